/** What snapshots and archives share: a worker writes a file into a sink piece by piece, it is kept, and read back before it counts. */
import { reasonOf } from '@renderer/db/fault';
import type { SnapshotSink, Vault } from '@renderer/host/vault';
import { ok, type Refusal, type Result, refuse } from '@shared/base/result';
import type { FileQuestion } from './snapshot-questions';
import { type JobOptions, type JobWorker, runJob } from './worker-job';

/** A file that a worker reads: one of the vault's, or one that was picked. */
export interface SnapshotSource {
  readonly bytes: number;
  readonly read: (from: number) => Promise<Uint8Array>;
}

const GULP = 1024 * 1024;

/** First part of the refusals: `snapshot.write`, `archive.write`. */
export type FileKind = 'snapshot' | 'archive';

export function vaultSource(vault: Vault, name: string, bytes: number): SnapshotSource {
  return { bytes, read: (from) => vault.readSnapshot(name, from) };
}

export function pickedSource(data: Uint8Array): SnapshotSource {
  return { bytes: data.length, read: async (from) => data.slice(from, from + GULP) };
}

/** Gives a worker the pieces it asks for. */
export function answerReads({ read }: SnapshotSource): (question: unknown) => Promise<unknown> {
  return async (question) => {
    const asked = question as FileQuestion;
    if (asked.ask !== 'read') throw new Error('nothing to write');
    return read(asked.from);
  };
}

/** Runs a job whose pieces go into a sink, one after the other. Refuses `<kind>.write` with the sink's reason, and as `runJob` does. */
export async function runWriting<Request, Made>(
  kind: FileKind,
  sink: Pick<SnapshotSink, 'write'>,
  makeWorker: () => JobWorker,
  request: Request,
  options: JobOptions,
): Promise<Result<Made, Refusal>> {
  let reason = '';
  const answer = async (question: unknown): Promise<unknown> => {
    const asked = question as FileQuestion;
    if (asked.ask !== 'write') throw new Error('nothing to read');
    const outcome = await sink.write(asked.bytes);
    if (outcome.kept) return null;
    reason = outcome.reason;
    throw new Error(reason);
  };
  const made = await runJob<Request, Made>(makeWorker, request, { ...options, answer });
  return !made.ok && reason !== '' ? refuse(`${kind}.write`, undefined, { reason }) : made;
}

interface Keeping<Made, Read> {
  readonly write: (sink: SnapshotSink) => Promise<Result<Made, Refusal>>;
  readonly check: (source: SnapshotSource) => Promise<Result<Read, Refusal>>;
  readonly same: (made: Made, read: Read) => boolean;
}

/**
 * Writes a file into the vault and reads it back. Refusals: `<kind>.write` (with the host's reason), `<kind>.unverified` (what was read back is
 * not what was written), and those of the writing. Nothing half-written is left.
 */
export async function keepWritten<Made extends { readonly bytes: number }, Read>(
  kind: FileKind,
  vault: Vault,
  name: string,
  { write, check, same }: Keeping<Made, Read>,
): Promise<Result<{ readonly made: Made; readonly read: Read }, Refusal>> {
  const sink = await vault.beginSnapshot(name).catch(reasonOf);
  if (typeof sink === 'string') return refuse(`${kind}.write`, undefined, { reason: sink });
  const made = await write(sink);
  if (!made.ok) {
    await sink.abandon();
    return made;
  }
  const kept = await sink.finish();
  if (!kept.kept) return refuse(`${kind}.write`, undefined, { reason: kept.reason });
  const read = await check(vaultSource(vault, name, made.value.bytes));
  if (!read.ok && read.error.code === 'job.cancelled') return read;
  if (!read.ok || !same(made.value, read.value)) return refuse(`${kind}.unverified`, undefined, { name });
  return ok({ made: made.value, read: read.value });
}
