/** The frame that every form shares, round content of any kind. */
import type { ReactNode } from 'react';
import { FormEnd } from './form-end';
import { FormPage } from './form-page';
import type { FormFrame } from './model';

export interface FormSheetProps extends FormFrame {
  readonly children: ReactNode;
}

/** Prints head, content and end on pages of their own with their own count. */
export function FormSheet({ children, ...frame }: FormSheetProps) {
  return (
    <FormPage frame={frame}>
      {children}
      <FormEnd {...frame} />
    </FormPage>
  );
}
