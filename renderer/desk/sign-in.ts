/** Signing in by PIN (SEC-1): wrong tries are counted in the database, and whoever has no PIN gets the same answer in the same time. */
import type { Deskbook } from '@renderer/db/database';
import { type Limit, within } from '@renderer/db/limit';
import { readSetting } from '@renderer/db/reader';
import type { Host } from '@renderer/host/host';
import { ok, type Result, refuse } from '@shared/base/result';
import type { Actor } from '@shared/registers/contract/context';
import { isOldHash, type KeptPin, keyIdOf, pinSetting } from '@shared/rules/people/pins';
import { recoverySetting } from '@shared/rules/people/recovery';
import { endsSession } from '@shared/rules/rights/session';
import type { Commit } from './committer';
import { orRefusal } from './or-refusal';
import { hashPin, isPin } from './pin-hash';
import { tryWatch } from './try-watch';

/** What signing in needs of the desk. */
export interface Door {
  readonly db: Deskbook;
  readonly host: Host;
  readonly commit: Commit;
}

/**
 * The person when the PIN is right; never throws. Refusals: `pin.wait` with the seconds, `pin.wrong` (also for somebody without a PIN), `pin.no-key`
 * (which tells only what the page says anyway: without the key there is nothing to guess), or what the database says when it cannot be read or a
 * wrong try could not be counted. A right PIN lets in even when nothing can be written: reading must still be possible.
 */
export function signInBy(door: Door, person: Actor, pin: string): Promise<Result<Actor>> {
  return orRefusal(door.host, 'sign-in', () => enter(door, person, pin));
}

async function enter(door: Door, person: Actor, pin: string): Promise<Result<Actor>> {
  const { db, commit } = door;
  const seconds = await waitOf(db, person.id);
  if (seconds > 0) return refuse('pin.wait', 'pin', { seconds });
  const kept = await readSetting(db, pinSetting(person.id));
  const answer = await isPin(pin, { pin: kept, like: await anyPin(db) }, await keysHere(door));
  if (answer === 'no-key') return refuse('pin.no-key', 'pin');
  const right = answer === 'right';
  const counted = await commit('people.tried', { right }, person);
  if (right) {
    tryWatch(db).right(person.id);
    if (kept !== null) await renew(door, person, pin, kept);
    return ok(person);
  }
  if (!counted.ok) tryWatch(db).notWritten(person.id);
  // Somebody who is not on the list any more gets no other answer.
  return counted.ok || endsSession(counted.error.code) ? refuse('pin.wrong', 'pin') : counted;
}

const PINS = pinSetting('').key;

/** Somebody's PIN as most have theirs by now: one of an older making may be of somebody who left long ago. */
async function anyPin(db: Deskbook): Promise<KeptPin | null> {
  const pins = (await db.settings.where('key').startsWith(PINS).toArray()).map(({ value }) => value as KeptPin | null);
  const making = (pin: KeptPin | null): number => (pin === null ? 0 : isOldHash(pin) ? 1 : pin.key === '' ? 2 : 3);
  return pins.toSorted((one, other) => making(other) - making(one))[0] ?? null;
}

/** Seconds this person still has to wait. */
export function waitOf(db: Deskbook, staffId: string): Promise<number> {
  return tryWatch(db).left(staffId);
}

/** A host that answers nothing must not leave somebody standing before a form that does nothing. */
const HOST_LIMIT: Limit = { seconds: 20 };

/** The desk keys of this computer; none where they cannot be read, which the page says. */
export async function keysHere({ host }: Pick<Door, 'host'>): Promise<readonly string[]> {
  return within(HOST_LIMIT, () => host.deskKeys.read()).then(
    ({ keys }) => keys,
    () => [],
  );
}

/** The desk key that new PINs stand under, null on a site without a recovery code. `no-key`: this computer does not have it. */
export async function keyInUse(door: Pick<Door, 'db' | 'host'>): Promise<string | null | 'no-key'> {
  const recovery = await readSetting(door.db, recoverySetting);
  if (recovery === null) return null;
  return (await keysHere(door)).find((key) => keyIdOf(key) === recovery.key) ?? 'no-key';
}

/** The PIN is known now: a hash of an earlier version or under an older key is made anew. Not being able to is no reason to stay outside. */
async function renew(door: Door, person: Actor, pin: string, kept: KeptPin): Promise<void> {
  const renewed = await orRefusal<unknown>(door.host, 'PIN made anew', async () => {
    const key = await keyInUse(door);
    const older = key !== 'no-key' && (isOldHash(kept) || (key !== null && kept.key !== keyIdOf(key)));
    return older ? await door.commit('people.setPin', { id: person.id, pin: await hashPin(pin, key) }, person) : ok(null);
  });
  if (!renewed.ok) door.host.logError(`PIN made anew: ${renewed.error.code}`);
}
