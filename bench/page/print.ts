/** Forms to PDF by the program's own job: read, laid out, printed by the host, as bytes. */
import { nowInstant } from '@renderer/desk/clock';
import { pickHost } from '@renderer/host/pick-host';
import { recordsJob } from '@renderer/print-jobs/jobs';
import { ASK_ALL, runJob } from '@renderer/print-jobs/run-job';
import { watchTasks } from './long-tasks';
import { openSite } from './pages';
import { took } from './raw';

export interface PrintTimes {
  /** ms of each round, from the records to the bytes. */
  readonly value: readonly number[];
  /** ms that the window was held by one task, at most, until the forms were laid out; Chromium's own printing holds it after that. */
  readonly longest: number;
}

export async function printTimes(forms: number, rounds: number): Promise<PrintTimes> {
  const db = await openSite();
  const host = pickHost();
  const rows = await db.rows.where('[register+at]').between(['requests', ''], ['requests', '￿']).reverse().limit(forms).toArray();
  if (rows.length < forms) throw new Error(`there are ${rows.length} requests, ${forms} are to be printed`);
  const site = {
    letterhead: '',
    forms: {},
    now: nowInstant(),
    desk: '',
    printer: 'bench',
    eyes: { role: 'manager', level: 'usual' },
    language: 'zh',
  } as const;
  const value: number[] = [];
  let longest = 0;
  for (let round = 0; round < rounds; round += 1) {
    const tasks = watchTasks();
    // In a task of its own: the browser tells of one when it has ended.
    const laidOut = (): unknown =>
      setTimeout(() => {
        longest = Math.max(longest, round === 0 ? 0 : tasks.longest());
      }, 0);
    value.push(
      await took(async () => {
        const job = await recordsJob(db, rows, site, () => undefined);
        if (!job.ok) throw new Error(`the forms were refused: ${JSON.stringify(job.error)}`);
        const done = await runJob(host, job.value, 'preview', ASK_ALL, laidOut);
        if (done.done !== 'bytes') throw new Error(`nothing was printed: ${JSON.stringify(done)}`);
      }),
    );
  }
  db.close();
  return { value, longest };
}
