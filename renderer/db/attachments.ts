/** Photos and scans: stored once by their SHA-256, with a small picture for lists. */
import { runningSha256 } from '@shared/base/hash';
import { ok, type Result, refuse } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import type { FileRef } from '@shared/registers/contract/row';
import type { Deskbook } from './database';
import { faultCode, faultName } from './fault';
import { within } from './limit';

/** Largest file, bytes. A phone photo has 3–8 MB. */
export const MAX_FILE = 20 * 1024 * 1024;
const THUMB_SIDE = 240;
/** 20 MB on an old disk. */
const PUT_LIMIT = { seconds: 30 };

export interface NewFile {
  readonly record: string;
  readonly blob: Blob;
  readonly name: string;
  readonly role: FileRef['role'];
  readonly at: Instant;
  readonly by: string;
}

/** Keeps the content; the answer is what `record.attach` ties to the record. Refuses empty (`file.empty`), too large (`file.large`), what cannot be read any more (`file.unread`), and as `faultCode` when it cannot be kept. */
export async function putAttachment(db: Deskbook, file: NewFile): Promise<Result<FileRef>> {
  const { blob, record } = file;
  if (blob.size === 0) return refuse('file.empty', undefined, { name: file.name });
  if (blob.size > MAX_FILE) return refuse('file.large', undefined, { name: file.name, limit: MAX_FILE / 1024 / 1024 });
  const hash = await hashOf(blob).catch(() => null);
  if (hash === null) return refuse('file.unread', undefined, { name: file.name });
  const thumb = await thumbnailOf(blob);
  try {
    await within(PUT_LIMIT, () => db.attachments.put({ hash, record, blob, thumb }));
  } catch (error) {
    // Stored by its content: whether it was kept or not, putting it again is the same.
    return refuse(faultCode(error), undefined, { reason: faultName(error) });
  }
  return ok({
    hash,
    name: file.name,
    type: blob.type || 'application/octet-stream',
    size: blob.size,
    role: file.role,
    at: file.at,
    by: file.by,
  });
}

/** Read piece by piece, so that a large scan never stands in memory twice. */
async function hashOf(blob: Blob): Promise<string> {
  const hash = runningSha256();
  const reader = blob.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) hash.update(piece.value);
  return hash.hex();
}

/** The content; null when it is not on this desk. */
export async function readAttachment(db: Deskbook, hash: string): Promise<Blob | null> {
  return (await db.attachments.get(hash))?.blob ?? null;
}

export async function readThumbnail(db: Deskbook, hash: string): Promise<Blob | null> {
  return (await db.attachments.get(hash))?.thumb ?? null;
}

/** Which of these are on this desk. */
export async function filesHere(db: Deskbook, hashes: readonly string[]): Promise<readonly string[]> {
  return (await db.attachments
    .where(':id')
    .anyOf([...hashes])
    .primaryKeys()) as readonly string[];
}

/** Files that were put down for one of these records, those among them that it has no more. */
export async function filesFor(db: Deskbook, records: readonly string[]): Promise<readonly string[]> {
  return (await db.attachments
    .where('record')
    .anyOf([...records])
    .primaryKeys()) as readonly string[];
}

/**
 * Keeps what another desk put down, if the record still has it: somebody may have taken it out while it came. False: it was not kept. That `bytes` are those of
 * the hash must have been looked at before. Throws what the database throws.
 */
export async function keepFetched(db: Deskbook, record: string, hash: string, bytes: Uint8Array): Promise<boolean> {
  const fileOf = async (): Promise<FileRef | undefined> => (await db.rows.get(record))?.files.find((file) => file.hash === hash);
  const file = await fileOf();
  if (file === undefined) return false;
  const blob = new Blob([bytes.slice()], { type: file.type });
  const thumb = await thumbnailOf(blob);
  return within(PUT_LIMIT, () =>
    db.transaction('rw', [db.rows, db.attachments], async () => {
      if ((await fileOf()) === undefined) return false;
      await db.attachments.put({ hash, record, blob, thumb });
      return true;
    }),
  );
}

/** A JPEG of at most 240 px a side; null when the file is no picture the browser can read. */
export async function thumbnailOf(blob: Blob): Promise<Blob | null> {
  if (!blob.type.startsWith('image/') || typeof createImageBitmap === 'undefined') return null;
  try {
    const full = await createImageBitmap(blob);
    const scale = Math.min(1, THUMB_SIDE / Math.max(full.width, full.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(full.width * scale)), Math.max(1, Math.round(full.height * scale)));
    canvas.getContext('2d')?.drawImage(full, 0, 0, canvas.width, canvas.height);
    full.close();
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  } catch {
    return null;
  }
}
