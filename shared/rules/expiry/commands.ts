/** Ends what is over: slips not used on their day, passes and instructions past their last one. */
import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { actChange } from '../records/act';
import { endings } from './registers';

/** Kept in the history, since nobody pressed a button. */
const REASON = '有效期已过，自动改状态';

/** `expiry.lapse`: changes nothing when nothing is over. `most`: no more records than that, those of earlier registers first; absent = all. */
export const lapse = defineCommand({
  id: 'expiry.lapse',
  input: z.object({ most: z.number().int().positive().optional() }),
  load: (_input, read) => Promise.all(endings.map(({ definition, state }) => read.inState(definition.id, state))),
  decide: (found, { most = Number.POSITIVE_INFINITY }, ctx): Result<Change> => {
    const changes: Change[number][] = [];
    let left = most;
    for (const [index, rows] of found.entries()) {
      const definition = endings[index]?.definition;
      if (!definition) continue;
      const over = rows.filter((one) => one.dueAt < ctx.now).slice(0, left);
      left -= over.length;
      for (const row of over) {
        const change = actChange(definition, row, 'lapse', { data: {}, note: '', reason: REASON }, ctx);
        if (!change.ok) return change;
        changes.push(...change.value);
      }
    }
    return ok(changes);
  },
});

export const expiryCommands: readonly AnyCommand[] = [lapse];
