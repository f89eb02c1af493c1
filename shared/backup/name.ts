/** File names of snapshots: `S1-main_20261122T140500_daily.dbsnap` tells site, desk, time and reason to whoever looks into the folder. */
import type { Instant } from '../base/time';
import type { SnapshotReason } from './format';

export interface SnapshotNaming {
  readonly site: string;
  /** '' where the site has one desk. */
  readonly desk: string;
  readonly at: Instant;
  readonly reason: SnapshotReason;
}

const REASONS: readonly SnapshotReason[] = ['daily', 'handover', 'update', 'migration', 'manual', 'replaced'];
/** In the name of a site's only desk, as for its journal file. */
const ONLY_DESK = 'main';

export function snapshotName({ site, desk, at, reason }: SnapshotNaming): string {
  const clock = at.slice(0, 19).replaceAll(/[-:]/g, '');
  return `${site}-${desk || ONLY_DESK}_${clock}_${reason}.dbsnap`;
}

/** What a name says; null when it is none of ours. The offset is not in it: `at` is given that of `like`. */
export function parseSnapshotName(name: string, offset = '+08:00'): SnapshotNaming | null {
  const found = /^(.+)-([A-Za-z0-9]{1,8})_(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})_([a-z]+)\.dbsnap$/.exec(name);
  if (!found) return null;
  const [, site = '', desk = '', y, m, d, hour, minute, second, why] = found;
  const reason = REASONS.find((one) => one === why);
  if (!reason) return null;
  return { site, desk: desk === ONLY_DESK ? '' : desk, at: `${y}-${m}-${d}T${hour}:${minute}:${second}${offset}`, reason };
}
