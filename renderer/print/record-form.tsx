/** The printed form of one record. */
import { FormEnd } from './form-end';
import { FormPage } from './form-page';
import type { FormFrame, RecordSection } from './model';
import { RecordTable } from './record-table';

export interface RecordFormProps {
  readonly frame: FormFrame;
  readonly sections: readonly RecordSection[];
  /** Smaller type and lower rows, for a form that would just outgrow its page. */
  readonly dense?: boolean;
}

/** Prints the sections within the frame; sections come from a layout function or are made by hand. */
export function RecordForm({ frame, sections, dense = false }: RecordFormProps) {
  return (
    <FormPage frame={frame}>
      <div className={dense ? 'pf-tight' : ''}>
        <RecordTable sections={sections} end={<FormEnd {...frame} />} />
      </div>
    </FormPage>
  );
}
