/** The plan for the coming week: who calls whom, and in which order one walks from door to door (CB-14). */
import { addDays, dayOf, type Instant } from '../../base/time';
import type { CallbackData } from '../../registers/callbacks/fields';
import type { Row } from '../../registers/contract/row';
import { type StaffMember, whoMayCall } from './callers';
import type { CallCard } from './worklist';

/** House choice: the plan looks this many days ahead, today included. */
export const PLAN_DAYS = 7;

export interface PlanGroup {
  /** Person or building; '' = nobody assigned, or no unit. */
  readonly key: string;
  /** Face to face, in the order of the way: building, then floor. */
  readonly doors: readonly CallCard[];
  /** By phone and the like, by their time. */
  readonly calls: readonly CallCard[];
}

/** What is to be called until the end of the plan, overdue included. */
export function inPlan(cards: readonly CallCard[], now: Instant): readonly CallCard[] {
  const end = addDays(dayOf(now), PLAN_DAYS);
  return cards.filter(({ row, queues }) => queues.has('all') && row.dueAt < end);
}

/** `3` of `3-2-1203`; '' for ''. */
export function buildingOf(unit: string): string {
  return unit.split('-')[0] ?? '';
}

/** The way from door to door: building, unit, floor, room, each as a number (3-2-904 before 3-2-1203). */
export function byPlace(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** The plan by person (a callback of two stands with both) or by building; what nobody has comes first. */
export function groupPlan(cards: readonly CallCard[], by: 'person' | 'building'): readonly PlanGroup[] {
  const groups = new Map<string, CallCard[]>();
  for (const card of cards) {
    const { plannedCallers } = card.row.data;
    const keys = by === 'building' ? [buildingOf(card.row.unit)] : plannedCallers.length === 0 ? [''] : plannedCallers;
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  return [...groups]
    .sort(([a], [b]) => byPlace(a, b))
    .map(([key, all]) => ({
      key,
      doors: all.filter((card) => card.queues.has('door')).sort((a, b) => byPlace(a.row.unit, b.row.unit)),
      calls: all.filter((card) => !card.queues.has('door')).sort((a, b) => (a.row.dueAt < b.row.dueAt ? -1 : 1)),
    }));
}

/**
 * Ids of the people that post and area suggest, by callback id: those of the unit's own area first, and among them whoever has least to do,
 * counting what `load` says they have already. As many as must go together; a callback for which nobody fits is left out.
 */
export function suggestCallers(
  rows: readonly Row<CallbackData>[],
  staff: readonly StaffMember[],
  load: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly string[]> {
  const busy = new Map(load);
  const found = new Map<string, readonly string[]>();
  for (const row of rows) {
    const { plannedPost } = row.data;
    const together = row.data.together ?? 1;
    const fitting = plannedPost === '' ? [] : whoMayCall({ post: plannedPost, together, ownArea: false }, buildingOf(row.unit), staff);
    const own = fitting.filter((id) => staff.find((one) => one.id === id)?.buildings.includes(buildingOf(row.unit)));
    const pool = own.length >= together ? own : fitting;
    const chosen = [...pool].sort((a, b) => (busy.get(a) ?? 0) - (busy.get(b) ?? 0)).slice(0, together);
    if (chosen.length === 0) continue;
    for (const id of chosen) busy.set(id, (busy.get(id) ?? 0) + 1);
    found.set(row.id, chosen);
  }
  return found;
}
