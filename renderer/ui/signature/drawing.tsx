/** Some ink as it was written. */
import type { InkDrawing, InkPath } from '@shared/base/ink';
import './signature.css';

export function InkLines({ paths }: { readonly paths: readonly InkPath[] }) {
  return paths.map(({ width, d }) => <path key={width} d={d} strokeWidth={width} />);
}

interface DrawingProps {
  readonly ink: InkDrawing;
  /** Whose it is, for who does not see it. */
  readonly label: string;
}

export function Drawing({ ink, label }: DrawingProps) {
  return (
    <svg className="ink ink-small" viewBox={ink.viewBox} role="img" aria-label={label} preserveAspectRatio="xMinYMid meet">
      <InkLines paths={ink.paths} />
    </svg>
  );
}
