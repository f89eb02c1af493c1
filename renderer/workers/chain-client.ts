/** Checks the whole journal off the screen's thread (AUD-1). */
import type { JournalReport } from '@renderer/db/check-journal';
import type { Refusal, Result } from '@shared/base/result';
import type { ChainRequest } from './chain-job';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

/** Reads only; records may be saved meanwhile. Refusals: `job.cancelled`, `job.failed`. */
export function checkChainWhole(
  request: ChainRequest,
  options: JobOptions = {},
  makeWorker = chainWorker,
): Promise<Result<JournalReport, Refusal>> {
  return runJob<ChainRequest, JournalReport>(makeWorker, request, options);
}

function chainWorker(): JobWorker {
  return new Worker(new URL('./chain-worker.ts', import.meta.url), { type: 'module' });
}
