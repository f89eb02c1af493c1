/** The printed form of one record. */
import { FormSheet } from './form-sheet';
import type { FormFrame, RecordSection } from './model';
import { RecordTable } from './record-table';

export interface RecordFormProps {
  readonly frame: FormFrame;
  readonly sections: readonly RecordSection[];
}

/** Prints the sections within the frame; sections come from a layout function or are made by hand. */
export function RecordForm({ frame, sections }: RecordFormProps) {
  return (
    <FormSheet {...frame}>
      <RecordTable sections={sections} />
    </FormSheet>
  );
}
