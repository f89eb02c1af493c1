/** Makes archives, checks them and opens them for a look, off the screen's thread (RET-1). */
import { deskbook } from '@renderer/db/database';
import { SHOWN_DATABASE } from '@renderer/db/scratch';
import type { SnapshotSink, Vault } from '@renderer/host/vault';
import { archiveName } from '@shared/backup/archive';
import { err, ok, type Refusal, type Result } from '@shared/base/result';
import type { ArchiveRead } from './archive-read';
import type { ArchiveRequest } from './archive-worker';
import type { ArchiveMade, ArchivePlan } from './archive-write';
import { answerReads, keepWritten, runWriting, type SnapshotSource } from './file-job';
import type { Opener, SnapshotKey } from './snapshot-key';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

export interface KeptArchive extends ArchiveMade {
  readonly name: string;
}

/**
 * Writes an archive into the vault and reads it back. Refusals: `archive.nothing`, `archive.write` (with the host's reason),
 * `archive.unverified`, `job.cancelled`, `job.failed`. Nothing half-written is left.
 */
export async function makeArchive(
  database: string,
  vault: Vault,
  plan: ArchivePlan,
  key: SnapshotKey | null,
  options: JobOptions = {},
  makeWorker = archiveWorker,
): Promise<Result<KeptArchive, Refusal>> {
  const name = archiveName(plan.site, plan.desk, plan.register, plan.year, plan.at);
  const kept = await keepWritten<ArchiveMade, ArchiveRead>('archive', vault, name, {
    write: (sink) => writeInto(sink, database, plan, key, options, makeWorker),
    check: (source) => checkArchive(source, { key, passphrase: '' }, options, makeWorker),
    same: (made, read) => read.sum.digest === made.sum.digest,
  });
  return kept.ok ? ok({ ...kept.value.made, name }) : kept;
}

export interface DownloadedArchive extends KeptArchive {
  readonly data: Uint8Array;
}

/** The same where there is no vault: the bytes for a download. Whether it was kept is seen when the file is picked again. */
export async function makeArchiveBytes(
  database: string,
  plan: ArchivePlan,
  key: SnapshotKey | null,
  options: JobOptions = {},
  makeWorker = archiveWorker,
): Promise<Result<DownloadedArchive, Refusal>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const sink: Pick<SnapshotSink, 'write'> = {
    write: async (bytes) => {
      pieces.push(new Uint8Array(bytes));
      return { kept: true };
    },
  };
  const made = await writeInto(sink, database, plan, key, options, makeWorker);
  if (!made.ok) return made;
  const data = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return ok({ ...made.value, name: archiveName(plan.site, plan.desk, plan.register, plan.year, plan.at), data });
}

/**
 * Reads an archive from its first to its last byte. Refusals: `archive.foreign` (no file of ours), `.not` (a snapshot), `.damaged`, `.cut`,
 * `.newer`, `.locked` (a passphrase is needed), `.passphrase` (a wrong one), `job.cancelled`, `job.failed`.
 */
export async function checkArchive(
  source: SnapshotSource,
  opener: Opener,
  options: JobOptions = {},
  makeWorker = archiveWorker,
): Promise<Result<ArchiveRead, Refusal>> {
  const request: ArchiveRequest = { job: 'check', file: { opener, bytes: source.bytes } };
  return ofArchive(await runJob<ArchiveRequest, ArchiveRead>(makeWorker, request, { ...options, answer: answerReads(source) }));
}

/** Opens an archive for a look. Refusals as above; nothing of it stays then. `dropShown` when it is closed. */
export async function openArchive(
  source: SnapshotSource,
  opener: Opener,
  options: JobOptions = {},
  makeWorker = archiveWorker,
): Promise<Result<ArchiveRead, Refusal>> {
  const request: ArchiveRequest = { job: 'load', file: { opener, bytes: source.bytes }, database: SHOWN_DATABASE };
  const opened = await runJob<ArchiveRequest, ArchiveRead>(makeWorker, request, { ...options, answer: answerReads(source) });
  if (!opened.ok) await dropShown();
  return ofArchive(opened);
}

/** What the packing says of a file, said of an archive. */
const SAID: Readonly<Record<string, string>> = {
  'snapshot.not': 'archive.foreign',
  'snapshot.empty': 'archive.cut',
  'snapshot.cut': 'archive.cut',
  'snapshot.newer': 'archive.newer',
  'snapshot.locked': 'archive.locked',
  'snapshot.passphrase': 'archive.passphrase',
  'snapshot.damaged': 'archive.damaged',
  'snapshot.line': 'archive.damaged',
  'snapshot.bomb': 'archive.damaged',
};

function ofArchive<T>(result: Result<T, Refusal>): Result<T, Refusal> {
  return result.ok ? result : err({ ...result.error, code: SAID[result.error.code] ?? result.error.code });
}

/** The database that `openArchive` filled. */
export function shownDatabase() {
  return deskbook(SHOWN_DATABASE);
}

export async function dropShown(): Promise<void> {
  await deskbook(SHOWN_DATABASE).delete();
}

function writeInto(
  sink: Pick<SnapshotSink, 'write'>,
  database: string,
  plan: ArchivePlan,
  key: SnapshotKey | null,
  options: JobOptions,
  makeWorker: () => JobWorker,
): Promise<Result<ArchiveMade, Refusal>> {
  const request: ArchiveRequest = { job: 'write', database, plan, key };
  return runWriting<ArchiveRequest, ArchiveMade>('archive', sink, makeWorker, request, options);
}

function archiveWorker(): JobWorker {
  return new Worker(new URL('./archive-worker.ts', import.meta.url), { type: 'module' });
}
