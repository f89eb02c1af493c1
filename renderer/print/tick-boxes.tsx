/** Boxes to tick, drawn as vectors so that no font has to know the signs. */
import type { Choice } from './model';

/** The choices in a row; a ticked one shows a tick, the others stay open for a pen. */
export function TickBoxes({ choices }: { readonly choices: readonly Choice[] }) {
  return choices.map(({ label, ticked }) => (
    <span className="pf-choice" key={label}>
      <svg className="pf-box" viewBox="0 0 12 12" role="img" aria-label={ticked ? '☑' : '□'}>
        <rect x="1" y="1" width="10" height="10" fill="none" stroke="#000" strokeWidth="1" />
        {ticked ? <path d="M3 6.2 5.3 8.8 9.4 3" fill="none" stroke="#000" strokeWidth="1.6" /> : null}
      </svg>
      {label}
    </span>
  ));
}
