/** What holds of checks whatever the command: nobody signs for days that have not come, or for a week that still runs (SH-3). */
import type { Refusal } from '../../base/result';
import { type AnyGuard, defineGuard } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';

const SPAN = ['kind', 'from', 'to'] as const;

function sameSpan(before: Row, after: Row): boolean {
  return SPAN.every((key) => before.data[key] === after.data[key]);
}

/** Refusals: `reviews.future`, `reviews.running`. What is taken over from an old book is a fact already. */
const overDays = defineGuard({
  id: 'reviews.over-days',
  when: ({ before, after }) =>
    after.register === 'reviews' &&
    after.state !== VOID &&
    after.mark !== 'import' &&
    after.mark !== 'opening' &&
    (before === null || !sameSpan(before, after)),
  load: () => Promise.resolve(null),
  decide: (_none, { after: { data } }, ctx): Refusal | null => {
    const [from, to] = [textIn(data, 'from'), textIn(data, 'to') || textIn(data, 'from')];
    if (from > ctx.today) return { code: 'reviews.future', field: 'from', params: { day: from } };
    if (data['kind'] === 'weekly') return to >= ctx.today ? { code: 'reviews.running', field: 'from', params: { day: to } } : null;
    return to > ctx.today ? { code: 'reviews.future', field: 'to', params: { day: to } } : null;
  },
});

export const reviewGuards: readonly AnyGuard[] = [overDays];
