/** What is answered in one round, as the panel holds it, and the command's input made of it. */
import { addDays, at, dayOf, type Instant } from '@shared/base/time';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import type { Data, FieldValue } from '@shared/registers/contract/fields';
import { proposedNext } from '@shared/rules/callbacks/round-command';
import { needsRectification } from '@shared/rules/callbacks/rounds';
import type { Method, Policy } from '@shared/rules/callbacks/types';
import { methodFor } from '@shared/rules/callbacks/worklist';

type YesNo = '' | 'yes' | 'no';
type Grade = '' | 'good' | 'fair' | 'poor';

/** How a new opinion goes on: answered on the spot, an answer promised for a time, or made a request (CB-6). */
export type OpinionEnd = 'answered' | 'promised' | 'request';

export type Opinion = {
  readonly text: string;
  readonly end: OpinionEnd;
  /** Time of the promised answer; '' when answered. */
  readonly replyBy: string;
};

export type Answers = {
  readonly method: Method;
  readonly callers: readonly string[];
  /** '' = at the moment of saving. */
  readonly calledAt: string;
  readonly satisfaction: CallbackData['satisfaction'];
  readonly attitude: Grade;
  readonly effect: Grade;
  readonly quality: Grade;
  readonly charges: '' | 'none' | 'found';
  readonly handled: YesNo;
  readonly qualified: YesNo;
  readonly siteSeen: YesNo;
  readonly shortcomings: string;
  readonly suggestions: string;
  readonly explanation: string;
  readonly rectifier: string;
  readonly rectification: string;
  readonly nextAt: string;
  readonly signed: boolean;
  readonly opinions: readonly Opinion[];
};

/** The keys that a round stands on; the others are texts. */
export const GOOD: Partial<Answers> = {
  attitude: 'good',
  effect: 'good',
  quality: 'good',
  charges: 'none',
  handled: 'yes',
  qualified: 'yes',
};

export const SATISFACTION_KEYS = ['very-satisfied', 'satisfied', 'neutral', 'dissatisfied', 'very-dissatisfied'] as const;

export function isFaceToFace(method: string): boolean {
  return method === 'visit' || method === 'meet';
}

/** Who made the round, as far as can be known before: those assigned for a visit, the person on the phone for a call. */
export function callersFor(data: CallbackData, method: Method, me: string): readonly string[] {
  return isFaceToFace(method) && data.plannedCallers.length > 0 ? data.plannedCallers : [me];
}

/** A round before anything is answered: nothing is presumed but how and by whom. */
export function startAnswers(data: CallbackData, policy: Policy | undefined, me: string): Answers {
  const method = methodFor(data, policy);
  return {
    method,
    callers: callersFor(data, method, me),
    calledAt: '',
    satisfaction: '',
    attitude: '',
    effect: '',
    quality: '',
    charges: '',
    handled: '',
    qualified: '',
    siteSeen: '',
    shortcomings: '',
    suggestions: '',
    explanation: '',
    rectifier: '',
    rectification: '',
    nextAt: '',
    signed: false,
    opinions: [],
  };
}

/** Does what is answered call for rectification (CB-5)? */
export function rectifies(answers: Pick<Answers, 'satisfaction' | 'handled' | 'qualified'>): boolean {
  const bool = (value: YesNo): boolean | null => (value === '' ? null : value === 'yes');
  return needsRectification({ satisfaction: answers.satisfaction, handled: bool(answers.handled), qualified: bool(answers.qualified) });
}

/** The answers with a change; a first bad answer proposes the next callback three days later. */
export function withAnswer(answers: Answers, part: Partial<Answers>, now: Instant): Answers {
  const next = { ...answers, ...part };
  return rectifies(next) && next.nextAt === '' && !('nextAt' in part) ? { ...next, nextAt: proposedNext(dayOf(now)) } : next;
}

/** 其余都好: fills with "good" what has not been answered; what has been answered stays. */
export function restGood(answers: Answers): Answers {
  const open = Object.entries(GOOD).filter(([key]) => answers[key as keyof Answers] === '');
  return { ...answers, ...Object.fromEntries(open) };
}

/** House choice: an answer is promised for the end of the next day. */
export function proposedReply(now: Instant): Instant {
  return at(addDays(dayOf(now), 1), '18:00');
}

/** Alt+R: the text of the suggestions becomes an opinion that is to be a request; an empty one when it stands there already. */
export function withRequest(answers: Answers, now: Instant): Answers {
  const said = answers.suggestions.trim();
  const text = answers.opinions.some((one) => one.text.trim() === said) ? '' : said;
  return { ...answers, opinions: [...answers.opinions, { text, end: 'request', replyBy: proposedReply(now) }] };
}

/** Input of `callbacks.round`; what belongs to a rectification goes along only where there is one. Opinions without a word are left out. */
export function roundInputOf(answers: Answers, now: Instant) {
  const { opinions, calledAt, explanation, rectifier, rectification, nextAt, ...rest } = answers;
  const rectify = rectifies(answers);
  return {
    round: {
      ...rest,
      calledAt: calledAt || now,
      ...(rectify ? { explanation, rectifier, rectification, nextAt } : { explanation: '', rectifier: '', rectification: '', nextAt: '' }),
    },
    opinions: told(opinions).map(({ text, end, replyBy }) => ({
      text,
      replyBy: end === 'answered' ? '' : replyBy,
      answered: end === 'answered',
    })),
  };
}

/** Places, among the opinions sent, of those that are to become requests. */
export function requestPlaces(opinions: readonly Opinion[]): readonly number[] {
  return told(opinions).flatMap(({ end }, index) => (end === 'request' ? [index] : []));
}

function told(opinions: readonly Opinion[]): readonly Opinion[] {
  return opinions.filter((one) => one.text.trim() !== '');
}

/** A draft as it was kept: known keys go over the fresh answers, whatever else it holds is left. */
export function fromDraft(fresh: Answers, draft: Data): Answers {
  const known = Object.entries(draft).filter(
    ([key, value]) => key in fresh && typeof value === typeof (fresh as Record<string, FieldValue>)[key],
  );
  return { ...fresh, ...Object.fromEntries(known) } as Answers;
}
