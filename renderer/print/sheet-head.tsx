/** The head of a form: letterhead, title (in both languages on an English print), form code, number and QR code. */
import type { FormFrame } from './model';
import { QrCode } from './qr-code';

export type SheetHeadProps = Pick<FormFrame, 'letterhead' | 'title' | 'english' | 'code' | 'number' | 'qr'> & {
  /** Small mark under the title, such as 工程部存根; '' prints none. */
  readonly copy: string;
};

/** Prints the head; an empty number leaves a line to write on. */
export function SheetHead({ letterhead, title, english = '', code, number, qr, copy }: SheetHeadProps) {
  return (
    <header className="pf-head">
      <div className="pf-letterhead">{letterhead}</div>
      <div className="pf-title">
        <h1>{title}</h1>
        {english === '' ? null : (
          <div className="pf-english" lang="en">
            {english}
          </div>
        )}
        {copy === '' ? null : <div className="pf-copy">{copy}</div>}
      </div>
      <div className="pf-ident">
        <div className="pf-ident-text">
          {code === '' ? null : <div className="pf-code">{code}</div>}
          {number === undefined ? null : (
            <div className="pf-number">编号 {number === '' ? <span className="pf-rule" /> : <b>{number}</b>}</div>
          )}
        </div>
        <QrCode text={qr} />
      </div>
    </header>
  );
}
