/** The newest records of a register, for forms that offer what was written there before. */
import type { Deskbook } from '@renderer/db/database';
import { listPage } from '@renderer/db/list-page';
import type { Earlier } from '@renderer/ui/fields/earlier';
import { VOID } from '@shared/registers/contract/row';

/** Read with every form: enough to know what is usual. */
const LATELY = 120;

export async function earlierOf(db: Deskbook, register: string): Promise<readonly Earlier[]> {
  const { rows } = await listPage(db, register, {}, null, LATELY);
  return rows.filter(({ state }) => state !== VOID).map(({ unit, data }) => ({ unit, data }));
}
