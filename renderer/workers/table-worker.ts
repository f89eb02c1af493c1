/** Entry of the worker that reads import tables. */
import { ok } from '@shared/base/result';
import { readTable, type Table } from './table-reader';
import { type JobReply, type JobScope, serveJob } from './worker-job';

export interface TableRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

serveJob(self as unknown as JobScope, async ({ bytes, fileName }: TableRequest): Promise<JobReply<Table>> => {
  const result = await readTable(bytes, fileName);
  return result.ok ? ok({ value: result.value, transfer: [] }) : result;
});
