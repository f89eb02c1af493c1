/**
 * What the start finds when it holds the database against the copies outside of it (architecture §5): facts in, one verdict out. An empty
 * database counts as a first start only where no copy is left anywhere, since Chromium reports most losses as `dataLoss: 'none'`.
 */
import type { Instant } from '../base/time';
import type { ChainFault } from '../journal/entry';
import type { Expected } from '../journal/expected';
import { parseSnapshotName } from './name';

export interface DatabaseFacts {
  /** '' = not founded, or gone. */
  readonly site: string;
  /** Letter of the desk; '' where the site has one. */
  readonly desk: string;
  /** Number, hash and time of the last journal entry; 0, GENESIS and '' when there is none. */
  readonly seq: number;
  readonly hash: string;
  readonly at: Instant;
  /** Records that stand there, and how many the tallies speak of. */
  readonly rows: number;
  readonly tallied: number;
  /** First fault among the last entries of the chain that nobody has taken note of; null when they are whole. */
  readonly fault: ChainFault | null;
  /** Number of the entry whose change stands there in parts; null when there is none. */
  readonly torn: number | null;
  /** Where journals ended that a restore has replaced: a file that ends there tells a story that somebody gave up on purpose. */
  readonly replaced: readonly { readonly seq: number; readonly hash: string }[];
  /** Number of the entry that tells of the last of them; 0 = there was none. What stands before it is copied into a new file, and no loss. */
  readonly restoredUpTo: number;
  /** Keys of journal files that were damaged when the records were brought back from them: they are left as they are. */
  readonly givenUp: readonly string[];
  /** When it was last restored or rebuilt; '' = never. Older notes speak of what was there before. */
  readonly restoredAt: Instant;
  /** Marks of what a supervisor has taken note of (`markOf`). */
  readonly acknowledged: readonly string[];
}

export interface FileFacts {
  readonly site: string;
  /** The file's key: `main`, `A`, or with its number `A2`. */
  readonly desk: string;
  readonly lines: number;
  readonly lastHash: string;
  /** Time of its last line; '' when it was not read. */
  readonly at: Instant;
  /** Hash of the database's entry with the number of the file's last line; '' when it has none. */
  readonly ours: string;
  /** Hash of the file's line with the number of the database's last entry; '' when it has none. */
  readonly theirs: string;
}

export interface SnapshotFacts {
  readonly name: string;
  /** ms since 1970 */
  readonly changed: number;
  readonly bytes: number;
}

/** `ours`: hash of the database's entry with the number noted; '' when it has none. */
export interface NoteFacts extends Expected {
  readonly ours: string;
}

export interface StartFound {
  readonly database: DatabaseFacts;
  readonly files: readonly FileFacts[];
  /** Newest first. */
  readonly snapshots: readonly SnapshotFacts[];
  readonly notes: readonly NoteFacts[];
}

/** The copies of one site: what a rebuild can begin with. */
export interface Copies {
  readonly site: string;
  /** The journal file that its story goes on in: the last one begun, else the longest; null = there is none. */
  readonly file: FileFacts | null;
  /** Its newest snapshot; null = there is none. */
  readonly snapshot: SnapshotFacts | null;
  /** The highest note of it; null = there is none. */
  readonly note: NoteFacts | null;
}

