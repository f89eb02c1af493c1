/** What stands at a signature line when somebody signed on the screen, or would not sign. */
import './ink-mark.css';

/** Lines to be drawn, and the window of coordinates that holds them. */
export interface InkLines {
  readonly viewBox: string;
  readonly paths: readonly { readonly width: number; readonly d: string }[];
}

export interface InkMark {
  /** Label of the line it stands at. */
  readonly label: string;
  /** Round of the form that it belongs to, from 1; 0 = the form as a whole. */
  readonly round: number;
  /** Null when it was refused, or is not to be seen. */
  readonly ink: InkLines | null;
  /** Would not sign: the line says so, and nobody signs there any more. */
  readonly refused: boolean;
  /** Who and when. */
  readonly who: string;
  /** Why not and who saw it; that the form was changed afterwards. '' for neither. */
  readonly note: string;
}

/** The ink above its line, with name and time under it. */
export function Mark({ mark }: { readonly mark: InkMark }) {
  const { ink, refused, who, note } = mark;
  return (
    <>
      <i className="pf-rule pf-ink">
        {ink && <Ink ink={ink} label={who} />}
        {refused && <em>拒签</em>}
      </i>
      <small className="pf-ink-who">
        {who}
        {note !== '' && <b>{note}</b>}
      </small>
    </>
  );
}

/** The lines alone; as large as the place that holds them. */
export function Ink({ ink, label }: { readonly ink: InkLines; readonly label: string }) {
  return (
    <svg viewBox={ink.viewBox} preserveAspectRatio="xMidYMax meet" aria-label={label} role="img">
      {ink.paths.map(({ width, d }) => (
        <path key={width} d={d} strokeWidth={width} fill="none" stroke="#000" strokeLinecap="round" strokeLinejoin="round" />
      ))}
    </svg>
  );
}
