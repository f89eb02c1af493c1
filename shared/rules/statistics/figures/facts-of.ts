/** Facts of records: what counts of a row, and what only shows beside others (a second slip, a repeated complaint). */
import { addDays, dayOf } from '@shared/base/time';
import { callbacks } from '@shared/registers/callbacks/definition';
import { rowAs } from '@shared/registers/contract/command';
import { asText } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { VOID } from '@shared/registers/contract/row';
import { fees } from '@shared/registers/fees/definition';
import { requests } from '@shared/registers/requests/definition';
import { surveys } from '@shared/registers/surveys/definition';
import { workorders } from '@shared/registers/workorders/definition';
import { standsForCompletion } from '../../callbacks/entries';
import { matterOf, opinionsOf } from '../callbacks';
import { categoryOf, lives } from '../complaints';
import type { CallbackFact, FeeFact, RequestFact, SurveyFact } from './facts';
import { REPEAT_DAYS } from './indicators-complaints';
import { SECOND_ORDER_DAYS } from './indicators-requests';

/** What a request says by itself; `secondOrder` and `repeatOf` are still to be told by `joinRequests`. */
export function requestFact(found: Row): RequestFact {
  const row = rowAs(requests, found);
  const { data, state } = row;
  return {
    id: row.id,
    no: row.no,
    type: data.type,
    category: data.category,
    level: data.level,
    complex: data.complex,
    unit: row.unit,
    departments: data.departments,
    person: data.responsible,
    registeredAt: data.registeredAt,
    firstResponseAt: data.firstResponseAt,
    effective: data.effective === '' ? null : data.effective === 'yes',
    rejected: state === 'refused',
    voided: state === VOID,
    mergedInto: data.mergedInto,
    promise: data.promisedAt,
    onHold: state === 'hold',
    open: row.open === 1,
    completedAt: data.doneAt,
    reopened: data.reopenings.length,
    secondOrder: false,
    repeatOf: '',
    rootCause: data.rootCause,
    prevention: data.prevention,
  };
}

/** A slip that counts as sent: neither sent back (退单) nor voided. */
export interface OrderFact {
  readonly requests: readonly string[];
  /** Department, else the area manager it went to. */
  readonly to: string;
  readonly dispatchedAt: string;
}

/** null for a slip that does not count. */
export function orderFact(found: Row): OrderFact | null {
  if (found.state === VOID || found.state === 'rejected') return null;
  const { links, data } = rowAs(workorders, found);
  return { requests: links, to: data.department || data.areaManager, dispatchedAt: data.dispatchedAt };
}

/** Tells of each request whether a second slip went to the same department, and whether it repeats a complaint (ST-3). */
export function joinRequests(found: readonly RequestFact[], orders: readonly OrderFact[]): readonly RequestFact[] {
  const second = secondOrders(found, orders);
  const repeats = repeatsIn(found);
  return found.map((one) => {
    const repeatOf = repeats.get(one.id) ?? '';
    const secondOrder = second.has(one.id);
    return repeatOf === '' && !secondOrder ? one : { ...one, repeatOf, secondOrder };
  });
}

function secondOrders(found: readonly RequestFact[], orders: readonly OrderFact[]): ReadonlySet<string> {
  const last = new Map(found.map(({ id, registeredAt }) => [id, addDays(dayOf(registeredAt), SECOND_ORDER_DAYS)]));
  const seen = new Set<string>();
  const second = new Set<string>();
  for (const { requests: ids, to, dispatchedAt } of orders) {
    for (const id of ids) {
      const until = last.get(id);
      if (until === undefined || dayOf(dispatchedAt) > until) continue;
      const key = `${id} ${to}`;
      if (seen.has(key)) second.add(id);
      seen.add(key);
    }
  }
  return second;
}

/** Complaint → the one of the same unit and category before it, no more than `REPEAT_DAYS` days ago. */
function repeatsIn(found: readonly RequestFact[]): ReadonlyMap<string, string> {
  const complaints = found.filter((one) => one.type === 'complaint' && one.unit !== '' && lives(one));
  const last = new Map<string, RequestFact>();
  const repeats = new Map<string, string>();
  for (const one of [...complaints].sort(inTime)) {
    const key = `${one.unit} ${categoryOf(one)}`;
    const before = last.get(key);
    if (before && dayOf(one.registeredAt) <= addDays(dayOf(before.registeredAt), REPEAT_DAYS)) repeats.set(one.id, before.id);
    last.set(key, one);
  }
  return repeats;
}

function inTime(a: RequestFact, b: RequestFact): number {
  if (a.registeredAt !== b.registeredAt) return a.registeredAt < b.registeredAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** null for a voided callback. */
export function callbackFact(found: Row): CallbackFact | null {
  if (found.state === VOID) return null;
  const row = rowAs(callbacks, found);
  const { data } = row;
  const rounds = data.rounds.length > 0 ? data.rounds : [data];
  return {
    ...matterOf(found),
    no: row.no,
    source: data.source,
    stands: standsForCompletion(found),
    unit: row.unit,
    completedOn: data.completedOn,
    counted: data.counted,
    people: data.callers.length > 0 ? data.callers : data.plannedCallers,
    method: data.method,
    opinions: opinionsOf(found),
    said: rounds
      .map(({ calledAt, shortcomings, suggestions }) => ({
        calledAt: asText(calledAt),
        shortcomings: asText(shortcomings),
        suggestions: asText(suggestions),
      }))
      .filter(({ shortcomings, suggestions }) => shortcomings !== '' || suggestions !== ''),
  };
}

/** null for a voided one. */
export function feeFact(found: Row): FeeFact | null {
  if (found.state === VOID) return null;
  const { id, state, data } = rowAs(fees, found);
  return { id, takenAt: data.takenAt, amount: data.amount ?? 0, waiting: state === 'waiting' };
}

/** null for a voided one. */
export function surveyFact(found: Row): SurveyFact | null {
  if (found.state === VOID) return null;
  const { id, data } = rowAs(surveys, found);
  const { toDay, item, asked, answered, satisfied } = data;
  return { id, to: toDay, item, asked: asked ?? 0, answered: answered ?? 0, satisfied: satisfied ?? 0 };
}
