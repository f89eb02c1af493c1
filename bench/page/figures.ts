/** The reports of the statistics page by the program's own worker, and what a save waits while a year is counted. */
import type { Deskbook } from '@renderer/db/database';
import { readFacts } from '@renderer/db/figures';
import { openStatistics } from '@renderer/workers/statistics-client';
import { addDays, dayOf, type Instant } from '@shared/base/time';
import { type Span, spanOf, spanYearBefore } from '@shared/rules/statistics/spans';
import type { JobTimes } from './jobs';
import { watchTasks } from './long-tasks';
import { openSite } from './pages';
import { took } from './raw';

/** The last whole week, or the year in which the newest record stands, each beside the span before and the one a year before. */
export async function reportTimes(kind: 'week' | 'year', rounds: number): Promise<JobTimes> {
  const db = await openSite();
  const now = await newestOf(db);
  const span: Span = kind === 'week' ? spanOf('week', addDays(dayOf(now), -7)) : spanOf('year', dayOf(now));
  const value: number[] = [];
  let longest = 0;
  for (let round = 0; round < rounds; round += 1) {
    const statistics = openStatistics(db.name);
    const tasks = watchTasks();
    value.push(
      await took(async () => {
        const made = await statistics.report({ kind: 'general', span, now }, () => undefined);
        if (!made.ok) throw new Error(`the report was refused: ${JSON.stringify(made.error)}`);
      }),
    );
    longest = Math.max(longest, tasks.longest());
    statistics.stop();
  }
  db.close();
  return { value, floor: [], longest };
}

/** ms that a small write had to wait at most while the facts of two years were read, told by writes one after the other. */
export async function waitTimes(rounds: number): Promise<readonly number[]> {
  const db = await openSite();
  const now = await newestOf(db);
  const year = spanOf('year', dayOf(now));
  const longest: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let reading = true;
    const read = readFacts(db, [year, spanYearBefore(year)], now).finally(() => {
      reading = false;
    });
    let worst = 0;
    while (reading) worst = Math.max(worst, await took(() => touch(db)));
    await read;
    longest.push(worst);
  }
  db.close();
  return longest;
}

/** Waits where a save would wait, and leaves everything as it was. */
async function touch(db: Deskbook): Promise<void> {
  await db.transaction('rw', [db.rows, db.journal, db.counters, db.settings], async () => {
    await db.counters.get('none');
  });
}

async function newestOf(db: Deskbook): Promise<Instant> {
  const newest = await db.journal.orderBy('seq').last();
  if (!newest) throw new Error('the site is empty');
  return newest.at;
}
