/** The frame that every form shares: head, line of facts, content, remarks and signatures. */
import type { ReactNode } from 'react';
import type { FormFrame } from './model';
import { Sheet } from './sheet';
import { SheetHead } from './sheet-head';
import { SignLines } from './sign-lines';

export interface FormSheetProps extends FormFrame {
  readonly children: ReactNode;
}

/** Prints a form's frame round its content, on pages of its own with their own count. */
export function FormSheet(props: FormSheetProps) {
  const { title, code, number, meta, remarks, signatures, filing } = props;
  return (
    <Sheet paper={props.paper} orientation={props.orientation} footLeft={`${title}　${code}`.trim()} footRight={number ?? ''}>
      <SheetHead
        letterhead={props.letterhead}
        title={title}
        code={code}
        {...(number === undefined ? {} : { number })}
        qr={props.qr}
        copy=""
      />
      {meta.length === 0 ? null : (
        <div className="pf-meta">
          {meta.map(({ label, value }) => (
            <span key={label}>
              {label}：{value === '' ? <span className="pf-rule" /> : value}
            </span>
          ))}
        </div>
      )}
      {props.children}
      <div className="pf-end">
        {remarks === '' ? null : <p className="pf-remarks">{remarks}</p>}
        {signatures.length === 0 ? null : <SignLines labels={signatures} />}
        {filing === '' ? null : (
          <div className="pf-filing">
            {filing}：<span className="pf-rule" />
          </div>
        )}
      </div>
    </Sheet>
  );
}
