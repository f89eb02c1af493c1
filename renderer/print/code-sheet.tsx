/** 恢复码: one code in large groups, with what it is for and where the sheet belongs. */
import { FormSheet } from './form-sheet';
import type { FormFrame } from './model';
import './code-sheet.css';

export interface CodeSheetProps {
  readonly frame: FormFrame;
  /** `K7QM-3FXD-…`: printed group by group. */
  readonly code: string;
  readonly notes: readonly string[];
}

export function CodeSheet({ frame, code, notes }: CodeSheetProps) {
  return (
    <FormSheet {...frame}>
      <div className="pf-secret">
        {code.split('-').map((group, index) => (
          <b key={`group${index}`}>{group}</b>
        ))}
      </div>
      <ol className="pf-secret-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ol>
    </FormSheet>
  );
}
