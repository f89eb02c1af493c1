/** The files of this desk that others may ask for (BY-14): those that a record has, and none that is only about to be tied to one. */
import type { Deskbook } from './database';
import { within } from './limit';

/** Files read together: their names and their records, what they hold stays on the disk. */
const PIECE = 200;
const LIMIT = { seconds: 30 };

/** Hashes of the files that a record has, without those in `known`. */
export async function filesToShare(db: Deskbook, known: ReadonlySet<string>): Promise<readonly string[]> {
  const all = (await db.attachments.toCollection().primaryKeys()) as readonly string[];
  const fresh = all.filter((hash) => !known.has(hash));
  const found: string[] = [];
  for (let from = 0; from < fresh.length; from += PIECE) {
    const files = (await db.attachments.bulkGet(fresh.slice(from, from + PIECE))).filter((file) => file !== undefined);
    const rows = await db.rows.bulkGet(files.map(({ record }) => record));
    found.push(...files.flatMap(({ hash }, n) => (rows[n]?.files.some((file) => file.hash === hash) ? [hash] : [])));
  }
  return found;
}

/** What one of them holds; null when it is gone, or its record has it no more. */
export async function fileToShare(db: Deskbook, hash: string): Promise<Uint8Array | null> {
  const found = await within(LIMIT, () => db.attachments.get(hash));
  const row = found && (await db.rows.get(found.record));
  if (!found || !row?.files.some((file) => file.hash === hash)) return null;
  return new Uint8Array(await found.blob.arrayBuffer());
}
