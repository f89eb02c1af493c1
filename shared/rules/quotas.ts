/** Quotas, not only deadlines: how many of a month must be called back, how many are missing, and whom to call to close the gap (BY-2). */
import type { Day, Month } from '@shared/base/time';
import { monthOf } from '@shared/base/time';
import { required as requiredOf } from './callbacks/sampling';
import type { Method, Source } from './callbacks/types';

/** One completed matter of a source, drawn or not. */
export interface QuotaMatter {
  readonly id: string;
  readonly source: Source;
  readonly completedDay: Day;
  readonly dueDay: Day;
  readonly drawn: boolean;
  readonly exempt: boolean;
  /** Method of the first answered round; '' = not called back. */
  readonly calledBy: Method | '';
  /** 拒访 on some attempt. */
  readonly refused: boolean;
  /** 无法联系 on some attempt. */
  readonly unreachable: boolean;
}

export interface Quota {
  readonly source: Source;
  /** Completed in the month, 免回访 taken off. */
  readonly completed: number;
  readonly exempt: number;
  /** ⌈rate · completed⌉. */
  readonly required: number;
  readonly done: number;
  readonly missing: number;
  /** Of those done: 上门 and 面谈, 电话, every other way. */
  readonly visits: number;
  readonly phones: number;
  readonly others: number;
  /** Not done: refused, or cannot be reached; refused goes first when both are true. */
  readonly refused: number;
  readonly unreachable: number;
  /** Ids that would close the gap: drawn before not drawn, then by deadline; refused and unreachable ones come last. */
  readonly next: readonly string[];
}

/** The quota of one source in the month of completion at a rate in whole percent (BY-2, §6). */
export function quota(matters: readonly QuotaMatter[], source: Source, month: Month, rate: number): Quota {
  const all = matters.filter((one) => one.source === source && monthOf(one.completedDay) === month);
  const counted = all.filter((one) => !one.exempt);
  const done = counted.filter((one) => one.calledBy !== '');
  const open = counted.filter((one) => one.calledBy === '');
  const required = requiredOf(rate, counted.length);
  const by = (...methods: readonly string[]): number => done.filter((one) => methods.includes(one.calledBy)).length;
  const visits = by('visit', 'meet');
  const phones = by('phone');
  const missing = Math.max(0, required - done.length);
  return {
    source,
    completed: counted.length,
    exempt: all.length - counted.length,
    required,
    done: done.length,
    missing,
    visits,
    phones,
    others: done.length - visits - phones,
    refused: open.filter((one) => one.refused).length,
    unreachable: open.filter((one) => one.unreachable && !one.refused).length,
    next: missing === 0 ? [] : [...open].sort(inOrder).map((one) => one.id),
  };
}

function inOrder(a: QuotaMatter, b: QuotaMatter): number {
  const rank = (one: QuotaMatter): string => `${one.refused || one.unreachable ? 1 : 0}${one.drawn ? 0 : 1}${one.dueDay}${one.id}`;
  return rank(a) < rank(b) ? -1 : 1;
}
