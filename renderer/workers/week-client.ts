/** Makes the weekly workbook off the screen's thread, from the records on. */
import type { Refusal, Result } from '@shared/base/result';
import type { WeekRequest, WrittenWeek } from './week-job';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

/** Reads only; records may be saved meanwhile. Refusals: `workbook.readBack`, `job.cancelled`, `job.failed`. */
export function writeWeek(request: WeekRequest, options: JobOptions = {}, makeWorker = weekWorker): Promise<Result<WrittenWeek, Refusal>> {
  return runJob<WeekRequest, WrittenWeek>(makeWorker, request, options);
}

function weekWorker(): JobWorker {
  return new Worker(new URL('./week-worker.ts', import.meta.url), { type: 'module' });
}
