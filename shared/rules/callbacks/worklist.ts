/** The desk's list of calls: which queue a callback stands in right now, and in which order (CB-5, CB-9, CB-11, CB-12). */
import { dayOf, type Instant } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import type { CallbackData } from '../../registers/callbacks/fields';
import { earliestReply, missesSignature, wouldNotSign } from '../../registers/callbacks/rules';
import { rowAs } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';
import type { ClockSpan } from '../calendar/spans';
import type { WorkdayTable } from '../calendar/table';
import { type PolicyBook, policiesOn, policyById } from './book';
import { type CallWindow, callWindow } from './call-hours';
import { type MethodAdvice, methodAdvice } from './methods';
import { OTHER_HOURS } from './preset-parts';
import type { Method, Policy } from './types';

/** 现在可打, 今日到期, 逾期, 上门, 整改中, 待主管意见, 待签名, 待答复, 全部待回访. */
export type Queue = 'now' | 'today' | 'overdue' | 'door' | 'rectify' | 'review' | 'signature' | 'reply' | 'all';

export const QUEUES: readonly Queue[] = ['now', 'today', 'overdue', 'door', 'rectify', 'review', 'signature', 'reply', 'all'];

export interface CallCard {
  readonly row: Row<CallbackData>;
  readonly keyCustomer: boolean;
  readonly window: CallWindow;
  readonly queues: ReadonlySet<Queue>;
}

export interface CallMoment {
  readonly now: Instant;
  readonly book: PolicyBook;
  readonly table: WorkdayTable;
  /** What the desk knows of a unit: do-not-disturb hours, 重点客户. */
  readonly unit: (code: string) => { readonly quiet: readonly ClockSpan[]; readonly key: boolean };
}

/** The policy a callback was planned under; one added by hand goes by the policy in force. Undefined when the site has none. */
export function policyOf(data: CallbackData, book: PolicyBook, today: string): Policy | undefined {
  return policyById(book, data.policyId, data.policyVersion ?? undefined) ?? policiesOn(book, today)[0];
}

/** Is a method right for the next round of this callback (CB-4, CB-5)? */
export function adviceFor(data: CallbackData, policy: Pick<Policy, 'phoneFromRound'> | undefined, method: Method): MethodAdvice {
  const rule = { method: data.firstMethod, signature: data.signature || 'visit' } as const;
  const next = { round: (data.round ?? 0) + 1, severity: data.level || 'normal', firstMethod: data.firstMethod } as const;
  return methodAdvice(policy ?? { phoneFromRound: null }, rule, next, method);
}

/** Must the next round be made face to face, so that a phone call does not do? */
export function isDoor(data: CallbackData, policy: Pick<Policy, 'phoneFromRound'> | undefined): boolean {
  const faceToFace = data.firstMethod === 'visit' || data.firstMethod === 'meet';
  return (faceToFace || data.signature === 'always') && adviceFor(data, policy, 'phone') !== 'fine';
}

/** The method the next round begins with. */
export function methodFor(data: CallbackData, policy: Pick<Policy, 'phoneFromRound'> | undefined): Method {
  if (isDoor(data, policy)) return data.firstMethod || 'visit';
  return data.firstMethod === '' || data.firstMethod === 'visit' || data.firstMethod === 'meet' ? 'phone' : data.firstMethod;
}

/** A callback as the list shows it at a moment. */
export function cardOf(found: Row, moment: CallMoment): CallCard {
  const row = rowAs(callbacks, found);
  const { now } = moment;
  const policy = policyOf(row.data, moment.book, dayOf(now));
  const { quiet, key } = moment.unit(row.unit);
  const window = callWindow(now, (policy ?? OTHER_HOURS).callHours, quiet, moment.table);
  return { row, keyCustomer: key, window, queues: queuesOf(row, now, window, isDoor(row.data, policy)) };
}

function queuesOf(row: Row<CallbackData>, now: Instant, window: CallWindow, door: boolean): ReadonlySet<Queue> {
  const { data, state } = row;
  const found = new Set<Queue>();
  if (state === 'due' || state === 'again') {
    found.add('all');
    if (row.dueAt < now) found.add('overdue');
    else if (dayOf(row.dueAt) === dayOf(now)) found.add('today');
    if (door) found.add('door');
    else if (window.open && data.nextAt <= now) found.add('now');
  }
  if (state === 'rectifying') found.add('rectify');
  if (owesSignature(row)) found.add('signature');
  if (row.open === 1 && earliestReply(data) !== '') found.add('reply');
  if (awaitsReview(row)) found.add('review');
  return found;
}

/** Answered, but the resident's signature is still to come (CB-4). */
export function owesSignature(row: Pick<Row<CallbackData>, 'state' | 'data' | 'files'>): boolean {
  return row.state === 'called' && missesSignature(row.data) && !wouldNotSign(row);
}

/** Called, and no supervisor has signed yet (CB-11). */
export function awaitsReview({ state, data }: Pick<Row<CallbackData>, 'state' | 'data'>): boolean {
  return ['called', 'rectifying', 'again', 'closed'].includes(state) && (data.round ?? 0) > 0 && data.reviewer === '';
}

/** The most urgent first: by the time it is due, key customers before others of the same day. Closed ones, which wait for a signature, by their call. */
export function byUrgency(a: CallCard, b: CallCard): number {
  const rank = ({ row, keyCustomer }: CallCard): string =>
    row.open === 1 ? `0${row.dueAt.slice(0, 10)}${keyCustomer ? 0 : 1}${row.dueAt}${row.id}` : `1${row.at}${row.id}`;
  return rank(a) < rank(b) ? -1 : 1;
}

/** How many stand in each queue. */
export function queueCounts(cards: readonly CallCard[]): Readonly<Record<Queue, number>> {
  const count = (queue: Queue): number => cards.filter((card) => card.queues.has(queue)).length;
  return Object.fromEntries(QUEUES.map((queue) => [queue, count(queue)])) as Record<Queue, number>;
}
