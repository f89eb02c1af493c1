/** The printed form of a register: a list with one row a record. */
import { FormSheet } from './form-sheet';
import type { FormFrame, RecordSection, RegisterTableData } from './model';
import { RecordTable } from './record-table';
import { RegisterTable } from './register-table';

export interface RegisterTableFormProps {
  readonly frame: FormFrame;
  readonly table: RegisterTableData;
  /** Blocks behind the list, such as 签阅意见 or 业主建议. */
  readonly after: readonly RecordSection[];
}

/** Prints the list within the frame; its head repeats on every page. */
export function RegisterTableForm({ frame, table, after }: RegisterTableFormProps) {
  return (
    <FormSheet {...frame}>
      <RegisterTable {...table} />
      {after.length === 0 ? null : (
        <div className="pf-after">
          <RecordTable sections={after} />
        </div>
      )}
    </FormSheet>
  );
}
