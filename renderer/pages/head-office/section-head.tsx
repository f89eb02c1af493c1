/** The heading of a part of the page, with what belongs to it at its side. */
import type { ReactNode } from 'react';

interface SectionHeadProps {
  readonly title: string;
  readonly note: string;
  readonly children?: ReactNode;
}

export function SectionHead({ title, note, children }: SectionHeadProps) {
  return (
    <div className="row head-office-head">
      <h2>{title}</h2>
      <span className="muted small">{note}</span>
      {children}
    </div>
  );
}
