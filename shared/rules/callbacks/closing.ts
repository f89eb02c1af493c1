/** The other ways a callback ends or is checked: exemption, public letter, promised replies, the supervisor's signature and date. */
import type { Result } from '@shared/base/result';
import { ok, refuse } from '@shared/base/result';
import type { Day, Instant } from '@shared/base/time';
import { isDay } from '@shared/base/time';

/** 复函情况; an attachment may come with it. */
export interface ReplyLetter {
  readonly no: string;
  readonly day: Day;
  readonly to: string;
  readonly summary: string;
}

/**
 * 免回访 (CB-8): only where no name was left or the authority asked only for a written reply (只要求复函), and only with the reply's
 * particulars or the reason why none was possible. Refusals: `exempt.not-eligible`, `exempt.reply` at the first empty field.
 */
export function mayExempt(
  matter: { readonly anonymous: boolean; readonly replyOnly: boolean },
  reply: ReplyLetter,
  whyNoReply: string,
): Result<true> {
  if (!matter.anonymous && !matter.replyOnly) return refuse('exempt.not-eligible');
  if (whyNoReply.trim() !== '') return ok(true);
  const empty = (['no', 'day', 'to', 'summary'] as const).find((field) => reply[field].trim() === '');
  if (empty !== undefined) return refuse('exempt.reply', empty);
  return isDay(reply.day) ? ok(true) : refuse('exempt.reply', 'day');
}

/** A public letter closes the callbacks it covers once it is posted (CB-7). Refusals: `letter.not-posted`, `letter.callback-ended`. */
export function letterMayClose(letter: { readonly postedAt: Instant }, callback: { readonly open: boolean }): Result<true> {
  if (letter.postedAt === '') return refuse('letter.not-posted');
  return callback.open ? ok(true) : refuse('letter.callback-ended');
}

/** A new opinion raised in a callback (CB-6). */
export interface Raised {
  readonly text: string;
  readonly raisedAt: Instant;
  readonly answeredAt: Instant;
  /** 预约答复时间, promised when it cannot be answered on the spot. */
  readonly replyBy: Instant;
}

/** What could not be answered on the spot needs a promised time later than now (CB-6). Refusals: `raised.text`, `raised.reply-by`. */
export function mayRecordRaised(raised: Raised): Result<true> {
  if (raised.text.trim() === '') return refuse('raised.text', 'text');
  if (raised.answeredAt !== '') return ok(true);
  return raised.replyBy > raised.raisedAt ? ok(true) : refuse('raised.reply-by', 'replyBy');
}

/** Promised replies that are still owed, the earliest first: items on the board (CB-6, IN-14). */
export function repliesOwed<T extends Raised>(raised: readonly T[]): readonly T[] {
  return raised.filter((one) => one.answeredAt === '').sort((a, b) => (a.replyBy < b.replyBy ? -1 : a.replyBy > b.replyBy ? 1 : 0));
}

/**
 * The supervisor signs with an opinion, and is none of those who called (CB-11). Refusals: `sign.not-supervisor`, `sign.is-caller`,
 * `sign.opinion` at field `opinion`.
 */
export function maySign(
  signer: { readonly id: string; readonly supervisor: boolean },
  callers: readonly string[],
  opinion: string,
): Result<true> {
  if (!signer.supervisor) return refuse('sign.not-supervisor');
  if (callers.includes(signer.id)) return refuse('sign.is-caller');
  return opinion.trim() === '' ? refuse('sign.opinion', 'opinion') : ok(true);
}

/** A supervisor may set one callback's date, with a reason (CB-1, B 2.2). Refusals: `date.not-supervisor`, `date.day`, `date.reason`. */
export function maySetDueDay(supervisor: boolean, day: Day, reason: string): Result<true> {
  if (!supervisor) return refuse('date.not-supervisor');
  if (!isDay(day)) return refuse('date.day', 'dueDay');
  return reason.trim() === '' ? refuse('date.reason', 'reason') : ok(true);
}
