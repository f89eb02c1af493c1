/** Commands about logins: a PIN is set or taken away, wrong tries are counted (SEC-1). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { mayAs, type Role } from '../../registers/contract/context';
import { type Row, VOID } from '../../registers/contract/row';
import { pinHashSchema, pinSetting, triesSetting } from './pins';

/** Role of a person on the staff list; someone without one only reads. */
export function roleOf(row: Row): Role {
  const role = row.data['role'];
  return role === 'receptionist' || role === 'supervisor' || role === 'manager' ? role : 'reader';
}

/** `people.setPin`: one's own, or as a supervisor that of anybody not above oneself. `pin` null takes the login away. The hash is computed before. */
const setPin = defineCommand({
  id: 'people.setPin',
  role: 'reader',
  input: z.object({ id: z.string(), pin: pinHashSchema.nullable() }),
  load: (input, read) => read.get(input.id),
  decide: (person, input, ctx): Result<Change> => {
    if (!person || person.register !== 'staff' || person.state === VOID) return refuse('person.gone');
    const own = person.id === ctx.actor.id && input.pin !== null;
    const above = mayAs(ctx.actor.role, 'supervisor') && mayAs(ctx.actor.role, roleOf(person));
    if (!own && !above) return refuse('right.pin');
    return ok([
      { kind: 'setting', key: pinSetting(input.id).key, value: input.pin },
      { kind: 'setting', key: triesSetting(input.id).key, value: triesSetting(input.id).initial },
    ]);
  },
});

/** `people.tried`: one wrong try more, or none after a right one. Asked in the name of who tries to sign in. */
const tried = defineCommand({
  id: 'people.tried',
  role: 'reader',
  input: z.object({ right: z.boolean() }),
  load: (_input, read, ctx) => read.setting(triesSetting(ctx.actor.id)),
  decide: (tries, { right }, ctx): Result<Change> => {
    if (right && tries.wrong === 0) return ok([]);
    const value = right ? { wrong: 0, at: '' } : { wrong: tries.wrong + 1, at: ctx.now };
    return ok([{ kind: 'setting', key: triesSetting(ctx.actor.id).key, value }]);
  },
});

export const peopleCommands: readonly AnyCommand[] = [setPin, tried];
