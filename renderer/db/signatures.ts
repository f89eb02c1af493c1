/** Ink that is kept beside a record, read back to be drawn. */
import { type InkDrawing, inkDrawing, readInk } from '@shared/base/ink';
import { readAttachment } from './attachments';
import type { Deskbook } from './database';

/** What was written; null when it is not on this desk, damaged, or a refusal. `hash` of the file of the signature. */
export async function readSignature(db: Deskbook, hash: string): Promise<InkDrawing | null> {
  const blob = await readAttachment(db, hash);
  if (!blob) return null;
  try {
    const content: unknown = JSON.parse(await blob.text());
    const ink = readInk(typeof content === 'object' && content !== null && 'ink' in content ? content.ink : null);
    return ink && inkDrawing(ink);
  } catch {
    return null;
  }
}
