/** Writes and reads workbooks off the screen's thread. */
import type { Refusal, Result } from '@shared/base/result';
import type { Workbook } from '@shared/workbook/model';
import type { WrittenWorkbook } from '@xlsx/signed';
import type { VerifiedWorkbook, WorkbookRequest } from './workbook-job';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

/** Signs, writes and reads back a workbook (without manifest yet). Refusals: `workbook.readBack`, `job.cancelled`, `job.failed`. */
export function exportWorkbook(
  workbook: Workbook,
  siteKey: string,
  options: JobOptions = {},
  makeWorker = workbookWorker,
): Promise<Result<WrittenWorkbook, Refusal>> {
  return runJob<WorkbookRequest, WrittenWorkbook>(makeWorker, { kind: 'write', workbook, siteKey }, options);
}

/** Reads a workbook and verifies it with the key of its site. Refusals: those of `readWorkbook`, `job.cancelled`, `job.failed`. */
export function importWorkbook(
  bytes: Uint8Array,
  siteKeys: Readonly<Record<string, string>>,
  options: JobOptions = {},
  makeWorker = workbookWorker,
): Promise<Result<VerifiedWorkbook, Refusal>> {
  return runJob<WorkbookRequest, VerifiedWorkbook>(makeWorker, { kind: 'read', bytes, siteKeys }, options);
}

function workbookWorker(): JobWorker {
  return new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
}
