/** A text with the parts marked that were looked for. */
import type { Span } from '@shared/search/mark';

interface MarkedProps {
  readonly text: string;
  /** In order, none touching another. */
  readonly spans: readonly Span[];
}

export function Marked({ text, spans }: MarkedProps) {
  const [last] = spans.slice(-1);
  return (
    <>
      {spans.map(([from, to], i) => (
        <span key={from}>
          {text.slice(spans[i - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(last?.[1] ?? 0)}
    </>
  );
}
