/** The counts behind 「已完成18件，还差7件」, kept in the transaction: called and exempt, by source and month of completion (BY-2). */
import type { Day, Month } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import { type AnyReaction, defineReaction, rowAs } from '../../registers/contract/command';
import { type Row, VOID } from '../../registers/contract/row';
import { required } from './sampling';
import type { Policy, Source } from './types';

/** Reason of a callback taken back by the program itself, which has moved the counts already. */
export const WITHDRAWN = '来源已重开、合并或作废，回访撤回';

export type QuotaCount = 'done' | 'drawn' | 'called' | 'exempt';

/** Counter of a policy's source in the month of completion. */
export function quotaCounter(policyId: string, source: string, month: Month, which: QuotaCount): string {
  return `quota:${policyId}:${source}:${month}:${which}`;
}

/** Counter of completions that were not drawn, by the day their callback would have been due: the other half of 回访率 (CB-13). */
export function undrawnCounter(policyId: string, source: string, dueDay: Day): string {
  return `undrawn:${policyId}:${source}:${dueDay}`;
}

const isCalled = (row: Row | null): boolean => row !== null && row.state !== VOID && Number(row.data['round'] ?? 0) > 0;
const isExempt = (row: Row | null): boolean => row?.state === 'exempt' && !isCalled(row);

const countQuota = defineReaction({
  id: 'callbacks.count',
  when: ({ before, after }) =>
    after.register === 'callbacks' && (isCalled(before) !== isCalled(after) || isExempt(before) !== isExempt(after)),
  load: async () => null,
  decide: (_none, { before, after }) => {
    const { policyId, source, completedOn } = rowAs(callbacks, after).data;
    if (policyId === '') return [];
    const count = (which: QuotaCount, was: boolean, is: boolean) =>
      was === is
        ? []
        : [{ kind: 'counter' as const, key: quotaCounter(policyId, source, completedOn.slice(0, 7), which), add: is ? 1 : -1 }];
    return [...count('called', isCalled(before), isCalled(after)), ...count('exempt', isExempt(before), isExempt(after))];
  },
});

/** Struck out by hand, a planned callback is no longer in: its completion counts as not drawn, so that the next draws top up (CB-3). */
const countRemoved = defineReaction({
  id: 'callbacks.removed',
  when: ({ before, after }) =>
    after.register === 'callbacks' && before !== null && before.state !== VOID && after.state === VOID && after.voided !== WITHDRAWN,
  load: async () => null,
  decide: (_none, { after }) => {
    const { policyId, source, completedOn, dueOn } = rowAs(callbacks, after).data;
    if (policyId === '') return [];
    return [
      { kind: 'counter', key: quotaCounter(policyId, source, completedOn.slice(0, 7), 'drawn'), add: -1 },
      { kind: 'counter', key: undrawnCounter(policyId, source, dueOn), add: 1 },
    ];
  },
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

export const quotaReactions: readonly AnyReaction[] = [countQuota, countRemoved];
