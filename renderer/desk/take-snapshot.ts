/** Snapshots and tested restores of this desk, on demand and by the clock: made, told to the trust light, entered where that must last. */
import type { Deskbook } from '@renderer/db/database';
import { journalHead } from '@renderer/db/engine/journal-writer';
import { reasonOf } from '@renderer/db/fault';
import { readSnapshotKey } from '@renderer/db/key-store';
import { readSetting } from '@renderer/db/reader';
import type { Host } from '@renderer/host/host';
import type { SnapshotFile } from '@renderer/host/vault';
import { useSafety } from '@renderer/stores/safety';
import { pickedSource, vaultSource } from '@renderer/workers/file-job';
import type { Rehearsed } from '@renderer/workers/rehearse-job';
import { rehearseSnapshot } from '@renderer/workers/restore-client';
import { checkSnapshot, makeSnapshot, writeInto } from '@renderer/workers/snapshot-client';
import type { SnapshotKey } from '@renderer/workers/snapshot-key';
import type { SnapshotPlan } from '@renderer/workers/snapshot-write';
import type { JobOptions } from '@renderer/workers/worker-job';
import type { SnapshotReason } from '@shared/backup/format';
import { parseSnapshotName, snapshotName } from '@shared/backup/name';
import { ok, type Refusal, type Result, refuse } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import { encryptedSetting, type Tested } from '@shared/rules/safety/settings';
import type { SiteSettings } from './site';
import { inTurn } from './snapshot-turn';

/** What of the desk a snapshot needs. */
export interface SnapshotDesk {
  readonly db: Deskbook;
  readonly host: Pick<Host, 'vault' | 'version' | 'saveFile' | 'logError'>;
  readonly site: Pick<SiteSettings, 'id' | 'name' | 'desk'>;
  now(): Instant;
}

const SNAPSHOT = 'application/octet-stream';

/**
 * Writes a snapshot into the vault and reads it back; never throws. Refusals: those of `makeSnapshot`, `snapshot.no-vault`, and `snapshot.key-lost` (snapshots
 * are encrypted here and the key is gone). A cancel is no failure of the copies.
 */
export function takeSnapshot(desk: SnapshotDesk, reason: SnapshotReason, options: JobOptions = {}): Promise<Result<string>> {
  return inTurn(() => orFailed(() => take(desk, reason, options)), options.signal);
}

async function take(desk: SnapshotDesk, reason: SnapshotReason, options: JobOptions): Promise<Result<string>> {
  const { vault } = desk.host;
  if (vault === null) return refuse('snapshot.no-vault');
  const key = await snapshotKey(desk.db);
  const plan = await planOf(desk, reason);
  const made = key.ok ? await makeSnapshot(desk.db.name, vault, plan, key.value, options) : key;
  if (!made.ok) return failed(made.error);
  const { name, bytes } = made.value;
  useSafety.getState().snapshotMade({ name, at: plan.at, bytes, verified: true });
  return ok(name);
}

/**
 * Reads a snapshot of the vault back that nobody is known to have read: its name when it is whole and holds what the database holds now. Refusals:
 * those of `checkSnapshot`, `snapshot.unverified`, `snapshot.key-lost`.
 */
export function checkAgain(
  desk: SnapshotDesk,
  file: Pick<SnapshotFile, 'name' | 'bytes'>,
  options: JobOptions = {},
): Promise<Result<string>> {
  return inTurn(() => check(desk, file, options), options.signal);
}

async function check({ db, host }: SnapshotDesk, file: Pick<SnapshotFile, 'name' | 'bytes'>, options: JobOptions): Promise<Result<string>> {
  const { name, bytes } = file;
  if (host.vault === null) return refuse('snapshot.no-vault');
  const key = await snapshotKey(db);
  const read = key.ok ? await checkSnapshot(vaultSource(host.vault, name, bytes), { key: key.value, passphrase: '' }, options) : key;
  if (!read.ok) return read;
  if (read.value.head.hash !== (await journalHead(db)).hash) return refuse('snapshot.unverified', undefined, { name });
  useSafety.getState().snapshotMade({ name, at: parseSnapshotName(name)?.at ?? '', bytes, verified: true });
  return ok(name);
}

