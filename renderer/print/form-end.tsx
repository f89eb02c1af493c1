/** The end of a form: remarks, signature lines, and where the paper is filed. */
import type { FormFrame } from './model';
import { SignLines } from './sign-lines';

/** Prints what the frame has of them. */
export function FormEnd({ remarks, signatures, filing, inks = [] }: Pick<FormFrame, 'remarks' | 'signatures' | 'filing' | 'inks'>) {
  return (
    <div className="pf-end">
      {remarks === '' ? null : <p className="pf-remarks">{remarks}</p>}
      {signatures.length + inks.length === 0 ? null : <SignLines labels={signatures} inks={inks} />}
      {filing === '' ? null : (
        <div className="pf-filing">
          {filing}：<span className="pf-rule" />
        </div>
      )}
    </div>
  );
}
