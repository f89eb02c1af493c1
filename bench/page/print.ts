/** Forms to PDF by the program's own job: read, laid out, printed by the host, as bytes. */

import { nowInstant } from '@renderer/desk/clock';
import { pickHost } from '@renderer/host/pick-host';
import { recordsJob } from '@renderer/print-jobs/jobs';
import { runJob } from '@renderer/print-jobs/run-job';
import { openSite } from './pages';
import { took } from './raw';

/** Milliseconds of each round, from the records to the bytes. */
export async function printTimes(forms: number, rounds: number): Promise<readonly number[]> {
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
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(
      await took(async () => {
        const job = await recordsJob(db, rows, site, () => undefined);
        if (!job.ok) throw new Error(`the forms were refused: ${JSON.stringify(job.error)}`);
        const done = await runJob(host, job.value, 'preview');
        if (done.done !== 'bytes') throw new Error(`nothing was printed: ${JSON.stringify(done)}`);
      }),
    );
  }
  db.close();
  return times;
}
