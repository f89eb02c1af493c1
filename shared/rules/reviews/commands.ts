/** `reviews.create`: the supervisor's check of a day, the weekly sign-off, the manager's spot check; deputies act for them (SH-3). */
import { ok, type Refusal, type Result, refuse } from '../../base/result';
import { type Day, isoWeek, weekRange } from '../../base/time';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import { textIn } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { roleOf } from '../people/role';
import { createInput } from '../records/input';
import { may } from '../rights/may';
import { covers } from './days';

/** Who may sign: with the role, '' (nobody's deputy); as a deputy, the name of whom; null = may not. */
export function signsFor(kind: string, ctx: Pick<Context, 'actor'>, staff: readonly Row[]): string | null {
  const needed = kind === 'spot' ? 'review.spot' : 'review.sign';
  if (may(ctx.actor.role, needed)) return '';
  const chief = staff.find((one) => textIn(one.data, 'deputy') === ctx.actor.name && may(roleOf(one), needed));
  return chief?.no ?? null;
}

/** Fills the days of a week and for whom a deputy signs. Refusals: `reviews.right`, `reviews.twice` for a day or week. */
const signOff = defineCommand({
  id: 'reviews.create',
  input: createInput,
  load: async (_input, read) => ({
    staff: (await read.inState('staff', 'kept')).filter((row) => row.data['active'] === true),
    reviews: [...(await read.inState('reviews', 'open')), ...(await read.inState('reviews', 'done'))],
  }),
  decide: ({ staff, reviews }, input, ctx): Result<Change> => {
    const old = input.mark === 'import' || input.mark === 'opening';
    const kind = textIn(input.data, 'kind') || 'daily';
    const deputyFor = signsFor(kind, ctx, staff);
    if (deputyFor === null) return refuse('reviews.right', 'kind');
    const from = textIn(input.data, 'from');
    const week = kind === 'weekly' && from !== '' ? weekRange(isoWeek(from)) : null;
    const span = week ?? { from, to: textIn(input.data, 'to') || from };
    const denied = old ? null : twice(kind, span.from, reviews);
    if (denied) return { ok: false, error: denied };
    const data = { ...input.data, ...span, kind, ...(old ? {} : { deputyFor }) };
    return ok([
      {
        kind: 'create',
        register: 'reviews',
        data,
        ...(input.links && { links: input.links }),
        ...(input.files && { files: input.files }),
        ...(input.mark !== undefined && { mark: input.mark }),
      },
    ]);
  },
});

function twice(kind: string, from: Day, reviews: readonly Row[]): Refusal | null {
  if (kind === 'spot') return null;
  const other = reviews.find(
    ({ data }) => data['kind'] === kind && covers({ kind, from: textIn(data, 'from'), to: textIn(data, 'to') }, from),
  );
  return other ? { code: 'reviews.twice', field: 'from', params: { day: from, no: other.no } } : null;
}

export const reviewCommands: readonly AnyCommand[] = [signOff];
