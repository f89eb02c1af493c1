/** The end of a form: remarks, signature lines, and where the paper is filed. */
import type { FormFrame } from './model';
import { SignLines } from './sign-lines';

/** Prints what the frame has of them. */
export function FormEnd({ remarks, signatures, filing }: Pick<FormFrame, 'remarks' | 'signatures' | 'filing'>) {
  return (
    <div className="pf-end">
      {remarks === '' ? null : <p className="pf-remarks">{remarks}</p>}
      {signatures.length === 0 ? null : <SignLines labels={signatures} />}
      {filing === '' ? null : (
        <div className="pf-filing">
          {filing}：<span className="pf-rule" />
        </div>
      )}
    </div>
  );
}
