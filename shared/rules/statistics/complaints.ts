/** The monthly count of complaints by the eight categories (ST-1). */
import type { Instant } from '@shared/base/time';
import { CATEGORIES } from '@shared/registers/contract/choices';
import type { Category } from '../categories';
import type { Period } from './period';
import { inPeriod } from './period';
import type { Ratio } from './ratio';
import { ratio } from './ratio';

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
  readonly effective: Ratio;
  /** 处理及时率: effective closed by the promised time ÷ effective whose promise in force lies in the period. */
  readonly inTime: Ratio;
}

export interface ComplaintStatistics {
  /** All eight, also those without a complaint; one without a category counts as 其它. */
  readonly categories: Readonly<Record<Category, ComplaintLine>>;
  readonly total: ComplaintLine;
}

/** Counts the complaints of a period (ST-1, §6). */
export function complaintStatistics(complaints: readonly CountedComplaint[], period: Pick<Period, 'from' | 'to'>): ComplaintStatistics {
  const living = complaints.filter((one) => !one.voided && one.mergedInto === '');
  const names = Object.keys(CATEGORIES) as Category[];
  const lines = names.map(
    (name) =>
      [
        name,
        line(
          living.filter((one) => (one.category || 'other') === name),
          period,
        ),
      ] as const,
  );
  return { categories: Object.fromEntries(lines) as Record<Category, ComplaintLine>, total: line(living, period) };
}

function line(complaints: readonly CountedComplaint[], period: Pick<Period, 'from' | 'to'>): ComplaintLine {
  const registered = complaints.filter((one) => inPeriod(one.registeredAt, period));
  const due = complaints.filter((one) => isEffective(one) && !one.onHold && inPeriod(one.promise, period));
  return {
    count: registered.length,
    effective: ratio(registered.filter(isEffective).length, registered.length),
    inTime: ratio(due.filter((one) => one.completedAt !== '' && one.completedAt <= one.promise).length, due.length),
  };
}

function isEffective(complaint: CountedComplaint): boolean {
  return complaint.effective === true && !complaint.rejected;
}
