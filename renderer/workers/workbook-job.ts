/** What the workbook worker does: sign, write and read back, or read and verify. */

import { sha256Hex } from '@shared/base/hash';
import { err, ok } from '@shared/base/result';
import { withManifest } from '@shared/workbook/manifest';
import type { Workbook } from '@shared/workbook/model';
import { type Verification, verify, type WorkbookRead } from '@shared/workbook/verify';
import { checkReadBack } from './workbook-check';
import { readWorkbook } from './workbook-reader';
import { writeWorkbook } from './workbook-writer';
import type { JobProgress, JobReply } from './worker-job';

export type WorkbookRequest =
  | { readonly kind: 'write'; readonly workbook: Workbook; readonly siteKey: string }
  /** `siteKeys`: site id → key, of the sites whose files may be verified. */
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly siteKeys: Readonly<Record<string, string>> };

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** SHA-256 of the file, for the hand-over ledger (EX-4). */
  readonly sha256: string;
}

export interface VerifiedWorkbook {
  readonly read: WorkbookRead;
  /** Null when the site's key is not known here. */
  readonly verification: Verification | null;
}

/** Where writing begins and reading back begins on the way from 0 to 1. */
const SIGNED = 0.1;
const WRITTEN = 0.6;

/**
 * Answers a request. `workbook.readBack` is refused with the first difference (sheet, row, heading) when the file does not
 * read back as it was meant: such a file is never handed out.
 */
export async function workbookJob(
  request: WorkbookRequest,
  report: (progress: JobProgress) => void,
): Promise<JobReply<WrittenWorkbook | VerifiedWorkbook>> {
  return request.kind === 'write' ? write(request.workbook, request.siteKey, report) : read(request.bytes, request.siteKeys);
}

async function write(workbook: Workbook, siteKey: string, report: (progress: JobProgress) => void): Promise<JobReply<WrittenWorkbook>> {
  report({ step: 'sign', done: 0 });
  const signed = withManifest(workbook, siteKey);
  const bytes = await writeWorkbook(signed, (done) => report({ step: 'write', done: SIGNED + done * (WRITTEN - SIGNED) }));
  report({ step: 'check', done: WRITTEN });
  const [first, ...more] = await checkReadBack(signed, bytes);
  if (first !== undefined) {
    return err({
      code: 'workbook.readBack',
      params: { sheet: first.sheet, row: first.row, heading: first.heading, count: more.length + 1 },
    });
  }
  report({ step: 'check', done: 1 });
  return ok({ value: { bytes, sha256: sha256Hex(bytes) }, transfer: [bytes.buffer as ArrayBuffer] });
}

async function read(bytes: Uint8Array, siteKeys: Readonly<Record<string, string>>): Promise<JobReply<VerifiedWorkbook>> {
  const result = await readWorkbook(bytes);
  if (!result.ok) return result;
  const key = siteKeys[result.value.manifest.meta.siteId];
  return ok({ value: { read: result.value, verification: key === undefined ? null : verify(result.value, key) }, transfer: [] });
}
