/** One busy week at a site of 1,200 units, told by the demonstration's script and written by the program's own engine: what a whole past is made of. */
import { deskbook } from '@renderer/db/database';
import { journalLinesAfter } from '@renderer/db/journal-lines';
import { runScript } from '@renderer/db/run-script';
import { type Day, dayOf, type Instant } from '@shared/base/time';
import { demoIds } from '@shared/demo/ids';
import { demoScript } from '@shared/demo/script';
import type { JournalLine } from '@shared/journal/line';
import { DAYS, SITE } from './copies';

export interface Week {
  /** Every line of its journal, from the founding on. */
  readonly lines: readonly JournalLine[];
  readonly today: Day;
}

export interface WeekPlan {
  readonly seed: number;
  readonly units: number;
  /** About so many records, units included. */
  readonly records: number;
  readonly now: Instant;
}

/** Units of the site, and records of its week with them: 2,000 matters a week come to a million in ten years. */
export const BUSY: Pick<WeekPlan, 'seed' | 'units' | 'records'> = { seed: 7, units: 1_200, records: 3_600 };

const ALL = 1_000_000;

/** Takes about ten seconds. Throws when the engine refuses a step. */
export async function makeWeek(plan: WeekPlan): Promise<Week> {
  const db = deskbook(`bench-week-${plan.seed}-${plan.units}`);
  await db.delete();
  await db.open();
  const done = await runScript(db, demoScript({ ...plan, days: DAYS }), { site: SITE, newId: demoIds() });
  if (!done.ok) throw new Error(`the week was refused: ${JSON.stringify(done.error)}`);
  const lines = (await journalLinesAfter(db, 0, ALL)).map((text) => JSON.parse(text) as JournalLine);
  db.close();
  return { lines, today: dayOf(plan.now) };
}
