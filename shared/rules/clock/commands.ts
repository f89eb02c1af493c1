/** `clock.acknowledge`: somebody looked at a jump of the clock, or at its zone, and says that the time is right now. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import { defineSetting } from '../../base/setting';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { isFree } from '../rights/may';

export const CLOCK_ACKNOWLEDGE = 'clock.acknowledge';

const seen = z
  .object({
    at: z.string(),
    by: z.string().max(60),
    kind: z.enum(['', 'back', 'ahead', 'zone']),
    from: z.string(),
    to: z.string(),
    reason: z.string().max(300),
    /** Offset of the computer's zone that is right here, minutes; null = none was ever said. */
    zone: z.int().nullable(),
  })
  .readonly();

/** The last time somebody said so. What stands in the journal before that entry is explained. */
export const clockSetting = defineSetting<z.output<typeof seen>>('clock.acknowledged', seen, {
  at: '',
  by: '',
  kind: '',
  from: '',
  to: '',
  reason: '',
  zone: null,
});

/** A supervisor only says so; anybody else gives a reason. */
const acknowledge = defineCommand({
  id: CLOCK_ACKNOWLEDGE,
  input: z.object({
    kind: z.enum(['back', 'ahead', 'zone']),
    from: z.string(),
    to: z.string(),
    zone: z.int().min(-900).max(900),
    reason: z.string().max(300),
  }),
  load: (_input, read) => read.setting(clockSetting),
  decide: (before, { kind, from, to, zone, reason }, ctx): Result<Change> => {
    if (!isFree(ctx.actor.role, 'clock.acknowledge') && reason.trim() === '') return refuse('reason.needed', 'reason');
    const value = { at: ctx.now, by: ctx.actor.name, kind, from, to, reason: reason.trim(), zone: kind === 'zone' ? zone : before.zone };
    return ok([{ kind: 'setting', key: clockSetting.key, value, apart: true }]);
  },
});

export const clockCommands: readonly AnyCommand[] = [acknowledge];
