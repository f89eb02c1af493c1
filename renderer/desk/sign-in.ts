/** Signing in by PIN (SEC-1): wrong tries are counted in the database, so that a restart does not shorten the wait. */
import type { Deskbook } from '@renderer/db/database';
import { readSetting } from '@renderer/db/reader';
import { ok, type Result, refuse } from '@shared/base/result';
import type { Actor } from '@shared/registers/contract/context';
import { pinSetting, secondsLeft, triesSetting } from '@shared/rules/people/pins';
import { nowInstant } from './clock';
import type { Commit } from './committer';
import { isPin } from './pin-hash';

/**
 * The person when the PIN is right. Refusals: `pin.none`, `pin.wait` with the seconds, `pin.wrong`, or what the database says
 * when a wrong try could not be counted. A right PIN lets in even when nothing can be written: reading must still be possible.
 */
export async function signInBy(db: Deskbook, commit: Commit, person: Actor, pin: string): Promise<Result<Actor>> {
  const seconds = await waitOf(db, person.id);
  if (seconds > 0) return refuse('pin.wait', 'pin', { seconds });
  const kept = await readSetting(db, pinSetting(person.id));
  if (kept === null) return refuse('pin.none', 'pin', { name: person.name });
  const right = await isPin(pin, kept);
  const counted = await commit('people.tried', { right }, person);
  if (right) return ok(person);
  return counted.ok ? refuse('pin.wrong', 'pin') : counted;
}

/** Seconds this person still has to wait. */
export async function waitOf(db: Deskbook, staffId: string): Promise<number> {
  return secondsLeft(await readSetting(db, triesSetting(staffId)), nowInstant());
}
