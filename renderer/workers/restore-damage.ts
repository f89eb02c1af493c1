/** What a rebuild found damaged, or had to leave behind, entered into the journal it made: the starts after it know it, and the damaged file is left as it is. */
import { chainFaults } from '@renderer/db/chain-faults';
import type { Deskbook } from '@renderer/db/database';
import { execute } from '@renderer/db/engine/execute';
import { journalHead } from '@renderer/db/engine/journal-writer';
import { readSetting } from '@renderer/db/reader';
import { ok, type Result } from '@shared/base/result';
import { MOST_FAULTS } from '@shared/rules/safety/commands';
import { damagedSetting } from '@shared/rules/safety/settings';
import { deskLetter, siteId } from '@shared/rules/site/settings';
import type { Restored, RestorePlan } from './restore-job';

/** Nobody has signed in yet: it is the program itself that enters it. */
const PROGRAM = { id: '', name: '', role: 'manager' } as const;

/** Does nothing where all is whole, or where no more is wrong than an earlier rebuild has entered. Refusals: those of `safety.noteDamage`. */
export async function noteDamage(
  db: Deskbook,
  plan: RestorePlan,
  { carried, unrecoverable: { journal, chain } }: Restored,
  newId: () => string,
): Promise<Result<unknown>> {
  const left = carried?.left ?? 0;
  if (journal.count === 0 && chain === null && left === 0) return ok(null);
  const faults = await chainFaults(db);
  const known = new Set((await readSetting(db, damagedSetting)).flatMap((each) => each.faults));
  const isFileSpoilt = journal.unreadable.length > 0 || journal.doubtful.some(({ seq }) => !known.has(seq));
  const lost = await lostNames(db);
  if (!isFileSpoilt && lost.site === '' && left === 0 && faults.every((seq) => known.has(seq))) return ok(null);
  const [site, desk] = [lost.site || (await readSetting(db, siteId)), lost.desk || (await readSetting(db, deskLetter))];
  const caller = { actor: PROGRAM, site, desk, shift: '', shiftSince: '', lateAfterMinutes: 60, now: () => plan.at, newId } as const;
  const file = isFileSpoilt ? (plan.journal?.file ?? '') : '';
  const { seq: last } = await journalHead(db);
  return execute(db, 'safety.noteDamage', { file, faults: faults.slice(-MOST_FAULTS), last, left, ...lost }, caller);
}

/** The line that names the site is the first of all, and a database without it would pass for a new one; every later entry names it too. */
async function lostNames(db: Deskbook): Promise<{ readonly site: string; readonly desk: string }> {
  const last = await db.journal.orderBy('seq').last();
  const [site, desk] = await db.settings.bulkGet([siteId.key, deskLetter.key]);
  return { site: site ? '' : (last?.site ?? ''), desk: desk ? '' : (last?.desk ?? '') };
}
