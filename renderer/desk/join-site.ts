/** A new desk of a site that is there already: its letter first, then everything that the others have written (BY-14). */
import type { Deskbook } from '@renderer/db/database';
import { notePeer } from '@renderer/db/merge/peers';
import { readSetting } from '@renderer/db/reader';
import { ok, type Result, refuse } from '@shared/base/result';
import { siteId } from '@shared/rules/site/settings';
import { readBundleFile } from './bundle-file';
import { nowInstant } from './clock';
import type { Commit } from './committer';
import { exchangeOf } from './exchange';
import { PROGRAM } from './program';

/**
 * Refusals: those of `readBundleFile`; `join.taken` (params `taken`: letters of the desks that are there); `join.nothing` (the file does not begin at the beginning, or
 * has no site); those of `desks.join`. Cut short it can be done again with the same file.
 */
export async function joinSite(db: Deskbook, commit: Commit, data: Uint8Array, desk: string): Promise<Result<null>> {
  const found = await readBundleFile(data, '');
  if (!found.ok) return found;
  const bundle = found.value;
  const letters = new Set([...bundle.letters, bundle.desk]);
  if (letters.has(desk)) return refuse('join.taken', 'desk', { taken: [...letters].sort().join('、') });
  if (!bundle.isFounded) return refuse('join.nothing');
  const joined = await commit('desks.join', { desk }, PROGRAM, { site: bundle.site, desk });
  if (!joined.ok) return joined;
  await exchangeOf(db).takeInFor(bundle.site, bundle.sent);
  await notePeer(db, bundle, nowInstant());
  return (await readSetting(db, siteId)) === '' ? refuse('join.nothing') : ok(null);
}