export type StartVerdict =
  /** Nothing anywhere: and only then a first start. */
  | { readonly kind: 'first' }
  | { readonly kind: 'well' }
  /** The journal file lacks entries that the database has (all of them: it is missing): it is caught up. 0: none of them was ever in it. */
  | { readonly kind: 'behind'; readonly entries: number }
  /** The database lacks the last entries of the file, as after a power cut: they are replayed at once. */
  | { readonly kind: 'short'; readonly file: FileFacts; readonly entries: number }
  /** The database is new, and there are copies. Sites with the most to recover first. */
  | { readonly kind: 'empty'; readonly copies: readonly Copies[] }
  /** Records are missing (or too many) in a database whose journal is whole. */
  | { readonly kind: 'rows'; readonly there: number; readonly expected: number; readonly copies: Copies }
  /** A power cut kept only a part of a change: records, counts and journal do not agree in it. */
  | { readonly kind: 'torn'; readonly seq: number; readonly copies: Copies }
  /** The note speaks of entries that neither the database nor the file has. */
  | { readonly kind: 'noted'; readonly note: NoteFacts; readonly have: number; readonly copies: Copies }
  /** A copy tells another story under the same number. */
  | { readonly kind: 'other'; readonly copies: Copies; readonly theirs: { readonly seq: number; readonly hash: string } }
  /** The folder has journal files of other sites only. */
  | { readonly kind: 'foreign'; readonly sites: readonly string[] }
  /** One of the last entries was altered. */
  | { readonly kind: 'altered'; readonly fault: ChainFault; readonly copies: Copies };

/** Judges what was found. The worst comes first: what can be mended silently is only looked at when nothing is wrong. */
export function judgeStart(found: StartFound): StartVerdict {
  const { database, files } = found;
  if (database.site === '') return judgeEmpty(found);
  const copies = copiesOf(database.site, found);
  if (database.fault) return { kind: 'altered', fault: database.fault, copies };
  const verdict = judgeFiles(database, copies, files);
  if (verdict.kind === 'other' || verdict.kind === 'foreign') return verdict;
  // Nothing is replayed onto a change of which a part stands there.
  const parts = judgeRows(database, copies) ?? judgeTorn(database, copies);
  return parts ?? (verdict.kind === 'short' ? verdict : (judgeNotes(database, copies) ?? verdict));
}

/** What a verdict is remembered by once a supervisor has taken note of it; '' for one that is not to be remembered. */
export function markOf(verdict: StartVerdict): string {
  switch (verdict.kind) {
    case 'altered':
      return `altered:${verdict.fault.seq}`;
    case 'rows':
      return `rows:${verdict.there - verdict.expected}`;
    case 'torn':
      return `torn:${verdict.seq}`;
    case 'noted':
      return `noted:${verdict.note.seq}`;
    case 'other':
      return `other:${verdict.theirs.seq}:${verdict.theirs.hash.slice(0, 12)}`;
    case 'foreign':
      return `foreign:${verdict.sites.join(',')}`.slice(0, 100);
    default:
      return '';
  }
}

/** Digits at the end of a key that are its file's number: from 2 on, at most four, since a key has at most eight letters. */
const NUMBER = /(?:[2-9]|[1-9]\d{1,3})$/;

/** Number of a journal file of this desk, 1 for the first; null for the file of another desk. */
export function fileNumber(key: string, desk: string): number | null {
  const base = desk === '' ? 'main' : desk;
  if (key === base) return 1;
  const rest = key.startsWith(base) ? key.slice(base.length) : '';
  return NUMBER.exec(rest)?.[0] === rest ? Number(rest) : null;
}

function judgeEmpty(found: StartFound): StartVerdict {
  const sites = new Set([
    ...found.files.filter(({ lines }) => lines > 0).map(({ site }) => site),
    ...found.snapshots.map(({ name }) => siteOfSnapshot(name)),
    ...found.notes.filter(({ seq }) => seq > 0).map(({ site }) => site),
  ]);
  sites.delete('');
  const copies = [...sites].map((site) => copiesOf(site, found));
  if (copies.length === 0) return { kind: 'first' };
  return { kind: 'empty', copies: copies.toSorted((a, b) => weightOf(b) - weightOf(a)) };
}

function weightOf({ file, snapshot }: Copies): number {
  return (file?.lines ?? 0) + (snapshot ? 1 : 0);
}

function copiesOf(site: string, { files, snapshots, notes }: StartFound): Copies {
  const current = files.filter((file) => file.site === site && file.lines > 0).toSorted(laterFirst)[0];
  const highest = notes.filter((note) => note.site === site && note.seq > 0).toSorted((a, b) => b.seq - a.seq)[0];
  const newest = snapshots.filter(({ name }) => siteOfSnapshot(name) === site).toSorted((a, b) => b.changed - a.changed)[0];
  return { site, file: current ?? null, snapshot: newest ?? null, note: highest ?? null };
}

