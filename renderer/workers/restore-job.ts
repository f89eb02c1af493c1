/** Makes a database anew out of copies: a snapshot, the journal file after it, or the journal file alone. Nothing of it counts before it is completed. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { execute } from '@renderer/db/engine/execute';
import { journalHead } from '@renderer/db/engine/journal-writer';
import { completeGeneration } from '@renderer/db/generations';
import { hasOthers } from '@renderer/db/merge/store';
import { takeIn } from '@renderer/db/merge/take-in';
import type { SnapshotCounts, SnapshotHeader } from '@shared/backup/format';
import { err, ok, type Refusal, type Result, refuse } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import type { ChainFault } from '@shared/journal/entry';
import type { Actor } from '@shared/registers/contract/context';
import { type Carried, carryOver, fileIn } from './restore-carry';
import { noteDamage } from './restore-damage';
import { SnapshotFill } from './restore-fill';
import { type Head, NO_HEAD, type ReadLines, replayTail, type Tail } from './restore-journal';
import { raiseNumbers, type Settled, settle } from './restore-settle';
import type { Opener } from './snapshot-key';
import { readSnapshot, type SnapshotRead } from './snapshot-read';
import { FileRefused, type ReadBytes } from './snapshot-unpack';

/** Who ordered a restore that puts back an older state, and what it replaces. */
export interface RestoreNote {
  readonly actor: Actor;
  readonly reason: string;
  readonly desk: string;
  /** Name of the database that is replaced: where its journal ends is read last of all, since it was still in use. */
  readonly replaces: string;
}

export interface RestorePlan {
  /** Number of the new generation. */
  readonly n: number;
  /** The site that is wanted; '' = whichever the copy is of. */
  readonly site: string;
  /** null: from the journal file alone. */
  readonly snapshot: { readonly name: string; readonly opener: Opener; readonly bytes: number } | null;
  /** The journal file's key (`main`, `A2`) and its length in bytes; null: it is not read. */
  readonly journal: { readonly file: string; readonly bytes: number } | null;
  readonly floors: Readonly<Record<string, number>>;
  readonly at: Instant;
  readonly note: RestoreNote | null;
  /** Name of the database that something is wrong with: what only it has is carried over. Absent: nothing is, as when an older state is wanted. */
  readonly live?: string;
}

export interface RestoreSources {
  readonly snapshot: ReadBytes;
  readonly journal: ReadLines;
  readonly file: (hash: string) => Promise<Uint8Array | null>;
  readonly newId: () => string;
}

export interface Restored {
  readonly n: number;
  readonly head: Head;
  readonly rows: number;
  readonly found: {
    readonly snapshot:
      | (Pick<SnapshotHeader, 'at' | 'siteName' | 'site' | 'desk'> & {
          readonly head: Head;
          readonly counts: SnapshotCounts;
          readonly encrypted: boolean;
        })
      | null;
    readonly journal: Pick<Tail, 'story' | 'lines' | 'replayed' | 'last'> | null;
  };
  /** null: there was no database to carry anything over from. */
  readonly carried: Carried | null;
  readonly unrecoverable: {
    /** Places of the journal file that could not be read, entries in doubt: how many, and the first of each by name. */
    readonly journal: Tail['damage'];
    /** First entry of the snapshot's journal that does not fit; the records were put back all the same. */
    readonly chain: ChainFault | null;
    /** Records with a value that was altered. */
    readonly altered: readonly string[];
    readonly files: Settled['missingFiles'];
    readonly missingFiles: number;
  };
}

export type RestoreStep = 'restore.snapshot' | 'restore.journal' | 'restore.settle';
export type ReportStep = (step: RestoreStep, done: number) => void;

/**
 * Fills `db`, an empty new generation, and completes it. Refusals: those of `readSnapshot`, `snapshot.site` (a copy of another site),
 * `restore.nothing` (no line and no record was found), those of `safety.noteRestore`. After a refusal the database is to be deleted.
 */
export async function restoreInto(
  db: Deskbook,
  plan: RestorePlan,
  sources: RestoreSources,
  report: ReportStep,
): Promise<Result<Restored, Refusal>> {
  const done = await fillFrom(db, plan, sources, report);
  if (!done.ok) return done;
  if (plan.note) {
    const replaced = await replacedBy(db, plan.note.replaces);
    const noted = await enterNote(db, plan, plan.note, { head: done.value.head, replaced }, sources.newId);
    if (!noted.ok) return noted;
  }
  const damaged = await noteDamage(db, plan, done.value, sources.newId);
  if (!damaged.ok) return damaged;
  await completeGeneration(db, plan.n, plan.snapshot?.name ?? 'journal', plan.at);
  return ok({ ...done.value, head: await journalHead(db) });
}

