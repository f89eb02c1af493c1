/** Ends what is over: slips not used on their day, passes and instructions past their last one. */
import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { actChange } from '../records/act';
import { endings } from './registers';

/** Kept in the history, since nobody pressed a button. */
const REASON = '有效期已过，自动改状态';

/** `expiry.lapse`: changes nothing when nothing is over. */
export const lapse = defineCommand({
  id: 'expiry.lapse',
  input: z.object({}),
  load: (_input, read) => Promise.all(endings.map(({ definition, state }) => read.inState(definition.id, state))),
  decide: (found, _input, ctx): Result<Change> => {
    const changes: Change[number][] = [];
    for (const [index, rows] of found.entries()) {
      const definition = endings[index]?.definition;
      if (!definition) continue;
      for (const row of rows.filter((one) => one.dueAt < ctx.now)) {
        const change = actChange(definition, row, 'lapse', { data: {}, note: '', reason: REASON }, ctx);
        if (!change.ok) return change;
        changes.push(...change.value);
      }
    }
    return ok(changes);
  },
});

export const expiryCommands: readonly AnyCommand[] = [lapse];
