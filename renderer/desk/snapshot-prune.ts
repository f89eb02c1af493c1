/** Lets old snapshots go by the rule of seven days, four weeks and twelve months; only after a new one was read back whole. */
import type { Vault } from '@renderer/host/vault';
import { parseSnapshotName } from '@shared/backup/name';
import { type KeptSnapshot, toDrop } from '@shared/backup/retention';
import { dayOf, type Instant } from '@shared/base/time';

/** `verified`: the one just read back; the others were read back when they were made, or they would not be there. Answers with what went. */
export async function pruneSnapshots(vault: Vault, now: Instant, verified: string): Promise<readonly string[]> {
  const own = parseSnapshotName(verified);
  const files = (await vault.snapshots()).flatMap(({ name }): KeptSnapshot[] => {
    const naming = parseSnapshotName(name);
    // Another site's or desk's copies in the same folder are nobody's to drop here.
    if (!naming || naming.site !== own?.site || naming.desk !== own.desk) return [];
    return [{ name, at: naming.at, reason: naming.reason, verified: true }];
  });
  const gone: string[] = [];
  for (const name of toDrop(files, dayOf(now))) if ((await vault.dropSnapshot(name)).kept) gone.push(name);
  return gone;
}
