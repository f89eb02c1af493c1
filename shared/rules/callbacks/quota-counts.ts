/** The counts behind 「已完成18件，还差7件」, moved in the transaction with the records they are counted from (BY-2, CB-13). */
import type { Day, Month } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import { type AnyReaction, defineReaction, rowAs } from '../../registers/contract/command';
import { type Row, VOID } from '../../registers/contract/row';
import { standsForCompletion, undrawnOf } from './entries';
import { required } from './sampling';
import type { Policy, Source } from './types';

export type QuotaCount = 'done' | 'drawn' | 'called' | 'exempt';

/** Counter of a policy's source in the month of completion. */
export function quotaCounter(policyId: string, source: string, month: Month, which: QuotaCount): string {
  return `quota:${policyId}:${source}:${month}:${which}`;
}

/** Counter of completions that were not drawn, by the day their callback would have been due: the other half of 回访率 (CB-13). */
export function undrawnCounter(policyId: string, source: string, dueDay: Day): string {
  return `undrawn:${policyId}:${source}:${dueDay}`;
}

/**
 * The counters in which a record stands, each with one. Nothing else moves them, so they always equal a recount of the records: a
 * completion is counted by its callback, or by its line 未抽中 on the matter.
 */
export function countKeys(row: Row | null): readonly string[] {
  if (row === null || row.state === VOID) return [];
  if (row.register !== 'callbacks') {
    return undrawnOf(row).flatMap(({ policyId, source, baseDay, dueDay }) => [
      quotaCounter(policyId, source, baseDay.slice(0, 7), 'done'),
      undrawnCounter(policyId, source, dueDay),
    ]);
  }
  const { policyId, source, completedOn, counted, round } = rowAs(callbacks, row).data;
  if (!counted || !standsForCompletion(row)) return [];
  const called = (round ?? 0) > 0;
  const which: QuotaCount[] = ['done', 'drawn', ...(called ? (['called'] as const) : row.state === 'exempt' ? (['exempt'] as const) : [])];
  return which.map((one) => quotaCounter(policyId, source, completedOn.slice(0, 7), one));
}

const counting = defineReaction({
  id: 'callbacks.count',
  when: ({ before, after }) => countKeys(before).join() !== countKeys(after).join(),
  load: async () => null,
  decide: (_none, { before, after }) => [
    ...countKeys(before).map((key) => ({ kind: 'counter' as const, key, add: -1 })),
    ...countKeys(after).map((key) => ({ kind: 'counter' as const, key, add: 1 })),
  ],
});

export interface QuotaLine {
  readonly source: Source;
  /** Completed in the month, exempt ones taken off. */
  readonly completed: number;
  readonly required: number;
  readonly called: number;
  readonly missing: number;
}

/** The strip of the board: one line for each source of the policy that had completions in the month. */
export function quotaLines(policy: Policy, count: (source: Source, which: QuotaCount) => number): readonly QuotaLine[] {
  return policy.rules.flatMap((rule) => {
    const completed = count(rule.source, 'done') - count(rule.source, 'exempt');
    if (rule.rate === null || completed <= 0) return [];
    const needed = required(rule.rate, completed);
    const called = count(rule.source, 'called');
    return [{ source: rule.source, completed, required: needed, called, missing: Math.max(0, needed - called) }];
  });
}

export const quotaReactions: readonly AnyReaction[] = [counting];
