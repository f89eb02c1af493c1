/** Forms to PDF by the program's own job: read, laid out, printed by the host, as bytes. */
import { nowInstant } from '@renderer/desk/clock';
import type { Host } from '@renderer/host/host';
import { pickHost } from '@renderer/host/pick-host';
import { type PrintJob, recordsJob } from '@renderer/print-jobs/jobs';
import { ASK_ALL, runJob } from '@renderer/print-jobs/run-job';
import { watchTasks } from './long-tasks';
import { openSite } from './pages';
import { took } from './raw';

export interface PrintTimes {
  /** ms of each round, from the records to the bytes. */
  readonly value: readonly number[];
  /** ms of each round: the same page put there ready-made, laid out by Chromium and printed, asked for in turns with the program's. */
  readonly floor: readonly number[];
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
  const floor: number[] = [];
  let longest = 0;
  for (let round = 0; round < rounds; round += 1) {
    // In a task of its own: that of the round before, which took a copy of all forms away, is not the program's.
    await new Promise((done) => setTimeout(done, 0));
    const tasks = watchTasks();
    let copy: Node | null = null;
    const laidOut = (): void => {
      // In a task of its own: the browser tells of one when it has ended; and the copy is the bench's own work.
      setTimeout(() => {
        longest = Math.max(longest, round === 0 ? 0 : tasks.longest());
        copy = document.querySelector('.pf-place')?.cloneNode(true) ?? null;
      }, 0);
    };
    let page: PrintJob['page'] | null = null;
    value.push(
      await took(async () => {
        const job = await recordsJob(db, rows, site, () => undefined);
        if (!job.ok) throw new Error(`the forms were refused: ${JSON.stringify(job.error)}`);
        page = job.value.page;
        const done = await runJob(host, job.value, 'preview', ASK_ALL, laidOut);
        if (done.done !== 'bytes') throw new Error(`nothing was printed: ${JSON.stringify(done)}`);
      }),
    );
    floor.push(await readyMade(host, copy, page));
  }
  db.close();
  return { value, floor, longest };
}

/** Without records, without React: what is printed stands there at once. */
async function readyMade(host: Host, copy: Node | null, page: PrintJob['page'] | null): Promise<number> {
  if (!(copy instanceof HTMLElement) || page === null) throw new Error('nothing was laid out');
  const { documentElement } = document;
  const { lang } = documentElement;
  documentElement.lang = 'zh-CN';
  try {
    return await took(async () => {
      document.body.append(copy);
      // All of it, as the program must before it knows the pages.
      for (const one of copy.querySelectorAll('.pf-counted')) one.classList.remove('pf-counted');
      if (copy.getBoundingClientRect().height < 0) throw new Error('no page');
      const done = await host.printToPdf({ ...page, name: 'bench.pdf', save: false });
      if (done.done !== 'bytes') throw new Error(`nothing was printed: ${JSON.stringify(done)}`);
    });
  } finally {
    copy.remove();
    documentElement.lang = lang;
  }
}
