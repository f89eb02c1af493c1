/** Commands about the recovery code (SEC-1): a new one, a wrong try, and its use. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { isManager } from './managers';
import { pinHashSchema, pinSetting } from './pins';
import { isProof, type RecoveryUse, recoverySchema, recoverySetting, recoveryUses } from './recovery';
import { CODE_TRIES, type Tries, triesSetting } from './tries';

/** Older uses are told by the journal alone. */
const MOST = 20;

/** `people.setCode`: a new code; the one before opens nothing any more. */
const setCode = defineCommand({
  id: 'people.setCode',
  input: z.object({ recovery: recoverySchema }),
  load: async () => null,
  decide: (_none, { recovery }): Result<Change> => ok([{ kind: 'setting', key: recoverySetting.key, value: recovery }]),
});

/** `people.codeTried`: one wrong code more. Asked in the name of the manager who types it. */
const codeTried = defineCommand({
  id: 'people.codeTried',
  input: z.object({}),
  load: (_input, read) => read.setting(triesSetting(CODE_TRIES)),
  decide: ({ wrong }, _input, ctx): Result<Change> => {
    const value: Tries = { wrong: wrong + 1, at: ctx.now };
    return ok([{ kind: 'setting', key: triesSetting(CODE_TRIES).key, value }]);
  },
});

/**
 * `people.recover`: a manager who has the code, with a new PIN or (null) the old one, which works again with the key. Asked in that manager's name
 * before anybody has signed in: what proves the code is checked here.
 */
const recover = defineCommand({
  id: 'people.recover',
  input: z.object({ proof: z.string().max(200), pin: pinHashSchema.nullable() }),
  load: async (_input, read, ctx) => ({
    person: await read.get(ctx.actor.id),
    recovery: await read.setting(recoverySetting),
    uses: await read.setting(recoveryUses),
  }),
  decide: ({ person, recovery, uses }, { proof, pin }, ctx): Result<Change> => {
    if (recovery === null) return refuse('code.none');
    if (!isProof(recovery, proof)) return refuse('code.wrong', 'code');
    if (!person || !isManager(person)) return refuse('code.manager');
    const use: RecoveryUse = { at: ctx.now, by: person.no, newPin: pin !== null };
    return ok([
      { kind: 'setting', key: recoveryUses.key, value: [use, ...uses].slice(0, MOST), apart: true },
      { kind: 'setting', key: triesSetting(CODE_TRIES).key, value: triesSetting(CODE_TRIES).initial },
      ...(pin === null
        ? []
        : ([
            { kind: 'setting', key: pinSetting(person.id).key, value: pin },
            { kind: 'setting', key: triesSetting(person.id).key, value: triesSetting(person.id).initial },
          ] as const)),
    ]);
  },
});

export const recoveryCommands: readonly AnyCommand[] = [setCode, codeTried, recover];
