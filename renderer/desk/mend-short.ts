/** The database lost its last commits and the journal file has them, as after a power cut: the missing entries are carried out again. */
import type { Deskbook } from '@renderer/db/database';
import { databaseFacts } from '@renderer/db/start-facts';
import type { Vault } from '@renderer/host/vault';
import { replayTail } from '@renderer/workers/restore-journal';
import { settle } from '@renderer/workers/restore-settle';
import { checkChain, isTrueValue } from '@shared/journal/entry';
import { type JournalLine, readLine } from '@shared/journal/line';

interface JournalFile {
  readonly site: string;
  readonly desk: string;
}

/** How far before the end of the file the missing entries begin at the earliest, bytes an entry; where some are longer, all of it is read. */
const ENTRY_BYTES = 8192;

/**
 * Number of entries carried out; 0 when the file does not go on truly, line by line, where the database ends. Each piece is one transaction, so that
 * a database killed in between is still a whole beginning of the same story, and the next start goes on from there.
 */
export async function mendShort(db: Deskbook, vault: Vault, file: JournalFile): Promise<number> {
  const head = await databaseFacts(db);
  const info = (await vault.journals()).find(({ site, desk }) => site === file.site && desk === file.desk);
  if (info === undefined || head.seq === 0) return 0;
  const near = Math.max(0, info.bytes - (info.lines - head.seq + 2) * ENTRY_BYTES);
  const lines = (await missing(vault, file, near, head)) ?? (near > 0 ? await missing(vault, file, 0, head) : null);
  if (lines === null) return 0;
  const { replayed } = await replayTail(
    db,
    async () => ({ lines, next: null }),
    head,
    () => undefined,
  );
  await settle(db, { readFile: (name) => vault.readFile(name), floors: {}, recount: false });
  return replayed;
}

/** The lines after `head`, when they stand in the file from byte `start` on and every one of them is true; null otherwise. */
async function missing(
  vault: Vault,
  { site, desk }: JournalFile,
  start: number,
  head: { readonly seq: number; readonly hash: string },
): Promise<readonly string[] | null> {
  const texts: string[] = [];
  const lines: JournalLine[] = [];
  for (let from: number | null = start; from !== null; ) {
    const piece = await vault.readJournal(site, desk, from);
    for (const text of piece.lines) {
      const line = readLine(text);
      // The piece may begin in the middle of a line.
      if (!line.ok && lines.length > 0) return null;
      if (!line.ok || line.value.entry.seq <= head.seq) continue;
      lines.push(line.value);
      texts.push(text);
    }
    from = piece.next;
  }
  const entries = lines.map(({ entry }) => entry);
  const isTrue = entries.length > 0 && checkChain(entries, head) === null && lines.every(({ values }) => values.every(isTrueValue));
  return isTrue ? texts : null;
}
