/** Pages of a form with its head: letterhead, title, number and the line of facts. */
import type { ReactNode } from 'react';
import type { FormFrame } from './model';
import { Sheet } from './sheet';
import { SheetHead } from './sheet-head';

export interface FormPageProps {
  readonly frame: FormFrame;
  readonly children: ReactNode;
}

/** Prints head and facts above the content; the end of the form is the content's affair. */
export function FormPage({ frame, children }: FormPageProps) {
  const { title, code, number, meta } = frame;
  return (
    <Sheet paper={frame.paper} orientation={frame.orientation} footLeft={`${title}　${code}`.trim()} footRight={number ?? ''}>
      <SheetHead {...frame} copy="" />
      {meta.length === 0 ? null : (
        <div className="pf-meta">
          {meta.map(({ label, value }) => (
            <span key={label}>
              {label}：{value === '' ? <span className="pf-rule" /> : value}
            </span>
          ))}
        </div>
      )}
      {children}
    </Sheet>
  );
}