/** The same without completing it: what a rehearsal needs. */
export async function fillFrom(
  db: Deskbook,
  plan: RestorePlan,
  sources: RestoreSources,
  report: ReportStep,
): Promise<Result<Restored, Refusal>> {
  const fill = new SnapshotFill(db);
  const read = plan.snapshot && (await snapshotInto(db, fill, plan, sources.snapshot, (done) => report('restore.snapshot', done)));
  if (read && !read.ok) return read;
  const copy = read?.value ?? null;
  const { journal } = plan;
  const told = (bytes: number): void => report('restore.journal', journal && journal.bytes > 0 ? Math.min(1, bytes / journal.bytes) : 0);
  const tail = journal && (await replayTail(db, sources.journal, copy?.head ?? NO_HEAD, told));
  if (!copy && (tail === null || tail.replayed === 0)) return refuse('restore.nothing');
  report('restore.settle', 0);
  const { live, note, floors } = plan;
  const carried = live === undefined || note ? null : await carryOver(db, live);
  // What other desks had written by then follows from their entries, as on the day they came.
  if (await hasOthers(db)) await takeIn(db, [], { site: plan.site, now: plan.at });
  const recount = (tail?.damage.count ?? 0) > 0;
  const readFile = async (hash: string) => (await sources.file(hash)) ?? (carried && live ? fileIn(live, hash) : null);
  const settled = await settle(db, { readFile, floors, recount });
  return ok({
    n: plan.n,
    head: await journalHead(db),
    rows: settled.rows,
    found: {
      snapshot: copy && copyFacts(copy),
      journal: tail && { story: tail.story, lines: tail.lines, replayed: tail.replayed, last: tail.last },
    },
    carried,
    unrecoverable: {
      journal: tail?.damage ?? { unreadable: [], doubtful: [], count: 0 },
      chain: copy?.fault ?? null,
      altered: [...fill.altered],
      files: settled.missingFiles,
      missingFiles: settled.missing,
    },
  });
}

function copyFacts({
  clear,
  header: { at, siteName, site, desk },
  head,
  counts,
}: SnapshotRead): NonNullable<Restored['found']['snapshot']> {
  return { at, siteName, site, desk, head, counts, encrypted: clear.cipher !== null };
}

async function snapshotInto(
  db: Deskbook,
  fill: SnapshotFill,
  { snapshot, site }: RestorePlan,
  read: ReadBytes,
  onProgress: (done: number) => void,
): Promise<Result<SnapshotRead, Refusal>> {
  const { opener, bytes } = snapshot ?? { opener: { key: null, passphrase: '' }, bytes: 0 };
  try {
    const copy = await readSnapshot(read, { opener, bytes, onProgress }, async (lines) => {
      const [first] = lines;
      // Known from the first line on: nothing of another site's is put anywhere.
      if (first?.t === 'head' && site !== '' && first.head.site !== site)
        throw new FileRefused({ code: 'snapshot.site', params: { name: first.head.siteName } });
      await fill.take(lines);
    });
    await fill.flush();
    const whole = (await db.rows.count()) === copy.counts.rows && (await db.journal.count()) === copy.counts.journal;
    return whole ? ok(copy) : refuse('snapshot.damaged', undefined, { line: 0 });
  } catch (error) {
    if (error instanceof FileRefused) return err(error.refusal);
    throw error;
  }
}

/** Where the replaced journal ends; the numbers that were given under it stay given (NUM-1). */
async function replacedBy(db: Deskbook, name: string): Promise<Head> {
  const live = deskbook(name);
  try {
    await live.open();
    const numbers = await live.counters.where('key').startsWith('no:').toArray();
    await raiseNumbers(db, Object.fromEntries(numbers.map(({ key, n }) => [key, n])));
    return await journalHead(live);
  } finally {
    live.close();
  }
}

/** Says in the new journal who put back what, why, and which story ended with it. */
async function enterNote(
  db: Deskbook,
  plan: RestorePlan,
  note: RestoreNote,
  heads: { readonly head: Head; readonly replaced: Head },
  newId: () => string,
): Promise<Result<unknown>> {
  const { actor, reason, desk } = note;
  const { value: own } = (await db.settings.get('site.id')) ?? {};
  const site = typeof own === 'string' ? own : plan.site;
  const caller = { actor, site, desk, shift: '', shiftSince: '', lateAfterMinutes: 60, now: () => plan.at, newId } as const;
  return execute(db, 'safety.noteRestore', { reason, from: plan.snapshot?.name ?? 'journal', ...heads }, caller);
}
