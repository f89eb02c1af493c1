/** A figure that opens the records behind it; plain text where there are none. */
import type { ShownFigure } from '@shared/charts/shown-report';

interface FigureButtonProps {
  readonly figure: ShownFigure | null;
  /** Read out with the number: what it is, and of when. */
  readonly name: string;
  readonly onOpen: (behind: string) => void;
  /** ↑ and ↓ stop here. */
  readonly stop?: boolean;
}

export function FigureButton({ figure, name, onOpen, stop = false }: FigureButtonProps) {
  if (figure === null) return <span className="muted">—</span>;
  const { text, behind } = figure;
  if (behind === '') return text;
  return (
    <button
      type="button"
      className="link num"
      aria-label={`${text} ${name}`}
      {...(stop && { 'data-figure': behind })}
      data-behind={behind}
      onClick={() => onOpen(behind)}
    >
      {text}
    </button>
  );
}
