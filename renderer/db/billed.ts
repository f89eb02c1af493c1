/** Work billed with the management fee of a month (IN-7), read by the time of dispatch. */
import { addDays, at, endOfDay, type Month, monthRange } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { type Billed, billedIn } from '@shared/rules/workorders/billed';
import type { Deskbook } from './database';
import { rowsBetween } from './queries';

/** A slip finished in the month was sent out at most so many days before it. */
const SENT_BEFORE_DAYS = 180;

/** `see` = the record as it may stand where the list goes to. */
export async function readBilled(db: Deskbook, month: Month, see: (row: Row) => Row): Promise<Billed> {
  const { from, to } = monthRange(month);
  const rows = await rowsBetween(db, 'workorders', at(addDays(from, -SENT_BEFORE_DAYS), '00:00'), endOfDay(to));
  return billedIn(rows.map(see), month);
}
