/** What speaks against a callback as it is written; rounds, attempts and exemptions are commands of shared/rules. */
import type { Refusal } from '../../base/result';
import { endOfDay, type Instant } from '../../base/time';
import type { METHODS } from '../contract/choices';
import type { Context } from '../contract/context';
import type { Row } from '../contract/row';
import { signaturesOf } from '../contract/signing';
import type { SIGNATURE_RULES } from './choices';
import type { CallbackData } from './fields';

/** The one who signs is none of those who called, in any round (CB-11). */
export function signGuard(row: Row<CallbackData>, ctx: Pick<Context, 'actor'>): Refusal | null {
  const called = [...row.data.callers, ...row.data.rounds.flatMap((round) => String(round.callers ?? '').split('、'))];
  return called.includes(ctx.actor.name) ? { code: 'callbacks.own', field: 'opinion' } : null;
}

type SignatureRule = keyof typeof SIGNATURE_RULES;

/** A signature is asked for face to face only: by phone or message never, also where the policy always wants one (CB-4, §6). */
export function signatureNeeded(rule: { readonly signature: SignatureRule }, method: keyof typeof METHODS): boolean {
  if (rule.signature === 'always') return method === 'visit' || method === 'meet';
  return rule.signature === 'visit' && method === 'visit';
}

/** Answered in a way that wants the resident's signature, and not signed yet. */
export function missesSignature(data: Pick<CallbackData, 'method' | 'signature' | 'signed'>): boolean {
  return data.method !== '' && !data.signed && signatureNeeded({ signature: data.signature || 'visit' }, data.method);
}

/** Whether the resident would not sign the last round: that was noted with a reason and a witness, and nobody waits any longer (house choice). */
export function wouldNotSign({ data, files }: Pick<Row<CallbackData>, 'data' | 'files'>): boolean {
  return signaturesOf({ files }).findLast(({ sign }) => sign.round === data.rounds.length)?.role === 'refusal';
}

/** When the callback is due: the end of its day, or the time agreed for the next round; '' when nothing is to be called. */
export function callbackDue(data: CallbackData, state: string): Instant | '' {
  if (state === 'due') return data.nextAt || (data.dueOn === '' ? '' : endOfDay(data.dueOn));
  if (state === 'called') return earliestReply(data);
  return state === 'rectifying' || state === 'again' ? data.nextAt : '';
}

/** The earliest answer still owed to an opinion raised in the callback (CB-6); '' = none. */
export function earliestReply(data: Pick<CallbackData, 'opinions'>): Instant | '' {
  const owed = data.opinions.filter((one) => !one.answeredAt && !one.requestNo).map((one) => String(one.replyBy ?? ''));
  return owed.reduce((first, one) => (first === '' || one < first ? one : first), '');
}

/** What is wrong with the data of a callback, field by field; empty = fine. */
export function checkCallback(data: CallbackData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.completedOn !== '' && data.dueOn !== '' && data.dueOn < data.completedOn)
    found.push({ code: 'callbacks.due-early', field: 'dueOn' });
  if (data.round !== null && data.round > 0 && data.method === '') found.push({ code: 'field.needed', field: 'method' });
  return found;
}
