/** Commands about logins: a PIN is set or taken away, wrong tries are counted (SEC-1). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { mayAs } from '../../registers/contract/context';
import { VOID } from '../../registers/contract/row';
import { may } from '../rights/may';
import { isManagedWithout, isManager } from './managers';
import { pinHashSchema, pinSetting } from './pins';
import { roleOf } from './role';
import { triesSetting } from './tries';

/**
 * `people.setPin`: one's own, or as a supervisor that of anybody not above oneself. `pin` null takes the login away. The hash is computed before.
 * Refusals: `person.gone`, `right.pin`, `staff.last-manager` for the PIN of the only manager who has one.
 */
const setPin = defineCommand({
  id: 'people.setPin',
  input: z.object({ id: z.string(), pin: pinHashSchema.nullable() }),
  load: async (input, read) => ({
    person: await read.get(input.id),
    others: input.pin !== null || (await isManagedWithout(input.id, read)),
  }),
  decide: ({ person, others }, input, ctx): Result<Change> => {
    if (!person || person.register !== 'staff' || person.state === VOID) return refuse('person.gone');
    const own = person.id === ctx.actor.id && input.pin !== null;
    const above = may(ctx.actor.role, 'staff.others') && mayAs(ctx.actor.role, roleOf(person));
    if (!own && !above) return refuse('right.pin');
    if (!others && isManager(person)) return refuse('staff.last-manager', 'pin', { name: person.no });
    return ok([
      { kind: 'setting', key: pinSetting(input.id).key, value: input.pin },
      { kind: 'setting', key: triesSetting(input.id).key, value: triesSetting(input.id).initial },
    ]);
  },
});

/** `people.tried`: one wrong try more, or none after a right one. Asked in the name of who tries to sign in. */
const tried = defineCommand({
  id: 'people.tried',
  input: z.object({ right: z.boolean() }),
  load: (_input, read, ctx) => read.setting(triesSetting(ctx.actor.id)),
  decide: (tries, { right }, ctx): Result<Change> => {
    if (right && tries.wrong === 0) return ok([]);
    const value = right ? { wrong: 0, at: '' } : { wrong: tries.wrong + 1, at: ctx.now };
    return ok([{ kind: 'setting', key: triesSetting(ctx.actor.id).key, value }]);
  },
});

export const peopleCommands: readonly AnyCommand[] = [setPin, tried];
