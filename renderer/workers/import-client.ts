/** Plans an import off the screen's thread. */
import type { Refusal, Result } from '@shared/base/result';
import type { PlannedImport, PlanRequest } from './import-job';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

/** Plans the rows of a table for a register. Refusals: `job.cancelled`, `job.failed`. */
export function planRows(
  request: PlanRequest,
  options: JobOptions = {},
  makeWorker = importWorker,
): Promise<Result<PlannedImport, Refusal>> {
  return runJob<PlanRequest, PlannedImport>(makeWorker, request, options);
}

function importWorker(): JobWorker {
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
}
