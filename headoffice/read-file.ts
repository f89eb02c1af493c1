/** Reads one file of the folder; runs in a worker thread. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type HeardFile, hear, hearRefusal } from '@shared/group/hear';
import { type RegisterTable, registerTables } from '@shared/group/tables';
import { MAX_FILE_BYTES } from '@xlsx/limits';
import { readWorkbook } from '@xlsx/reader';

export interface ReadTask {
  readonly root: string;
  /** Relative to it. */
  readonly path: string;
  /** Hashes under which this path was taken before. */
  readonly known: readonly string[];
}

/** Null: nothing new at this path. */
export type ReadAnswer = HeardFile | null;

let tables: readonly RegisterTable[] | undefined;

/** What the file says. A file that cannot be read is an answer too; it never throws. */
export async function readTask({ root, path: name, known }: ReadTask): Promise<ReadAnswer> {
  const file = path.join(root, name);
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) {
      const hash = await hashOf(file);
      return known.includes(hash) ? null : hearRefusal({ path: name, hash, bytes: size }, { code: 'table.tooLarge' });
    }
    const bytes = await readFile(file);
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (known.includes(hash)) return null;
    tables ??= registerTables();
    return hear({ path: name, hash, bytes: bytes.length }, await readWorkbook(bytes), tables);
  } catch {
    return unreadable(name, 'file.unreadable');
  }
}

/** The answer for a file of which nothing is known but its name. */
export function unreadable(name: string, code: string): HeardFile {
  return hearRefusal({ path: name, hash: '', bytes: 0 }, { code });
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
