/**
 * After somebody was taken out of the records: the copies outside of the database follow (PIPL 47, AUD-1). Journal files and attachments lose
 * him, a new snapshot is made and read back, and the older ones go. Whatever is cut short is gone on with: what is to be done stands in the
 * database until all of it is.
 */
import { entriesAbout } from '@renderer/db/all-entries';
import { dropUnusedFiles, unusedFiles } from '@renderer/db/archive';
import { filesFor } from '@renderer/db/attachments';
import type { Deskbook } from '@renderer/db/database';
import { readSetting } from '@renderer/db/reader';
import type { Vault } from '@renderer/host/vault';
import type { JobOptions } from '@renderer/workers/worker-job';
import { parseSnapshotName } from '@shared/backup/name';
import { ok, type Result, refuse } from '@shared/base/result';
import { digestsIn, ownersOf } from '@shared/journal/erased';
import { type Erasing, erasingSetting } from '@shared/rules/privacy/erasing';
import type { Commit } from './committer';
import { PROGRAM } from './program';
import { type SnapshotDesk, takeSnapshot } from './take-snapshot';

export interface CopiesErased {
  /** Values that were taken out of journal files here. */
  readonly values: number;
  /** `none`: there is no second folder. `waiting`: it follows when it is there again. */
  readonly second: 'none' | 'done' | 'waiting';
  /** The same of the stream to other desks. */
  readonly stream: 'none' | 'done' | 'waiting';
  /** Older snapshots that are gone. */
  readonly dropped: number;
  /** Older snapshots that could not be deleted, and archives, which may name him: somebody has to see to them. */
  readonly left: readonly string[];
  readonly archives: readonly string[];
  /** Whether the program keeps copies by itself; false in a browser without a folder: what was downloaded is beyond its reach. */
  readonly kept: boolean;
}

const PAGE = 200;

let running: Promise<Result<CopiesErased | null>> | null = null;

/**
 * Null when there is nothing to do. Refusals: `erase.copies` (param `reason`: the vault refused; it is tried again by itself), those of
 * `takeSnapshot`. Whoever asks while it runs gets the same answer.
 */
export function eraseCopies(desk: SnapshotDesk, commit: Commit, options: JobOptions = {}): Promise<Result<CopiesErased | null>> {
  running ??= erase(desk, commit, options).finally(() => {
    running = null;
  });
  return running;
}

async function erase(desk: SnapshotDesk, commit: Commit, options: JobOptions): Promise<Result<CopiesErased | null>> {
  const { db, host } = desk;
  const erasing = await readSetting(db, erasingSetting);
  if (erasing.at === '') return ok(null);
  // Those too that were taken off his records before anybody asked for it.
  const files = [...new Set([...erasing.files, ...(await filesFor(db, erasing.records))])];
  const drop = (): Promise<unknown> => dropUnusedFiles(db, files, undefined, true);
  const done = host.vault ? await inVault(desk, host.vault, { ...erasing, files }, drop, options) : ok(NO_COPIES);
  if (!host.vault) await drop();
  if (!done.ok) return done;
  const noted = await commit('privacy.erased', { at: erasing.at }, PROGRAM);
  return noted.ok ? done : noted;
}

const NO_COPIES: CopiesErased = { values: 0, second: 'none', stream: 'none', dropped: 0, left: [], archives: [], kept: false };

/** `drop`: takes the files out of the database, which afterwards does not tell any more which they were. */
async function inVault(
  desk: SnapshotDesk,
  vault: Vault,
  erasing: Erasing,
  drop: () => Promise<unknown>,
  options: JobOptions,
): Promise<Result<CopiesErased>> {
  const files = await unusedFiles(desk.db, erasing.files);
  const out = await vault.erase(await goneDigests(desk.db, erasing.records), files);
  if (!out.kept) return refuse('erase.copies', undefined, { reason: out.reason });
  await drop();
  const made = await takeSnapshot(desk, 'manual', options);
  if (!made.ok) return made;
  const { dropped, left } = await dropOthers(desk, vault, made.value);
  const archives = (await vault.snapshots()).map(({ name }) => name).filter((name) => name.endsWith('.dbarc'));
  return ok({ values: out.values, second: out.second, stream: out.stream, dropped, left, archives, kept: true });
}

/**
 * Digests that entries of these records name and whose values stand nowhere in the database any more. Those of other desks too: what this one took
 * in of them stands in its stream and in its copies.
 */
export async function goneDigests(db: Deskbook, ids: readonly string[]): Promise<readonly string[]> {
  const gone: string[] = [];
  for (let from = 0; from < ids.length; from += PAGE) {
    const { records, looks } = ownersOf(ids.slice(from, from + PAGE));
    const named = digestsIn(await entriesAbout(db, [...records, ...looks]));
    const kept = await db.values.bulkGet([...named]);
    gone.push(...named.filter((_, i) => kept[i] === undefined));
  }
  return gone;
}

/** By their names nobody can tell which were made before: the clock may have been wrong. */
async function dropOthers({ site }: SnapshotDesk, vault: Vault, made: string): Promise<Pick<CopiesErased, 'dropped' | 'left'>> {
  const left: string[] = [];
  let dropped = 0;
  for (const { name } of await vault.snapshots()) {
    if (name === made || parseSnapshotName(name)?.site !== site.id) continue;
    if ((await vault.dropSnapshot(name)).kept) dropped += 1;
    else left.push(name);
  }
  return { dropped, left };
}
