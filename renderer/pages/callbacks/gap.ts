/** The callbacks that would close the gap of a quota, and how those done were made (BY-2). */
import type { Deskbook } from '@renderer/db/database';
import { rowsBetween } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { addMonths, at, dayOf, type Month, monthOf } from '@shared/base/time';
import { callbacks } from '@shared/registers/callbacks/definition';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { policiesOn } from '@shared/rules/callbacks/book';
import { standsForCompletion } from '@shared/rules/callbacks/entries';
import type { Method, Policy, Source } from '@shared/rules/callbacks/types';
import type { CallCard } from '@shared/rules/callbacks/worklist';
import { type Quota, type QuotaMatter, quota } from '@shared/rules/quotas';
import { useMemo } from 'react';
import { useQuota } from './use-quota';
import type { Work } from './use-work';

export interface Gap {
  readonly month: Month;
  readonly quota: Quota;
  /** In the order of `quota.next`. */
  readonly cards: readonly CallCard[];
}

/** A mid-term callback may be written long before the day it counts for. */
const MONTHS_BACK = 2;

/** Callbacks of a policy's source that count for a month of completion. */
export async function monthCallbacks(db: Deskbook, policyId: string, source: string, month: Month): Promise<readonly Row<CallbackData>[]> {
  const since = at(addMonths(`${month}-01`, -MONTHS_BACK), '00:00');
  const rows = await rowsBetween(db, 'callbacks', since, '9999');
  return rows
    .filter(standsForCompletion)
    .map((row) => rowAs(callbacks, row))
    .filter(({ data }) => data.policyId === policyId && data.source === source && monthOf(data.completedOn) === month);
}

/** A callback as the quota counts it. */
export function quotaMatter({ id, state, data }: Pick<Row<CallbackData>, 'id' | 'state' | 'data'>): QuotaMatter {
  const [first] = data.rounds;
  const kinds = data.attempts.map((one) => one.kind);
  return {
    id,
    source: data.source as Source,
    completedDay: data.completedOn,
    dueDay: data.dueOn,
    drawn: true,
    exempt: state === 'exempt' && first === undefined,
    calledBy: (first?.method ?? '') as Method | '',
    refused: kinds.includes('refused'),
    unreachable: kinds.includes('unreachable'),
  };
}

/** The gap of a source in the month of `work.now`; null without a source, or while it is being read. What was not drawn has no callback and only counts. */
export function useGap(work: Work, source: string): Gap | null {
  const { db } = useDesk();
  const today = dayOf(work.now);
  const month = monthOf(today);
  const policy = policiesOn(work.book, today).find((one) => one.rules.some((rule) => rule.source === source));
  const rows = useLive(
    () => (policy ? monthCallbacks(db, policy.id, source, month) : Promise.resolve([])),
    [db, policy?.id, source, month],
  );
  const line = useQuota()?.lines.find((one) => one.source === source);
  return useMemo(() => {
    if (!policy || !rows || source === '') return null;
    const counted = quota(rows.map(quotaMatter), source as Source, month, rateOf(policy, source));
    const known = new Map(work.cards.map((card) => [card.row.id, card]));
    const next = rows.some((row) => row.open === 1) ? openFirst(counted, rows) : [];
    const cards = next.map((id) => known.get(id)).filter((card) => card !== undefined);
    const whole = line ? { ...counted, completed: line.completed, required: line.required, missing: line.missing } : counted;
    return { month, quota: whole, cards };
  }, [policy, rows, source, month, work.cards, line]);
}

/** Those that close the gap; when nothing is missing any more, those still open all the same. */
function openFirst(counted: Quota, rows: readonly Row<CallbackData>[]): readonly string[] {
  return counted.next.length > 0 ? counted.next : rows.filter((row) => row.open === 1).map((row) => row.id);
}

function rateOf(policy: Policy, source: string): number {
  return policy.rules.find((rule) => rule.source === source)?.rate ?? 0;
}
