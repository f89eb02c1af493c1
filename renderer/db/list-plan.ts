/** Which index a list reads for a filter, in which order, and what is left to be looked at record by record. */
import { addDays, at, type Instant } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import Dexie from 'dexie';

const { minKey, maxKey } = Dexie;

export interface ListFilter {
  readonly state?: string;
  /** Only what still needs somebody. */
  readonly open?: boolean;
  /** Open and due before this instant. */
  readonly overdueAt?: Instant;
  /** Open and due on this day. */
  readonly dueOn?: string;
  /** A unit, or the beginning of its code: a building, an entrance. */
  readonly unit?: string;
  readonly from?: Instant;
  readonly to?: Instant;
  /** Free text, matched against the search line. */
  readonly text?: string;
}

/** A piece of an index: keys that begin with `head` and go on between `low` and `high`. */
export interface IndexRange {
  readonly index: '[register+at]' | '[register+state+at]' | '[register+open+dueAt]' | '[unit+register+open+at]';
  readonly head: readonly (string | number)[];
  readonly low: unknown;
  readonly high: unknown;
  /** Whether `high` itself belongs to it. */
  readonly withHigh: boolean;
}

export interface ListPlan {
  /** Read side by side and joined in the order of the list. */
  readonly ranges: readonly IndexRange[];
  /** The field that the list is ordered by, after the head of the index: newest first by `at`, earliest first by `dueAt`. */
  readonly order: 'at' | 'dueAt';
  /** Of the index's records these fit; null = all do. */
  readonly keep: ((row: Row) => boolean) | null;
  /** Words of the search line, lower-case; each must be in it. */
  readonly words: readonly string[];
}

/**
 * Every filter reads one index. What is open or due by its due time; else a whole unit by the unit; else a state by the state; else the
 * register by time, each within the days asked for. The rest of a combination is looked at in what that index gives.
 */
export function planOf(register: string, filter: ListFilter): ListPlan {
  const words = filter.text?.trim().toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  if (isByDue(filter)) {
    return { ranges: [dueRange(register, filter)], order: 'dueAt', words, keep: keeping(filter, ['state', 'unit', 'from', 'to']) };
  }
  const days = { low: filter.from ?? minKey, high: filter.to ?? maxKey, withHigh: true };
  if (filter.unit && isWholeUnit(filter.unit)) {
    const { unit } = filter;
    const ranges = [0, 1].map((open): IndexRange => ({ index: '[unit+register+open+at]', head: [unit, register, open], ...days }));
    return { ranges, order: 'at', words, keep: keeping(filter, ['state']) };
  }
  const range: IndexRange =
    filter.state === undefined
      ? { index: '[register+at]', head: [register], ...days }
      : { index: '[register+state+at]', head: [register, filter.state], ...days };
  return { ranges: [range], order: 'at', words, keep: keeping(filter, ['unit']) };
}

/** Whether the list is ordered by due time. */
export function isByDue(filter: ListFilter): boolean {
  return filter.overdueAt !== undefined || filter.dueOn !== undefined || filter.open === true;
}

function dueRange(register: string, { dueOn, overdueAt }: ListFilter): IndexRange {
  const head = [register, 1];
  if (dueOn)
    return { index: '[register+open+dueAt]', head, low: at(dueOn, '00:00'), high: at(addDays(dueOn, 1), '00:00'), withHigh: false };
  return { index: '[register+open+dueAt]', head, low: minKey, high: overdueAt ?? maxKey, withHigh: overdueAt === undefined };
}

/** `3-2-1203` is one unit; `3-2` is an entrance with many. */
function isWholeUnit(unit: string): boolean {
  return unit.split('-').length >= 3;
}

type Kept = 'state' | 'unit' | 'from' | 'to';

const KEEPS: Readonly<Record<Kept, (row: Row, wanted: string) => boolean>> = {
  state: (row, state) => row.state === state,
  unit: (row, unit) => row.unit === unit || row.unit.startsWith(`${unit}-`),
  from: (row, from) => row.at >= from,
  to: (row, to) => row.at <= to,
};

function keeping(filter: ListFilter, left: readonly Kept[]): ((row: Row) => boolean) | null {
  const asked = left.flatMap((key) => (filter[key] ? [[KEEPS[key], filter[key]] as const] : []));
  return asked.length === 0 ? null : (row) => asked.every(([keep, wanted]) => keep(row, wanted));
}
