/** The snapshot that a new version makes before it writes or converts anything: whether one is due, and making it within a time that is said. */
import type { Deskbook } from '@renderer/db/database';
import { type Limit, within } from '@renderer/db/limit';
import { isOlder } from '@renderer/db/version-guard';
import type { Host } from '@renderer/host/host';
import type { SnapshotFile, Vault } from '@renderer/host/vault';
import type { JobOptions, JobProgress } from '@renderer/workers/worker-job';
import { parseSnapshotName } from '@shared/backup/name';
import { err, type Refusal, type Result, refuse } from '@shared/base/result';
import type { Expected } from '@shared/journal/expected';
import { nowInstant } from './clock';
import { keptNotes } from './expected-note';
import { readSite } from './site';
import { checkAgain, type SnapshotDesk, takeSnapshot } from './take-snapshot';

export interface CopyDue {
  /** `migration`: the version is the same, but the records are of an older format. */
  readonly reason: 'update' | 'migration';
  /** Version that worked with the records last; '' = not known. */
  readonly from: string;
  readonly to: string;
  /** A file that a start which then broke down left: perhaps the snapshot, if it reads back whole. null = there is none. */
  readonly there: Pick<SnapshotFile, 'name' | 'bytes'> | null;
}

/** How the person who waits is told, and how they stop waiting. */
export interface CopyWait {
  /** How long it may take at most; after it the person is asked. */
  readonly seconds: number;
  readonly onCopy: (due: CopyDue, progress: JobProgress | null) => void;
  readonly signal: AbortSignal;
}

/** The first time nobody waits longer than this for it. */
export const COPY_SECONDS = 60;
/** Who asks for it again has time. */
export const PATIENT_SECONDS = 600;

/** A host that answers nothing must not hold up the start for ever: what it does not tell counts as not there. */
const HOST_LIMIT: Limit = { seconds: 20 };

/** Where nobody looks on. */
export const UNSEEN: CopyWait = { seconds: COPY_SECONDS, onCopy: () => undefined, signal: new AbortController().signal };

/**
 * null: nothing is due, because this version worked with the records before, there are none yet, or this host keeps no copies. The note beside
 * the database tells, since it is written only when the new version is at work: a start that broke down before is a first start again.
 * @throws Unanswered when the host does not even say its version
 */
export async function copyDue(db: Deskbook, host: Pick<Host, 'vault' | 'version'>, limit = HOST_LIMIT): Promise<CopyDue | null> {
  const { vault } = host;
  if (vault === null) return null;
  const asked = within(limit, () => host.version());
  const told = within(limit, () => vault.notes()).catch(() => []);
  // Where no site is founded, nobody waits for the version.
  asked.catch(() => undefined);
  const site = (await readSite(db)).id;
  if (site === '') return null;
  const { app: to } = await asked;
  const last = await lastWorked(vault, site, await told, limit);
  if (last.app !== '' && last.app !== to)
    return { reason: 'update', from: last.app, to, there: await fileSince(vault, site, last.at, limit) };
  return (await isOlder(db)) ? { reason: 'migration', from: '', to, there: null } : null;
}

/** Never throws. Refusals: those of `takeSnapshot`; `job.cancelled` when it took too long or was stopped. */
export async function makeCopy(
  db: Deskbook,
  host: Host,
  due: CopyDue,
  { seconds, onCopy, signal }: CopyWait,
): Promise<Result<string, Refusal>> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]);
  onCopy(due, null);
  try {
    const site = await readSite(db);
    const onProgress = (progress: JobProgress): void => {
      if (!until.aborted) onCopy(due, progress);
    };
    // A disk that answers nothing is not heard by the signal either.
    return await Promise.race([copied({ db, host, site, now: nowInstant }, due, { signal: until, onProgress }), aborted(until)]);
  } catch (error) {
    return err({ code: 'job.failed', params: { why: error instanceof Error ? error.name : 'unknown' } });
  }
}

/** A file that is there counts only when it reads back: the start that made it may have broken down in the middle of looking. */
async function copied(desk: SnapshotDesk, { reason, there }: CopyDue, options: JobOptions): Promise<Result<string, Refusal>> {
  if (there) {
    const kept = await checkAgain(desk, there, options);
    if (kept.ok || options.signal?.aborted) return kept;
  }
  return takeSnapshot(desk, reason, options);
}

function aborted(signal: AbortSignal): Promise<Result<string, Refusal>> {
  return new Promise((resolve) => {
    const end = (): void => resolve(refuse('job.cancelled'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** Which version worked with this site's records last, and when; '' where nobody noted it. */
async function lastWorked(
  vault: Vault,
  site: string,
  told: readonly Expected[],
  limit: Limit,
): Promise<{ readonly app: string; readonly at: string }> {
  const notes = [...told, ...keptNotes()].filter((note) => note.site === site);
  const newest = notes.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))[0];
  return newest ?? { app: (await within(limit, () => vault.report()).catch(() => null))?.lastApp ?? '', at: '' };
}

/** The newest copy that a start made since the last work and that then broke down: nothing has changed since, and more of the same would fill the disk. */
async function fileSince(vault: Vault, site: string, since: string, limit: Limit): Promise<CopyDue['there']> {
  const files = since === '' ? [] : await within(limit, () => vault.snapshots()).catch(() => []);
  const isIt = ({ name }: SnapshotFile): boolean => {
    const of = parseSnapshotName(name);
    return of?.reason === 'update' && of.site === site && Date.parse(of.at) >= Date.parse(since);
  };
  const { name, bytes } = files.find(isIt) ?? {};
  return name === undefined || bytes === undefined ? null : { name, bytes };
}
