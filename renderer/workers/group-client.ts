/** Reads the weekly files of many sites, and writes the workbook of the group, off the screen's thread (EX-6). */
import type { Refusal, Result } from '@shared/base/result';
import type { GroupRead, GroupReading, GroupRequest, GroupSplitting, GroupWriting, SplitOpinions } from './group-job';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

/** Takes files into what was collected before. A file that is not whole is an outcome, no refusal. Refusals: `job.cancelled`, `job.failed`. */
export function readGroup(request: GroupReading, options: JobOptions = {}, makeWorker = groupWorker): Promise<Result<GroupRead, Refusal>> {
  return runJob<GroupRequest, GroupRead>(makeWorker, { does: 'read', ...request }, options);
}

/** The bytes of the workbook, read back. Refusals: `workbook.readBack`, `job.cancelled`, `job.failed`. */
export function writeGroup(
  request: GroupWriting,
  options: JobOptions = {},
  makeWorker = groupWorker,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  return runJob<GroupRequest, Uint8Array<ArrayBuffer>>(makeWorker, { does: 'write', ...request }, options);
}

/** The bytes of the report as a page that opens offline. Refusals: `job.cancelled`, `job.failed`. */
export function drawGroup(
  request: GroupWriting,
  options: JobOptions = {},
  makeWorker = groupWorker,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  return runJob<GroupRequest, Uint8Array<ArrayBuffer>>(makeWorker, { does: 'page', ...request }, options);
}

/** The opinions of a workbook as files for the sites. Refusals: those of `groupJob`, `job.cancelled`, `job.failed`. */
export function splitGroup(
  request: GroupSplitting,
  options: JobOptions = {},
  makeWorker = groupWorker,
): Promise<Result<SplitOpinions, Refusal>> {
  return runJob<GroupRequest, SplitOpinions>(makeWorker, { does: 'split', ...request }, options);
}

function groupWorker(): JobWorker {
  return new Worker(new URL('./group-worker.ts', import.meta.url), { type: 'module' });
}
