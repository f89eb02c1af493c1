/** Makes the weekly workbook off the screen's thread, from the records on, tells what would be new in it, or fills head office's own. */
import type { Refusal, Result } from '@shared/base/result';
import type { TemplateMap } from '@shared/workbook/template';
import type { DrawCharts, WeekComparison, WeekRequest, WrittenWeek } from './week-job';
import type { FilledTemplate, TemplateOffer } from './week-template';
import type { WeekWish } from './week-worker';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

type Made<T> = Promise<Result<T, Refusal>>;

/** Reads only; records may be saved meanwhile. The window draws the charts. Refusals: `workbook.readBack`, `job.cancelled`, `job.failed`. */
export function writeWeek(
  request: WeekRequest,
  options: JobOptions & { readonly draw?: DrawCharts } = {},
  makeWorker = weekWorker,
): Made<WrittenWeek> {
  const { draw, ...rest } = options;
  const answer = (question: unknown): Promise<unknown> =>
    draw ? draw(question as Parameters<DrawCharts>[0]) : Promise.reject(new Error('nobody draws'));
  return runJob<WeekWish, WrittenWeek>(makeWorker, { does: 'write', request }, { ...rest, answer });
}

/** Compares what the workbook would say now with the file `before`. Refusals: `job.cancelled`, `job.failed`. */
export function compareWeek(request: WeekRequest, options: JobOptions = {}, makeWorker = weekWorker): Made<WeekComparison> {
  return runJob<WeekWish, WeekComparison>(makeWorker, { does: 'compare', request }, options);
}

/** What a template could say of a week. Refusals: those of `readTemplate`, `job.cancelled`, `job.failed`. */
export function offerTemplate(request: WeekRequest, template: Uint8Array, options: JobOptions = {}): Made<TemplateOffer> {
  return runJob<WeekWish, TemplateOffer>(weekWorker, { does: 'offer', request, template }, options);
}

/** The template filled for a week. Refusals: those of `fillTemplate`, `job.cancelled`, `job.failed`. */
export function fillWeek(request: WeekRequest, template: Uint8Array, map: TemplateMap, options: JobOptions = {}): Made<FilledTemplate> {
  return runJob<WeekWish, FilledTemplate>(weekWorker, { does: 'fill', request, template, map }, options);
}

function weekWorker(): JobWorker {
  return new Worker(new URL('./week-worker.ts', import.meta.url), { type: 'module' });
}