/** Makes a snapshot, reads it back and hands it to the downloads: what a browser without a folder has. Refusals as above, and `snapshot.write`. */
export function downloadSnapshot(desk: SnapshotDesk, options: JobOptions = {}): Promise<Result<string>> {
  return orFailed(() => download(desk, options));
}

async function download(desk: SnapshotDesk, options: JobOptions): Promise<Result<string>> {
  const key = await snapshotKey(desk.db);
  if (!key.ok) return failed(key.error);
  const plan = await planOf(desk, 'manual');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const write = async (bytes: Uint8Array): Promise<{ readonly kept: true }> => {
    pieces.push(new Uint8Array(bytes));
    return { kept: true };
  };
  const made = await writeInto({ write }, desk.db.name, plan, key.value, options);
  if (!made.ok) return failed(made.error);
  const whole = new Uint8Array(await new Blob(pieces).arrayBuffer());
  const read = await checkSnapshot(pickedSource(whole), { key: key.value, passphrase: '' }, options);
  const name = snapshotName(plan);
  const same = read.ok && read.value.lines === made.value.lines && read.value.letters === made.value.letters;
  if (!same) return failed({ code: 'snapshot.unverified', params: { name } });
  const saved = await desk.host.saveFile(name, whole, SNAPSHOT);
  if (!saved.saved) return failed({ code: 'snapshot.write', params: { reason: saved.reason } });
  useSafety.getState().learn({ downloadedAt: plan.at });
  return ok(name);
}

/** Enters that a copy was tested; `Desk.run` in the window. */
export type NoteTest = (command: 'safety.noteTest', tested: Tested) => Promise<Result<unknown>>;

/**
 * Restores the newest snapshot beside the live records, compares, throws the restored ones away and enters what came of it. Refusals: those of
 * `rehearseSnapshot`, `snapshot.none`. A copy that cannot be restored or differs is entered as well, unless somebody cancelled.
 */
export function rehearseNewest(desk: SnapshotDesk, note: NoteTest, options: JobOptions = {}): Promise<Result<Rehearsed>> {
  return inTurn(() => rehearseIt(desk, note, options));
}

async function rehearseIt(desk: SnapshotDesk, note: NoteTest, options: JobOptions): Promise<Result<Rehearsed>> {
  const { vault } = desk.host;
  const newest = (await vault?.snapshots())?.find(({ name }) => parseSnapshotName(name)?.site === desk.site.id);
  if (!newest) return refuse('snapshot.none');
  const at = desk.now();
  const request = { database: desk.db.name, snapshot: newest.name, passphrase: '', site: desk.site.id, at };
  const done = await rehearseSnapshot(vault, request, options);
  if (!done.ok && done.error.code === 'job.cancelled') return done;
  const trouble = done.ok ? (done.value.same ? '' : 'differs') : done.error.code;
  const rows = done.ok ? done.value.rows.same : 0;
  await note('safety.noteTest', {
    at,
    ok: trouble === '',
    from: newest.name,
    made: parseSnapshotName(newest.name)?.at ?? '',
    rows,
    trouble,
  });
  return done;
}

async function planOf({ host, site, now }: SnapshotDesk, reason: SnapshotReason): Promise<SnapshotPlan> {
  const { app } = await host.version();
  return { app, site: site.id, siteName: site.name, desk: site.desk, at: now(), reason };
}

/** null where snapshots are not encrypted; never null where they are, so that none is written in clear by mistake. */
async function snapshotKey(db: Deskbook): Promise<Result<SnapshotKey | null>> {
  const key = await readSnapshotKey();
  if (key === null && (await readSetting(db, encryptedSetting))) return refuse('snapshot.key-lost');
  return ok(key);
}

/** What broke before a byte was written must reach the trust light too: nobody looks on when the clock has one made. */
async function orFailed(make: () => Promise<Result<string>>): Promise<Result<string>> {
  try {
    return await make();
  } catch (error) {
    return failed({ code: 'snapshot.write', params: { reason: reasonOf(error) } });
  }
}

function failed(refusal: Refusal): { readonly ok: false; readonly error: Refusal } {
  if (refusal.code !== 'job.cancelled') useSafety.getState().snapshotFailed(String(refusal.params?.['reason'] ?? refusal.code));
  return { ok: false, error: refusal };
}