/** A second file of a desk was begun because the first one's story had ended, with a restore perhaps: however long that one is, it is the older. */
function laterFirst(a: FileFacts, b: FileFacts): number {
  const [mine, its] = [partsOf(a.desk), partsOf(b.desk)];
  return mine.base === its.base ? its.number - mine.number : b.lines - a.lines;
}

function partsOf(key: string): { readonly base: string; readonly number: number } {
  const digits = NUMBER.exec(key)?.[0] ?? '';
  return { base: key.slice(0, key.length - digits.length), number: Number(digits || 1) };
}

/** '' for an archive or a foreign name. */
function siteOfSnapshot(name: string): string {
  return parseSnapshotName(name)?.site ?? '';
}

/** A file of this desk with a higher number was begun because the one before did not fit: it is asked first. */
function judgeFiles(database: DatabaseFacts, copies: Copies, files: readonly FileFacts[]): StartVerdict {
  const { site, desk, seq, hash } = database;
  const mine = files
    .flatMap((file) => {
      const number = file.site === site ? fileNumber(file.desk, desk) : null;
      return number === null ? [] : [{ file, number }];
    })
    .toSorted((a, b) => b.number - a.number)
    .map(({ file }) => file);
  const wasReplaced = ({ desk: key, lines, lastHash }: FileFacts): boolean =>
    database.givenUp.includes(key) || database.replaced.some((end) => end.seq === lines && end.hash === lastHash);
  const current = mine.filter((file) => !wasReplaced(file));
  for (const file of current) {
    if (file.lines === seq && file.lastHash === hash) return { kind: 'well' };
    if (file.lines < seq && (file.lines === 0 || file.ours === file.lastHash)) return behind(database, file.lines);
    if (file.lines > seq && file.theirs === hash) return { kind: 'short', file, entries: file.lines - seq };
  }
  const newest = current[0];
  if (newest) {
    return { kind: 'other', copies: { ...copies, file: newest }, theirs: { seq: newest.lines, hash: newest.lastHash } };
  }
  const others = [...new Set(files.filter((file) => file.lines > 0).map((file) => file.site))];
  if (others.length > 0 && !others.includes(site)) return { kind: 'foreign', sites: others };
  // A new file in the place of one that was given up is begun as a matter of course.
  return mine.length > 0 ? { kind: 'behind', entries: 0 } : behind(database, 0);
}

function behind({ seq, restoredUpTo }: DatabaseFacts, lines: number): StartVerdict {
  return { kind: 'behind', entries: seq - Math.max(lines, restoredUpTo) };
}

function judgeRows({ rows, tallied, acknowledged }: DatabaseFacts, copies: Copies): StartVerdict | null {
  const verdict: StartVerdict = { kind: 'rows', there: rows, expected: tallied, copies };
  return rows === tallied || acknowledged.includes(markOf(verdict)) ? null : verdict;
}

function judgeTorn({ torn, acknowledged }: DatabaseFacts, copies: Copies): StartVerdict | null {
  if (torn === null) return null;
  const verdict: StartVerdict = { kind: 'torn', seq: torn, copies };
  return acknowledged.includes(markOf(verdict)) ? null : verdict;
}

function judgeNotes(database: DatabaseFacts, copies: Copies): StartVerdict | null {
  const { note } = copies;
  if (note === null || note.at <= database.restoredAt) return null;
  if (note.seq > database.seq) return { kind: 'noted', note, have: database.seq, copies };
  if (note.ours !== note.hash) return { kind: 'other', copies, theirs: { seq: note.seq, hash: note.hash } };
  // The note holds what the tallies said: where they are known to differ from the records, it does too.
  const same = note.seq === database.seq && database.rows === database.tallied;
  return same && note.rows !== database.rows ? { kind: 'rows', there: database.rows, expected: note.rows, copies } : null;
}
