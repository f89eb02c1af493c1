/** Reads what the figures of weeks that were handed over are counted from, where a correction of this week may have changed them (EX-4, EX-6). */
import { type Instant, weekRange } from '@shared/base/time';
import { spanOf } from '@shared/rules/statistics/spans';
import type { ChangedRecord } from '@shared/workbook/weekly/corrections';
import { type RecountInput, weeksTouched } from '@shared/workbook/weekly/recounts';
import type { Deskbook } from './database';
import { readFacts } from './figures';
import { rowsOf } from './queries';
import type { WeekEntries } from './week-entries';

/** Of more weeks the newest are counted again: each costs a part of the export's second. */
const MOST_WEEKS = 8;

/**
 * Null when no week that head office was told of before `week` is touched, neither by a correction nor by what came too late for its file. `now` is
 * the time of which the figures tell.
 */
export async function weekRecounts(
  db: Deskbook,
  changed: readonly ChangedRecord[],
  { late, handed }: WeekEntries,
  week: string,
  now: Instant,
): Promise<RecountInput | null> {
  const rows = await rowsOf(db, [...new Set(late.filter(({ entry }) => entry.register !== '').map(({ entry }) => entry.record))]);
  const touched = weeksTouched([...changed, ...rows.map((row) => ({ row, fields: [] }))]).filter((one) => one < week && handed.has(one));
  const weeks = touched.slice(0, MOST_WEEKS).map((one) => spanOf('week', weekRange(one).from));
  return weeks.length === 0 ? null : { weeks, facts: await readFacts(db, weeks, now) };
}
