/** Reads what the figures of weeks that were handed over are counted from, where a correction of this week may have changed them (EX-4, EX-6). */
import { type Instant, weekRange } from '@shared/base/time';
import { spanOf } from '@shared/rules/statistics/spans';
import type { ChangedRecord } from '@shared/workbook/weekly/corrections';
import { type RecountInput, weeksTouched } from '@shared/workbook/weekly/recounts';
import type { Deskbook } from './database';
import { readFacts } from './figures';
import { toldUntil } from './week-corrections';
import { allReports } from './week-reports';

/** Of more weeks the newest are counted again: each costs a part of the export's second. */
const MOST_WEEKS = 8;

/** Null when no week that head office was told of before `week` is touched. `now` is the time of which the figures tell. */
export async function weekRecounts(
  db: Deskbook,
  changed: readonly ChangedRecord[],
  week: string,
  now: Instant,
): Promise<RecountInput | null> {
  if (changed.length === 0) return null;
  const told = toldUntil(await allReports(db));
  const touched = weeksTouched(changed).filter((one) => one < week && told.has(one));
  const weeks = touched.slice(0, MOST_WEEKS).map((one) => spanOf('week', weekRange(one).from));
  return weeks.length === 0 ? null : { weeks, facts: await readFacts(db, weeks, now) };
}
