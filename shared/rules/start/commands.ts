/** `start.acknowledge`: a supervisor has seen what the start found wrong, and says what was done about it. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { type Acknowledged, acknowledgedSetting } from './settings';

/** Older ones are told by the journal alone. */
const MOST = 50;

const acknowledge = defineCommand({
  id: 'start.acknowledge',
  input: z.object({ mark: z.string().min(1).max(100), reason: z.string().max(500) }),
  load: (_input, read) => read.setting(acknowledgedSetting),
  decide: (before, { mark, reason }, ctx): Result<Change> => {
    if (reason.trim() === '') return refuse('reason.needed', 'reason');
    const seen: Acknowledged = { mark, at: ctx.now, by: ctx.actor.name, reason: reason.trim() };
    const value = [seen, ...before.filter((each) => each.mark !== mark)].slice(0, MOST);
    return ok([{ kind: 'setting', key: acknowledgedSetting.key, value, apart: true }]);
  },
});

export const startCommands: readonly AnyCommand[] = [acknowledge];
