/** Ink that is kept beside a record, and read back to be drawn: strokes, name and what it was given for (CB-4). */
import { type Ink, type InkDrawing, inkDrawing, readInk } from '@shared/base/ink';
import { ok, type Result } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row, SignNote } from '@shared/registers/contract/row';
import { roundNow, type SignedFile, shownDigests, shownKeys, signedData } from '@shared/registers/contract/signing';
import { putAttachment, readAttachment } from './attachments';
import type { Deskbook } from './database';

export const INK_TYPE = 'application/vnd.deskbook.ink+json';
const NAME = '签字.json';

/** What came of it: ink, or why there is none and who saw that. */
export type Signed =
  | { readonly role: 'ink'; readonly who: string; readonly ink: Ink }
  | { readonly role: 'refusal'; readonly who: string; readonly reason: string; readonly witness: string };

export interface SigningMoment {
  readonly at: Instant;
  /** Who sits at the desk, and its letter. */
  readonly by: string;
  readonly desk: string;
  /** Random. */
  readonly salt: string;
}

/** Keeps the content; `record.sign` then ties it to the record. The salt makes every file another one. Refusals of `putAttachment`. */
export async function keepSignature(
  db: Deskbook,
  definition: AnyDefinition,
  row: Row,
  as: string,
  signed: Signed,
  { at, by, desk, salt }: SigningMoment,
): Promise<Result<SignedFile>> {
  const signing = definition.signing?.[as];
  if (!signing) throw new Error(`${definition.id} has no signing ${as}`);
  const round = roundNow(signing, row.data) ?? 0;
  const data = signedData(signing, row.data, round);
  const sign: SignNote = {
    as,
    who: signed.who,
    desk,
    round,
    salt,
    shown: shownDigests(shownKeys(definition, signing, data), data, salt),
    reason: signed.role === 'refusal' ? signed.reason : '',
    witness: signed.role === 'refusal' ? signed.witness : '',
  };
  const content = { v: 1, record: row.id, at, by, sign, ink: signed.role === 'ink' ? signed.ink : null };
  const blob = new Blob([JSON.stringify(content)], { type: INK_TYPE });
  const kept = await putAttachment(db, { record: row.id, blob, name: NAME, role: signed.role, at, by });
  return kept.ok ? ok({ ...kept.value, role: signed.role, sign }) : kept;
}

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
