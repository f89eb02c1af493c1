/** What becomes of callbacks and lines 未抽中 when their matter is changed: kept, moved as far as the plan moved, or taken back (§6). */
import type { CallbackData } from '../../registers/callbacks/fields';
import type { RowChange } from '../../registers/contract/change';
import type { Row } from '../../registers/contract/row';
import type { PolicyBook } from './book';
import { policyOfEntry, type Undrawn } from './entries';
import { type Matter, type PlannedCallback, plan } from './plan';
import type { Policy } from './types';

/** Reason of a callback taken back by the program itself. */
export const WITHDRAWN = '来源已重开、合并、作废或改了类型，回访撤回';

/** A matter before and after a change; null = it makes no callbacks at all. */
export interface MatterChange {
  readonly was: Matter | null;
  readonly is: Matter | null;
}

/** What the plan says of an occasion before and after; undefined = no callback. */
interface PlanChange {
  readonly was: PlannedCallback | undefined;
  readonly is: PlannedCallback | undefined;
}

type Planned = Pick<CallbackData, 'policyId' | 'policyVersion' | 'occasion'> | Undrawn;

/** By the policy of the entry itself: another policy in force changes nothing that stands (CB-1). */
function planChange(entry: Planned, change: MatterChange, book: PolicyBook): PlanChange {
  const policy = policyOfEntry(book, entry);
  const of = (matter: Matter | null): PlannedCallback | undefined =>
    matter && policy ? plan(matter, policy).find((one) => one.occasion === entry.occasion) : undefined;
  return { was: of(change.was), is: of(change.is) };
}

/** The completion is undone, or counts no more. A policy that the book has lost cannot be asked: then the matter itself decides. */
function isGone(entry: Planned, { was, is }: PlanChange, matter: Matter | null): boolean {
  if (was || is) return is === undefined;
  return matter === null || matter.dropped || (matter.completedAt === '' && entry.occasion !== 'mid-term');
}

export interface FollowedCallback {
  /** It stands for the completion no longer. */
  readonly gone: boolean;
  readonly changes: readonly RowChange[];
}

/** What happens to a callback: not called yet, it is withdrawn with its completion; answered, it stays and stands for nothing any more. */
export function followCallback(row: Row<CallbackData>, change: MatterChange, book: PolicyBook): FollowedCallback {
  const { data } = row;
  const planned = planChange(data, change, book);
  if (isGone(data, planned, change.is)) {
    const uncalled = row.state === 'due' && data.rounds.length === 0;
    const last: RowChange = uncalled
      ? { kind: 'void', id: row.id, reason: WITHDRAWN }
      : { kind: 'update', id: row.id, data: { outdated: true } };
    return { gone: true, changes: [last] };
  }
  const moved = planned.was && planned.is ? movedData(data, planned.was, planned.is) : {};
  return { gone: false, changes: Object.keys(moved).length === 0 ? [] : [{ kind: 'update', id: row.id, data: moved }] };
}

/** Only what the change of the matter changed: what a supervisor corrected or set on the callback stays. */
function movedData(data: CallbackData, was: PlannedCallback, is: PlannedCallback): Partial<CallbackData> {
  const dueMoved = was.dueDay !== is.dueDay || was.baseDay !== is.baseDay;
  const completedOn = was.baseDay === is.baseDay ? data.completedOn : is.baseDay;
  const plannedDue = dueMoved ? is.dueDay || is.baseDay : data.plannedDue;
  const wanted = data.dueOn === data.plannedDue ? plannedDue : data.dueOn;
  // Never due before its completion, whatever was corrected by hand before.
  const dueOn = [wanted, plannedDue].find((day) => day >= completedOn) ?? completedOn;
  return {
    ...(was.source !== is.source && { source: is.source, counted: is.rate !== null }),
    ...(completedOn !== data.completedOn && { completedOn }),
    ...(plannedDue !== data.plannedDue && { plannedDue }),
    ...(dueOn !== data.dueOn && { dueOn }),
  };
}

export interface FollowedLines {
  /** Lines that stay, with their new days. */
  readonly kept: readonly Undrawn[];
  /** Lines that left their source or month: they are drawn there anew, since that group has its own rate to keep (CB-3). */
  readonly redrawn: readonly { readonly policy: Policy; readonly callback: PlannedCallback }[];
}

/** What happens to the lines 未抽中 of a matter. */
export function followLines(lines: readonly Undrawn[], change: MatterChange, book: PolicyBook): FollowedLines {
  const kept: Undrawn[] = [];
  const redrawn: FollowedLines['redrawn'][number][] = [];
  for (const line of lines) {
    const planned = planChange(line, change, book);
    if (isGone(line, planned, change.is)) continue;
    const { was, is } = planned;
    const policy = policyOfEntry(book, line);
    if (!was || !is || !policy || (was.source === is.source && was.baseDay === is.baseDay && was.dueDay === is.dueDay)) kept.push(line);
    else if (was.source === is.source && was.baseDay.slice(0, 7) === is.baseDay.slice(0, 7))
      kept.push({ ...line, baseDay: is.baseDay, dueDay: is.dueDay });
    else redrawn.push({ policy, callback: is });
  }
  return { kept, redrawn };
}
