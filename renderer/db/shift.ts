/** Reads of the shift: the open sheet of a desk, and the rows from which the sheet on the screen is gathered. */
import { addDays, at, type Day, dayOf, type Instant } from '@shared/base/time';
import { type Row, VOID } from '@shared/registers/contract/row';
import { isOpenShift, lastClosed, sameDesk } from '@shared/rules/shift/clock';
import { HANDED_REGISTERS } from '@shared/rules/shift/gather';
import { formerLetters } from '@shared/rules/site/settings';
import type { Deskbook } from './database';
import { openRows, rowsBetween } from './queries';
import { readSetting } from './reader';

/** The sheet on which the desk works now; undefined when no shift is open. */
export async function openSheet(db: Deskbook, desk: string): Promise<Row | undefined> {
  return sheetOf(await openSheets(db), desk);
}

/** Sheets of all desks that nobody has handed over yet. */
export function openSheets(db: Deskbook): Promise<readonly Row[]> {
  return openRows(db, 'handover');
}

/** The desk's among the open ones. */
export function sheetOf(sheets: readonly Row[], desk: string): Row | undefined {
  return sheets.find((row) => isOpenShift(row) && sameDesk(row.desk, desk));
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
  const former = await readSetting(db, formerLetters);
  for (const days of LOOK_BACK_DAYS) {
    const last = lastClosed(await rowsBetween(db, 'handover', at(addDays(dayOf(now), -days), '00:00'), now), desk, former);
    if (last) return last;
  }
  return undefined;
}

/** Days on which a register has records that count, by the keys of its indexes alone; both ends included. */
export async function daysWithRows(db: Deskbook, register: string, from: Day, to: Day): Promise<ReadonlySet<Day>> {
  const [first, last] = [at(from, '00:00'), at(to, '23:59:59')];
  const all = await db.rows.where('[register+at]').between([register, first], [register, last], true, true).keys();
  const voided = await db.rows.where('[register+state+at]').between([register, VOID, first], [register, VOID, last], true, true).keys();
  const left = new Map<Day, number>();
  const count = (keys: unknown, step: 1 | -1): void => {
    for (const key of keys as readonly (readonly Instant[])[]) {
      const day = dayOf(key.at(-1) ?? '');
      left.set(day, (left.get(day) ?? 0) + step);
    }
  };
  count(all, 1);
  count(voided, -1);
  return new Set([...left].filter(([, rows]) => rows > 0).map(([day]) => day));
}
