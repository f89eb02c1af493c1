/** Makes the weekly workbook off the screen's thread, from the records on, or tells what would be new in it. */
import type { Refusal, Result } from '@shared/base/result';
import type { DrawCharts, WeekComparison, WeekRequest, WrittenWeek } from './week-job';
import type { WeekWish } from './week-worker';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

/** Reads only; records may be saved meanwhile. The window draws the charts. Refusals: `workbook.readBack`, `job.cancelled`, `job.failed`. */
export function writeWeek(
  request: WeekRequest,
  options: JobOptions & { readonly draw?: DrawCharts } = {},
  makeWorker = weekWorker,
): Promise<Result<WrittenWeek, Refusal>> {
  const { draw, ...rest } = options;
  const answer = (question: unknown): Promise<unknown> =>
    draw ? draw(question as Parameters<DrawCharts>[0]) : Promise.reject(new Error('nobody draws'));
  return runJob<WeekWish, WrittenWeek>(makeWorker, { ...request, compare: false }, { ...rest, answer });
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
