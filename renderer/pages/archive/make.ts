/** Makes the archive of a year and notes it in the site's list. */

import { readSnapshotKey } from '@renderer/db/key-store';
import type { Desk } from '@renderer/desk/desk-context';
import { permitted } from '@renderer/desk/permitted';
import { type KeptArchive, makeArchive, makeArchiveBytes } from '@renderer/workers/archive-client';
import type { ArchivePlan } from '@renderer/workers/archive-write';
import type { SnapshotKey } from '@renderer/workers/snapshot-key';
import type { JobOptions } from '@renderer/workers/worker-job';
import { ok, type Refusal, type Result, refuse } from '@shared/base/result';

export interface MadeArchive extends KeptArchive {
  /** Handed to the browser's downloads: nobody can tell here whether it was kept. */
  readonly downloaded: boolean;
}

/** Refusals: those of `permitted`, of `makeArchive` and of `archive.note`. */
export async function makeYear(desk: Desk, register: string, year: number, options: JobOptions): Promise<Result<MadeArchive, Refusal>> {
  const who = await permitted(desk, 'archive.make');
  if (!who.ok) return who;
  const { host, db, site, shift } = desk;
  const { app } = await host.version();
  const plan: ArchivePlan = {
    app,
    site: site.id,
    siteName: site.name,
    desk: site.desk,
    at: desk.now(),
    register,
    year,
    shiftSince: shift.since,
  };
  const key = await readSnapshotKey();
  const made = host.vault ? await makeArchive(db.name, host.vault, plan, key, options) : await download(desk, plan, key, options);
  if (!made.ok) return made;
  const { name, sum, bytes } = made.value;
  const noted = await desk.run('archive.note', { name, register, year, digest: sum.digest, rows: sum.rows });
  return noted.ok ? ok({ name, sum, bytes, downloaded: host.vault === null }) : noted;
}

async function download(
  { host, db }: Desk,
  plan: ArchivePlan,
  key: SnapshotKey | null,
  options: JobOptions,
): Promise<Result<KeptArchive, Refusal>> {
  const made = await makeArchiveBytes(db.name, plan, key, options);
  if (!made.ok) return made;
  const saved = await host.saveFile(made.value.name, made.value.data, 'application/octet-stream');
  return saved.saved ? made : refuse('archive.write', undefined, { reason: saved.reason });
}
