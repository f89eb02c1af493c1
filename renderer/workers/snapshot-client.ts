/** Makes snapshots and reads them back, off the screen's thread; the files are the vault's. */
import type { SnapshotSink, Vault } from '@renderer/host/vault';
import { snapshotName } from '@shared/backup/name';
import { ok, type Refusal, type Result } from '@shared/base/result';
import { answerReads, keepWritten, runWriting, type SnapshotSource } from './file-job';
import type { Opener, SnapshotKey } from './snapshot-key';
import type { SnapshotRead } from './snapshot-read';
import type { SnapshotRequest } from './snapshot-worker';
import type { SnapshotMade, SnapshotPlan } from './snapshot-write';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

export interface KeptSnapshotFile extends SnapshotMade {
  readonly name: string;
  /** First entry of the journal that does not fit the chain; null when whole. The snapshot holds the records all the same. */
  readonly fault: SnapshotRead['fault'];
}

/**
 * Writes the database into a snapshot of the vault and reads it back. Refusals: `snapshot.write` (with the host's reason),
 * `snapshot.unverified` (what was read back is not what was written), `job.cancelled`, `job.failed`. Nothing half-written is left.
 */
export async function makeSnapshot(
  database: string,
  vault: Vault,
  plan: SnapshotPlan,
  key: SnapshotKey | null,
  options: JobOptions = {},
  makeWorker = snapshotWorker,
): Promise<Result<KeptSnapshotFile, Refusal>> {
  const name = snapshotName(plan);
  const kept = await keepWritten<SnapshotMade, SnapshotRead>('snapshot', vault, name, {
    write: (sink) => writeInto(sink, database, plan, key, options, makeWorker),
    check: (source) => checkSnapshot(source, { key, passphrase: '' }, options, makeWorker),
    same: (made, read) => read.lines === made.lines && read.letters === made.letters && read.head.hash === made.head.hash,
  });
  return kept.ok ? ok({ ...kept.value.made, name, fault: kept.value.read.fault }) : kept;
}

/** Writes a snapshot into any sink, for instance one that becomes a download. Refusals as above; the caller ends or abandons the sink. */
export function writeInto(
  sink: Pick<SnapshotSink, 'write'>,
  database: string,
  plan: SnapshotPlan,
  key: SnapshotKey | null,
  options: JobOptions = {},
  makeWorker = snapshotWorker,
): Promise<Result<SnapshotMade, Refusal>> {
  const request: SnapshotRequest = { job: 'write', database, plan, key };
  return runWriting<SnapshotRequest, SnapshotMade>('snapshot', sink, makeWorker, request, options);
}

/** Reads a snapshot from its first to its last byte. Refusals: those of `readSnapshot`, `job.cancelled`, `job.failed`. */
export function checkSnapshot(
  source: SnapshotSource,
  opener: Opener,
  options: JobOptions = {},
  makeWorker = snapshotWorker,
): Promise<Result<SnapshotRead, Refusal>> {
  const request: SnapshotRequest = { job: 'read', file: { opener, bytes: source.bytes } };
  return runJob<SnapshotRequest, SnapshotRead>(makeWorker, request, { ...options, answer: answerReads(source) });
}

function snapshotWorker(): JobWorker {
  return new Worker(new URL('./snapshot-worker.ts', import.meta.url), { type: 'module' });
}
