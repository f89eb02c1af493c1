/** Makes snapshots and reads them back, off the screen's thread; the files are the vault's. */
import type { SnapshotSink, Vault } from '@renderer/host/vault';
import { snapshotName } from '@shared/backup/name';
import { ok, type Refusal, type Result, refuse } from '@shared/base/result';
import type { Opener, SnapshotKey } from './snapshot-key';
import type { FileQuestion } from './snapshot-questions';
import type { SnapshotRead } from './snapshot-read';
import type { SnapshotRequest } from './snapshot-worker';
import type { SnapshotMade, SnapshotPlan } from './snapshot-write';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

export interface KeptSnapshotFile extends SnapshotMade {
  readonly name: string;
  /** First entry of the journal that does not fit the chain; null when whole. The snapshot holds the records all the same. */
  readonly fault: SnapshotRead['fault'];
}

/** A file that a worker reads: one of the vault's, or one that was picked. */
export interface SnapshotSource {
  readonly bytes: number;
  readonly read: (from: number) => Promise<Uint8Array>;
}

const GULP = 1024 * 1024;

export function vaultSource(vault: Vault, name: string, bytes: number): SnapshotSource {
  return { bytes, read: (from) => vault.readSnapshot(name, from) };
}

export function pickedSource(data: Uint8Array): SnapshotSource {
  return { bytes: data.length, read: async (from) => data.slice(from, from + GULP) };
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
  const sink = await vault.beginSnapshot(name).catch((error: unknown) => String(error));
  if (typeof sink === 'string') return refuse('snapshot.write', undefined, { reason: sink });
  const made = await writeInto(sink, database, plan, key, options, makeWorker);
  if (!made.ok) {
    await sink.abandon();
    return made;
  }
  const kept = await sink.finish();
  if (!kept.kept) return refuse('snapshot.write', undefined, { reason: kept.reason });
  const checked = await checkSnapshot(vaultSource(vault, name, made.value.bytes), { key, passphrase: '' }, options, makeWorker);
  if (!checked.ok) return checked.error.code === 'job.cancelled' ? checked : refuse('snapshot.unverified', undefined, { name });
  const { lines, letters, head, fault } = checked.value;
  const same = lines === made.value.lines && letters === made.value.letters && head.hash === made.value.head.hash;
  if (!same) return refuse('snapshot.unverified', undefined, { name });
  return ok({ ...made.value, name, fault });
}

/** Writes a snapshot into any sink, for instance one that becomes a download. Refusals as above; the caller ends or abandons the sink. */
export async function writeInto(
  sink: Pick<SnapshotSink, 'write'>,
  database: string,
  plan: SnapshotPlan,
  key: SnapshotKey | null,
  options: JobOptions = {},
  makeWorker = snapshotWorker,
): Promise<Result<SnapshotMade, Refusal>> {
  let reason = '';
  const answer = async (question: unknown): Promise<unknown> => {
    const asked = question as FileQuestion;
    if (asked.ask !== 'write') throw new Error('nothing to read');
    const outcome = await sink.write(asked.bytes);
    if (outcome.kept) return null;
    reason = outcome.reason;
    throw new Error(reason);
  };
  const made = await runJob<SnapshotRequest, SnapshotMade>(makeWorker, { job: 'write', database, plan, key }, { ...options, answer });
  return !made.ok && reason !== '' ? refuse('snapshot.write', undefined, { reason }) : made;
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

/** Gives a worker the pieces it asks for. */
export function answerReads({ read }: SnapshotSource): (question: unknown) => Promise<unknown> {
  return async (question) => {
    const asked = question as FileQuestion;
    if (asked.ask !== 'read') throw new Error('nothing to write');
    return read(asked.from);
  };
}

function snapshotWorker(): JobWorker {
  return new Worker(new URL('./snapshot-worker.ts', import.meta.url), { type: 'module' });
}
