/** The printed form of a register: a list with one row a record. */
import { FormEnd } from './form-end';
import { FormPage } from './form-page';
import type { FormFrame, RecordSection, RegisterTableData } from './model';
import { RecordTable } from './record-table';
import { RegisterTable } from './register-table';

export interface RegisterTableFormProps {
  readonly frame: FormFrame;
  readonly table: RegisterTableData;
  /** Blocks behind the list, such as 签阅意见 or 业主建议. */
  readonly after: readonly RecordSection[];
}

/** Prints the list within the frame; its head repeats on every page, its last row stays with the blocks and signatures. */
export function RegisterTableForm({ frame, table, after }: RegisterTableFormProps) {
  const end = (
    <>
      {after.length === 0 ? null : (
        <div className="pf-after">
          <RecordTable sections={after} end={null} />
        </div>
      )}
      <FormEnd {...frame} />
    </>
  );
  return (
    <FormPage frame={frame}>
      <RegisterTable {...table} end={end} />
    </FormPage>
  );
}
