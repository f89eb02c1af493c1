/** Entry of the worker that hashes slowly. */
import { ok } from '@shared/base/result';
import { type SlowAnswer, type SlowRequest, slowJob } from './slow-job';
import { type JobReply, type JobScope, serveJob } from './worker-job';

serveJob(self as unknown as JobScope, async (request: SlowRequest): Promise<JobReply<SlowAnswer>> => {
  return ok({ value: slowJob(request), transfer: [] });
});
