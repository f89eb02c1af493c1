/** Gathers at the start what the database and the copies outside of it say of each other. */
import type { Deskbook } from '@renderer/db/database';
import { reasonOf } from '@renderer/db/fault';
import { databaseFacts, hashAt } from '@renderer/db/start-facts';
import type { JournalFileInfo, SnapshotFile, Vault } from '@renderer/host/vault';
import type { DatabaseFacts, FileFacts, StartFound } from '@shared/backup/start-verdict';
import type { JournalEntry } from '@shared/journal/entry';
import type { Expected } from '@shared/journal/expected';
import { readLine } from '@shared/journal/line';
import { keptNotes } from './expected-note';

export interface FoundAtStart extends StartFound {
  /** Why the notes outside of the browser could not be read: all else was compared; '' = they were, or there are none. */
  readonly unread: string;
}

/** What lies outside of the browser. */
export type CopiesRead = readonly [journals: readonly JournalFileInfo[], snapshots: readonly SnapshotFile[], notes: Notes];

/** Asked for as early as can be: the main process reads them while the database opens. @throws HostError when they cannot be read */
export async function readCopies(vault: Vault | null): Promise<CopiesRead> {
  return vault ? Promise.all([vault.journals(), vault.snapshots(), notesOf(vault)]) : [[], [], NO_NOTES];
}

interface FindOptions {
  /** `readCopies` of the same vault, begun earlier. */
  readonly copies?: Promise<CopiesRead>;
  /** All records are counted, however many there are. */
  readonly countAll?: true;
}

/**
 * `vault` null: a host without copies; a note of this browser is all there is then.
 * @throws HostError when the copies cannot be read, which is not the same as there being none
 */
export async function findAtStart(db: Deskbook, vault: Vault | null, options: FindOptions = {}): Promise<FoundAtStart> {
  const asked = databaseFacts(db, ...(options.countAll ? [Number.POSITIVE_INFINITY] : []));
  const [database, [journals, snapshots, { notes, unread }]] = await Promise.all([asked, options.copies ?? readCopies(vault)]);
  const files: FileFacts[] = [];
  if (vault) for (const info of journals) files.push(await fileFacts(db, vault, database, info));
  return { database, files, snapshots, notes: await Promise.all([...notes, ...keptNotes()].map((note) => withOurs(db, note))), unread };
}

interface Notes {
  readonly notes: readonly Expected[];
  readonly unread: string;
}

const NO_NOTES: Notes = { notes: [], unread: '' };

/** A note that nobody can read must not keep the journal from being compared and recovered from. */
async function notesOf(vault: Vault): Promise<Notes> {
  try {
    return { notes: await vault.notes(), unread: '' };
  } catch (error) {
    return { notes: [], unread: reasonOf(error) };
  }
}

async function withOurs(db: Deskbook, note: Expected) {
  return { ...note, ours: await hashAt(db, note.seq) };
}

async function fileFacts(db: Deskbook, vault: Vault, { seq }: DatabaseFacts, info: JournalFileInfo): Promise<FileFacts> {
  const { site, desk, lines, lastHash } = info;
  // Only a file that has more than the database is read: most starts need none.
  const longer = lines > seq ? await readBack(vault, info, seq) : null;
  return { site, desk, lines, lastHash, at: longer?.last?.at ?? '', ours: await hashAt(db, lines), theirs: longer?.entry?.hash ?? '' };
}

const FIRST_PIECE = 256 * 1024;

interface ReadBack {
  readonly last: JournalEntry | null;
  /** The entry with the number looked for; null when the file does not have it. */
  readonly entry: JournalEntry | null;
}

/** The file's last entry, and the one with number `seq`, looked for from the end: pieces four times as long each time, until it is there. */
async function readBack(vault: Vault, { site, desk, bytes }: JournalFileInfo, seq: number): Promise<ReadBack> {
  for (let length = FIRST_PIECE; ; length *= 4) {
    const from = Math.max(0, bytes - length);
    const found = await readFrom(vault, { site, desk }, from, seq);
    if (from === 0 || seq === 0 || found.entry !== null) return found;
  }
}

/** A piece that begins in the middle of a line begins with what is no entry; it is passed over. */
async function readFrom(vault: Vault, key: { readonly site: string; readonly desk: string }, from: number, seq: number): Promise<ReadBack> {
  let found: ReadBack = { last: null, entry: null };
  for (let next: number | null = from; next !== null; ) {
    const piece = await vault.readJournal(key.site, key.desk, next);
    for (const text of piece.lines) {
      const line = readLine(text);
      if (line.ok) found = { last: line.value.entry, entry: line.value.entry.seq === seq ? line.value.entry : found.entry };
    }
    next = piece.next;
  }
  return found;
}
