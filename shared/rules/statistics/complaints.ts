/** The monthly count of complaints by the eight categories (ST-1). */
import type { Instant } from '@shared/base/time';
import { addDays } from '@shared/base/time';
import { CATEGORIES } from '@shared/registers/contract/choices';
import type { Category } from '../categories';
import type { Period } from './period';
import { inPeriod } from './period';
import type { Share } from './ratio';
import { share } from './ratio';

export interface CountedComplaint {
  readonly id: string;
  readonly category: Category | '';
  /** True time of registering, not of writing. */
  readonly registeredAt: Instant;
  /** 是否有效, set by the supervisor; null = not yet decided, counts as not effective. */
  readonly effective: boolean | null;
  /** 不受理: counted, never effective. */
  readonly rejected: boolean;
  readonly voided: boolean;
  /** Id of the record it was merged into; '' = it lives. A merged one is counted only there. */
  readonly mergedInto: string;
  /** The promise in force; '' = none. */
  readonly promise: Instant;
  readonly onHold: boolean;
  /** 完成时间 of the last completion that was not re-opened; '' = not closed. */
  readonly completedAt: Instant;
}

export interface ComplaintLine {
  /** 投诉数量. */
  readonly count: number;
  /** 投诉有效率: effective ÷ all, by 登记时间. */
  readonly effective: Share;
  /** 处理及时率: effective closed by the promised time ÷ effective whose promise in force lies in the period. */
  readonly inTime: Share;
}

export interface ComplaintStatistics {
  /** All eight, also those without a complaint; one without a category counts as 其它. */
  readonly categories: Readonly<Record<Category, ComplaintLine>>;
  readonly total: ComplaintLine;
}

/** Counts the complaints of a period (ST-1, §6). */
export function complaintStatistics(complaints: readonly CountedComplaint[], period: Pick<Period, 'from' | 'to'>): ComplaintStatistics {
  const living = complaints.filter(lives);
  const names = Object.keys(CATEGORIES) as Category[];
  const lines = names.map(
    (name) =>
      [
        name,
        complaintLine(
          living.filter((one) => categoryOf(one) === name),
          period,
        ),
      ] as const,
  );
  return { categories: Object.fromEntries(lines) as Record<Category, ComplaintLine>, total: complaintLine(living, period) };
}

/** How long before a period a complaint may have been registered whose promise lies in it: about half a year (house choice). */
export const PROMISE_REACH_DAYS = 184;

/** One line of the count: the complaints given, of which voided and merged ones are left out (ST-1, §6). */
export function complaintLine(complaints: readonly CountedComplaint[], period: Pick<Period, 'from' | 'to'>): ComplaintLine {
  const living = complaints.filter(lives);
  const registered = living.filter((one) => inPeriod(one.registeredAt, period));
  const since = addDays(period.from, -PROMISE_REACH_DAYS);
  const due = living.filter((one) => isEffective(one) && !one.onHold && inPeriod(one.promise, period) && one.registeredAt >= since);
  return {
    count: registered.length,
    effective: share(registered, isEffective),
    inTime: share(due, (one) => one.completedAt !== '' && one.completedAt <= one.promise),
  };
}

/** Neither voided nor merged into another: a merged one counts where it lives on. */
export function lives(one: Pick<CountedComplaint, 'voided' | 'mergedInto'>): boolean {
  return !one.voided && one.mergedInto === '';
}

/** One without a category counts as 其它. */
export function categoryOf(one: Pick<CountedComplaint, 'category'>): Category {
  return one.category || 'other';
}

function isEffective(complaint: CountedComplaint): boolean {
  return complaint.effective === true && !complaint.rejected;
}
