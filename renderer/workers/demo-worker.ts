/** Entry of the worker that makes the demonstration: script and database both work off the screen's thread. */
import { deskbook } from '@renderer/db/database';
import { runScript } from '@renderer/db/run-script';
import { ok } from '@shared/base/result';
import { demoIds } from '@shared/demo/ids';
import { type DemoPlan, demoScript } from '@shared/demo/script';
import { type JobReply, type JobScope, serveJob } from './worker-job';

export interface DemoRequest {
  /** Name of the database, which is made anew. */
  readonly database: string;
  readonly plan: DemoPlan;
}

export interface DemoMade {
  readonly records: number;
}

/** Site of the demonstration; a real site has an id of its own making. */
const SITE = 'demo';

serveJob(self as unknown as JobScope, async ({ database, plan }: DemoRequest, report): Promise<JobReply<DemoMade>> => {
  const db = deskbook(database);
  await db.delete();
  await db.open();
  const result = await runScript(db, demoScript(plan), {
    site: SITE,
    newId: demoIds(),
    onProgress: (done) => report({ step: 'demo', done }),
  });
  const records = await db.rows.count();
  db.close();
  return result.ok ? ok({ value: { records }, transfer: [] }) : result;
});
