/** The printed form of one record. */
import { FormEnd } from './form-end';
import { FormPage } from './form-page';
import type { FormFrame, RecordSection } from './model';
import { RecordTable } from './record-table';

export interface RecordFormProps {
  readonly frame: FormFrame;
  readonly sections: readonly RecordSection[];
}

/** Prints the sections within the frame; sections come from a layout function or are made by hand. */
export function RecordForm({ frame, sections }: RecordFormProps) {
  return (
    <FormPage frame={frame}>
      <RecordTable sections={sections} end={<FormEnd {...frame} />} />
    </FormPage>
  );
}
