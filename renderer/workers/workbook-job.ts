/** What the workbook worker does: sign, write and read back, or read and verify. */

import { toHex } from '@shared/backup/pack';
import { err, ok, type Refusal, type Result } from '@shared/base/result';
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
  readonly bytes: Uint8Array<ArrayBuffer>;
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

/** Signs, writes and reads back a workbook without manifest. */
export async function writeSigned(
  workbook: Workbook,
  siteKey: string,
  report: (progress: JobProgress) => void,
): Promise<Result<WrittenWorkbook, Refusal>> {
  report({ step: 'sign', done: 0 });
  const signed = withManifest(workbook, siteKey);
  const bytes = await writeWorkbook(signed, (done) => report({ step: 'write', done: SIGNED + done * (WRITTEN - SIGNED) }));
  const all = signed.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 1);
  let read = 0;
  const onRows = (rows: number): void => {
    read += rows;
    report({ step: 'check', done: Math.min(1, WRITTEN + (read / all) * (1 - WRITTEN)) });
  };
  const [first, ...more] = await checkReadBack(signed, bytes, onRows);
  if (first !== undefined) {
    return err({
      code: 'workbook.readBack',
      params: { sheet: first.sheet, row: first.row, heading: first.heading, count: more.length + 1 },
    });
  }
  report({ step: 'check', done: 1 });
  return ok({ bytes, sha256: await fileHash(bytes) });
}

/** By the platform: a large file takes it a tenth of the time. */
async function fileHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
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
