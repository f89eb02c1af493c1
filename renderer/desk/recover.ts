/** Coming in by the recovery code (SEC-1): the desk keys return to this computer, and a manager sets a new PIN or uses the old one again. */
import { readSetting } from '@renderer/db/reader';
import { ok, type Result, refuse } from '@shared/base/result';
import type { Actor } from '@shared/registers/contract/context';
import { keyIdOf } from '@shared/rules/people/pins';
import { recoverySetting } from '@shared/rules/people/recovery';
import { readCode } from '@shared/rules/people/recovery-code';
import { CODE_TRIES } from '@shared/rules/people/tries';
import { orRefusal } from './or-refusal';
import { hashPin } from './pin-hash';
import { keepKey, openByCode } from './recovery';
import { type Door, keysHere, waitOf } from './sign-in';
import { tryWatch } from './try-watch';

/**
 * `newPin` '' keeps the old PIN. Slips of the pen are refused without waiting (`code.length`, `code.letters`, `code.slip`); a wrong code is counted and
 * slows down like a PIN (`code.wrong`, `code.wait`). Further refusals: `code.none`, `code.keep`, those of `people.recover`, and of `orRefusal`; never throws.
 */
export function recoverBy(door: Door, manager: Actor, typed: string, newPin: string): Promise<Result<Actor>> {
  return orRefusal(door.host, 'recovery code', () => recover(door, manager, typed, newPin));
}

async function recover(door: Door, manager: Actor, typed: string, newPin: string): Promise<Result<Actor>> {
  const { db, host, commit } = door;
  const recovery = await readSetting(db, recoverySetting);
  if (recovery === null) return refuse('code.none');
  const seconds = await waitOf(db, CODE_TRIES);
  if (seconds > 0) return refuse('code.wait', 'code', { seconds });
  const code = readCode(typed);
  if (!code.ok) return code;
  const opened = await openByCode(code.value, recovery);
  if (opened === null) {
    const counted = await commit('people.codeTried', {}, manager);
    if (!counted.ok) tryWatch(db).notWritten(CODE_TRIES);
    return counted.ok ? refuse('code.wrong', 'code') : counted;
  }
  tryWatch(db).right(CODE_TRIES);
  // The newest last, so that it is found first.
  for (const key of opened.keys.toReversed()) {
    const kept = await keepKey(host, key);
    if (!kept.ok) return kept;
  }
  const pin = newPin === '' ? null : await hashPin(newPin, opened.keys[0] ?? null);
  const done = await commit('people.recover', { proof: opened.proof, pin }, manager);
  return done.ok ? ok(manager) : done;
}

/** How signing in stands on this computer. */
export interface DoorState {
  /** Whether the site has a recovery code. */
  readonly code: boolean;
  /** `none`: no key is needed yet. `missing`: PINs stand under a key that is not here. `shut`: it is here, but sealed for another user. */
  readonly key: 'none' | 'here' | 'missing' | 'shut';
}

export async function doorState(door: Pick<Door, 'db' | 'host'>): Promise<DoorState> {
  const recovery = await readSetting(door.db, recoverySetting);
  if (recovery === null) return { code: false, key: 'none' };
  if ((await keysHere(door)).some((key) => keyIdOf(key) === recovery.key)) return { code: true, key: 'here' };
  const shut = await door.host.deskKeys.read().then(
    (found) => found.shut,
    () => false,
  );
  return { code: true, key: shut ? 'shut' : 'missing' };
}
