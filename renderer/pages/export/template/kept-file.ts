/** Head office's file where it is kept: beside the attachments, by its digest (EX-7). */
import { dropUnusedFiles } from '@renderer/db/archive';
import { putAttachment, readAttachment } from '@renderer/db/attachments';
import type { Deskbook } from '@renderer/db/database';
import type { Desk } from '@renderer/desk/desk-context';
import { fromBase64 } from '@renderer/workers/base64';
import { ok, type Result } from '@shared/base/result';
import { exportTemplate, type KeptTemplate } from '@shared/rules/weekly/template';
import { XLSX } from '../export-week';

/** null: it is not on this computer, as after a restore from journal files alone. */
export async function keptFile(db: Deskbook, { file, data }: KeptTemplate): Promise<Uint8Array | null> {
  if (file === '') return fromBase64(data);
  const blob = await readAttachment(db, file);
  return blob && new Uint8Array(await blob.arrayBuffer());
}

/** Keeps the file; the answer is its digest. Refusals: those of `putAttachment`. */
export async function keepFile({ db, now, actor }: Desk, name: string, bytes: Uint8Array): Promise<Result<string>> {
  const blob = new Blob([bytes.slice()], { type: XLSX });
  const kept = await putAttachment(db, { record: exportTemplate.key, blob, name, role: 'other', at: now(), by: actor.name });
  return kept.ok ? ok(kept.value.hash) : kept;
}

/** Lets the file of a template go that another one, or none, took the place of. */
export async function dropFile(db: Deskbook, before: KeptTemplate | null, now: Pick<KeptTemplate, 'file'> | null): Promise<void> {
  if (before && before.file !== '' && before.file !== now?.file) await dropUnusedFiles(db, [before.file]);
}
