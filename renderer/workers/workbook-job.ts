/** What the workbook worker does: sign, write and read back, or read and verify. */

import { ok } from '@shared/base/result';
import type { Workbook } from '@shared/workbook/model';
import { type Verification, verify, type WorkbookRead } from '@shared/workbook/verify';
import { readWorkbook } from '@xlsx/reader';
import { type WrittenWorkbook, writeSigned } from '@xlsx/signed';
import type { JobProgress, JobReply } from './worker-job';

export type WorkbookRequest =
  | { readonly kind: 'write'; readonly workbook: Workbook; readonly siteKey: string }
  /** `siteKeys`: site id → key, of the sites whose files may be verified. */
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly siteKeys: Readonly<Record<string, string>> };

export interface VerifiedWorkbook {
  readonly read: WorkbookRead;
  /** Null when the site's key is not known here. */
  readonly verification: Verification | null;
}

/** Answers a request. Refusals: those of `writeSigned` and of `readWorkbook`. */
export async function workbookJob(
  request: WorkbookRequest,
  report: (progress: JobProgress) => void,
): Promise<JobReply<WrittenWorkbook | VerifiedWorkbook>> {
  return request.kind === 'write' ? write(request.workbook, request.siteKey, report) : read(request.bytes, request.siteKeys);
}

async function write(workbook: Workbook, siteKey: string, report: (progress: JobProgress) => void): Promise<JobReply<WrittenWorkbook>> {
  const written = await writeSigned(workbook, siteKey, report);
  return written.ok ? ok({ value: written.value, transfer: [written.value.bytes.buffer] }) : written;
}

async function read(bytes: Uint8Array, siteKeys: Readonly<Record<string, string>>): Promise<JobReply<VerifiedWorkbook>> {
  const result = await readWorkbook(bytes);
  if (!result.ok) return result;
  const key = siteKeys[result.value.manifest.meta.siteId];
  return ok({ value: { read: result.value, verification: key === undefined ? null : verify(result.value, key) }, transfer: [] });
}
