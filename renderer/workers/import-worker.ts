/** Entry of the worker that plans imports. */
import { deskbook } from '@renderer/db/database';
import { ok } from '@shared/base/result';
import { type PlannedImport, type PlanRequest, planTable } from './import-job';
import { type JobReply, type JobScope, serveJob } from './worker-job';

serveJob(self as unknown as JobScope, async (request: PlanRequest, report): Promise<JobReply<PlannedImport>> => {
  const db = deskbook(request.database);
  await db.open();
  const value = await planTable(db, request, (done) => report({ step: 'plan', done }));
  db.close();
  return ok({ value, transfer: [] });
});
