/** Reads import tables off the screen's thread. */
import type { Refusal, Result } from '@shared/base/result';
import type { Table } from './table-reader';
import type { TableRequest } from './table-worker';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

/** Reads a table from a file. Refusals: those of `readTable`, `job.cancelled`, `job.failed`. */
export function importTable(
  bytes: Uint8Array,
  fileName: string,
  options: JobOptions = {},
  makeWorker = tableWorker,
): Promise<Result<Table, Refusal>> {
  return runJob<TableRequest, Table>(makeWorker, { bytes, fileName }, options);
}

function tableWorker(): JobWorker {
  return new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
}
