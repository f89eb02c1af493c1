/** Entry of the worker that checks the whole journal. */
import { checkJournal, type JournalReport } from '@renderer/db/check-journal';
import { deskbook } from '@renderer/db/database';
import { ok } from '@shared/base/result';
import type { ChainRequest } from './chain-job';
import { type JobReply, type JobScope, serveJob } from './worker-job';

serveJob(self as unknown as JobScope, async ({ database, noted }: ChainRequest, report): Promise<JobReply<JournalReport>> => {
  const db = deskbook(database);
  await db.open();
  const value = await checkJournal(db, (step, done) => report({ step, done }), noted);
  db.close();
  return ok({ value, transfer: [] });
});
