/** Makes the weekly workbook off the screen's thread, from the records on, or tells what would be new in it. */
import type { Refusal, Result } from '@shared/base/result';
import type { WeekComparison, WeekRequest, WrittenWeek } from './week-job';
import type { WeekWish } from './week-worker';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

/** Reads only; records may be saved meanwhile. Refusals: `workbook.readBack`, `job.cancelled`, `job.failed`. */
export function writeWeek(request: WeekRequest, options: JobOptions = {}, makeWorker = weekWorker): Promise<Result<WrittenWeek, Refusal>> {
  return runJob<WeekWish, WrittenWeek>(makeWorker, { ...request, compare: false }, options);
}

/** Compares what the workbook would say now with the file `before`. Refusals: `job.cancelled`, `job.failed`. */
export function compareWeek(
  request: WeekRequest,
  options: JobOptions = {},
  makeWorker = weekWorker,
): Promise<Result<WeekComparison, Refusal>> {
  return runJob<WeekWish, WeekComparison>(makeWorker, { ...request, compare: true }, options);
}

function weekWorker(): JobWorker {
  return new Worker(new URL('./week-worker.ts', import.meta.url), { type: 'module' });
}
