/** Lines to sign on, with room for a pen, or with what was signed on the screen. */
import { type InkMark, Mark } from './ink-mark';

interface SignLinesProps {
  readonly labels: readonly string[];
  /** Stand at the line of their label; those without a line get one of their own. */
  readonly inks?: readonly InkMark[] | undefined;
}

/** One line for each label, side by side. */
export function SignLines({ labels, inks = [] }: SignLinesProps) {
  const more = inks.filter(({ label }) => !labels.includes(label));
  const lines = [
    ...labels.map((label) => ({ label, ink: inks.findLast((mark) => mark.label === label) })),
    ...more.map((ink) => ({ label: ink.label, ink })),
  ];
  return (
    <div className="pf-sign">
      {lines.map(({ label, ink }, index) => (
        <span key={`${label}${index}`} className={ink ? 'pf-signed' : undefined}>
          {label}
          {ink ? <Mark mark={ink} /> : <i className="pf-rule" />}
        </span>
      ))}
    </div>
  );
}
