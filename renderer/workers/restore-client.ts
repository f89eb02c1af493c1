/** Restores the site's records out of copies into a new generation of the database, off the screen's thread (decision 0010). */
import { deskbook } from '@renderer/db/database';
import { generationName, newGeneration } from '@renderer/db/generations';
import { keepSnapshotKey, readSnapshotKey } from '@renderer/db/key-store';
import { REHEARSAL_DATABASE } from '@renderer/db/scratch';
import type { Vault } from '@renderer/host/vault';
import { ok, type Refusal, type Result } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import { pickedSource, type SnapshotSource, vaultSource } from './file-job';
import type { LookedInto, LookScope } from './look-job';
import type { Rehearsed } from './rehearse-job';
import type { Restored, RestoreNote } from './restore-job';
import { answerRestore, type JournalFile } from './restore-questions';
import type { RestoreRequest } from './restore-worker';
import { makeSnapshotKey } from './snapshot-key';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

/** A snapshot of the vault by its name, or a file that was picked. */
export type ChosenSnapshot = string | { readonly name: string; readonly data: Uint8Array };

export interface RebuildRequest {
  /** null: from the journal file alone. */
  readonly snapshot: ChosenSnapshot | null;
  /** '' = none typed: the key kept on this machine is tried. */
  readonly passphrase: string;
  /** The journal file whose entries after the snapshot are carried out; null: the snapshot alone. */
  readonly journal: JournalFile | null;
  /** Counters that must not be undercut: those of the database that is replaced, as far as it can be read. */
  readonly floorCounters: Readonly<Record<string, number>>;
  /** Site that is wanted; '' = whichever the copy is of. */
  readonly site: string;
  readonly at: Instant;
  /** Who ordered it and why, when an older state is put back on purpose; null when all is brought back that there is. */
  readonly note: RestoreNote | null;
  /** Name of the database that something is wrong with: what only it has is carried over; '' = an older state is wanted. */
  readonly live: string;
}

/**
 * Makes a new generation and completes it; the window has to be started anew afterwards, which opens it. Whatever else happens, a refusal, a
 * cancel or a kill, the site's database stays the one it was. Refusals: those of `restoreInto`, `job.cancelled`, `job.failed`.
 */
export async function rebuild(
  vault: Vault | null,
  request: RebuildRequest,
  options: JobOptions = {},
  makeWorker = restoreWorker,
): Promise<Result<Restored, Refusal>> {
  const { passphrase, floorCounters, site, at, note, live } = request;
  const source = await sourceOf(vault, request.snapshot);
  const key = await readSnapshotKey();
  const snapshot = source && { name: source.name, bytes: source.bytes, opener: { key, passphrase } };
  const journal = request.journal && { file: request.journal.desk, bytes: await journalBytes(vault, request.journal) };
  const { db, n } = await newGeneration();
  db.close();
  const asked: RestoreRequest = {
    job: 'restore',
    database: generationName(n),
    plan: { n, site, snapshot, journal, floors: floorCounters, at, note, ...(live !== '' && { live }) },
  };
  const done = await runJob<RestoreRequest, Restored>(makeWorker, asked, {
    ...options,
    answer: answerRestore(vault, source, request.journal),
  });
  if (!done.ok) {
    await deskbook(generationName(n)).delete();
    return done;
  }
  // The passphrase goes on being the site's: without this the next snapshot would have no key.
  if (!key && done.value.found.snapshot?.encrypted === true) await keepSnapshotKey(await makeSnapshotKey(passphrase));
  return ok(done.value);
}

export interface RehearseRequest {
  /** Name of the live database. */
  readonly database: string;
  readonly snapshot: ChosenSnapshot;
  readonly passphrase: string;
  readonly site: string;
  readonly at: Instant;
}

/** Restores a snapshot beside the live records, compares, and throws the restored ones away. Refusals: those of `restoreInto`, `job.cancelled`, `job.failed`. */
export async function rehearseSnapshot(
  vault: Vault | null,
  { database, snapshot: chosen, passphrase, site, at }: RehearseRequest,
  options: JobOptions = {},
  makeWorker = restoreWorker,
): Promise<Result<Rehearsed, Refusal>> {
  const source = await sourceOf(vault, chosen);
  const snapshot = source && { name: source.name, bytes: source.bytes, opener: { key: await readSnapshotKey(), passphrase } };
  const plan = { n: 0, site, snapshot, journal: null, floors: {}, at, note: null };
  const done = await runJob<RestoreRequest, Rehearsed>(
    makeWorker,
    { job: 'rehearse', database, plan },
    { ...options, answer: answerRestore(vault, source, null) },
  );
  // A worker that was ended could not clean up.
  if (!done.ok) await deskbook(REHEARSAL_DATABASE).delete();
  return done;
}

export interface LookRequest {
  /** Name of the live database. */
  readonly database: string;
  readonly snapshot: ChosenSnapshot;
  readonly passphrase: string;
  readonly site: string;
  readonly scope: LookScope | null;
}

/** What a snapshot holds and how it differs from the live records. Refusals: those of `readSnapshot`, `snapshot.site`, `job.cancelled`, `job.failed`. */
export async function lookIntoSnapshot(
  vault: Vault | null,
  { database, snapshot, passphrase, site, scope }: LookRequest,
  options: JobOptions = {},
  makeWorker = restoreWorker,
): Promise<Result<LookedInto, Refusal>> {
  const source = await sourceOf(vault, snapshot);
  const opener = { key: await readSnapshotKey(), passphrase };
  const plan = { opener, bytes: source?.bytes ?? 0, site, scope };
  return runJob<RestoreRequest, LookedInto>(
    makeWorker,
    { job: 'look', database, plan },
    { ...options, answer: answerRestore(vault, source, null) },
  );
}

/** The bytes of the chosen snapshot; null for none. */
export async function sourceOf(
  vault: Vault | null,
  chosen: ChosenSnapshot | null,
): Promise<(SnapshotSource & { readonly name: string }) | null> {
  if (chosen === null) return null;
  if (typeof chosen !== 'string') return { ...pickedSource(chosen.data), name: chosen.name };
  if (!vault) throw new Error('no vault to read a snapshot from');
  const known = (await vault.snapshots()).find(({ name }) => name === chosen);
  return { ...vaultSource(vault, chosen, known?.bytes ?? 0), name: chosen };
}

async function journalBytes(vault: Vault | null, { site, desk }: JournalFile): Promise<number> {
  const known = (await vault?.journals()) ?? [];
  return known.find((file) => file.site === site && file.desk === desk)?.bytes ?? 0;
}

function restoreWorker(): JobWorker {
  return new Worker(new URL('./restore-worker.ts', import.meta.url), { type: 'module' });
}
