/** Reads of the shift: the open sheet of a desk, and the rows from which the sheet on the screen is gathered. */
import { addDays, at, type Day, dayOf, type Instant } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { isOpenShift, sameDesk } from '@shared/rules/shift/clock';
import { HANDED_REGISTERS } from '@shared/rules/shift/gather';
import type { Deskbook } from './database';
import { openRows, rowsBetween } from './queries';

/** The sheet on which the desk works now; undefined when no shift is open. */
export async function openSheet(db: Deskbook, desk: string): Promise<Row | undefined> {
  return (await openRows(db, 'handover')).find((row) => isOpenShift(row) && sameDesk(row.desk, desk));
}

/** More open records of one register than this are not drawn; the signed sheet has them all. */
const MOST = 2000;

/** Open records of all registers that are handed over. */
export async function handedRows(db: Deskbook): Promise<readonly Row[]> {
  return (await Promise.all(HANDED_REGISTERS.map((register) => openRows(db, register, MOST)))).flat();
}

const LOOK_BACK_DAYS: readonly number[] = [3, 30, 400];

/** The last closed sheet of the desk, looked for further and further back; undefined when there is none in the last year. */
export async function lastClosedSheet(db: Deskbook, desk: string, now: Instant): Promise<Row | undefined> {
  for (const days of LOOK_BACK_DAYS) {
    const rows = await rowsBetween(db, 'handover', at(addDays(dayOf(now), -days), '00:00'), now);
    const closed = rows.filter((row) => (row.state === 'handed' || row.state === 'missed') && sameDesk(row.desk, desk));
    if (closed.length > 0) return closed.at(-1);
  }
  return undefined;
}

/** Days on which a register has records, by the keys of its index alone; both ends included. */
export async function daysWithRows(db: Deskbook, register: string, from: Day, to: Day): Promise<ReadonlySet<Day>> {
  const range = db.rows.where('[register+at]').between([register, at(from, '00:00')], [register, at(to, '23:59:59')], true, true);
  const keys = (await range.keys()) as unknown as readonly (readonly [string, Instant])[];
  return new Set(keys.map(([, when]) => dayOf(when)));
}
