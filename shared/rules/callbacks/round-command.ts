/** `callbacks.round`: one answered round, and what follows from it (CB-4, CB-5, CB-6, CB-10). */
import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '../../base/result';
import { addDays, at } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import type { CallbackData } from '../../registers/callbacks/fields';
import { earliestReply } from '../../registers/callbacks/rules';
import type { Change } from '../../registers/contract/change';
import { METHODS, SATISFACTION } from '../../registers/contract/choices';
import { defineCommand, rowAs } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import type { Row } from '../../registers/contract/row';
import { standing } from '../records/commands';
import { policyBook, policyById } from './book';
import { mayRecordRaised } from './closing';
import { roundOutcome } from './rounds';

const line = z.string().max(300).default('');
const note = z.string().max(5000).default('');
const yesNo = z.enum(['', 'yes', 'no']).default('');
const grade = z.enum(['', 'good', 'fair', 'poor']).default('');
const keysOf = <T extends object>(o: T): [keyof T & string, ...(keyof T & string)[]] =>
  Object.keys(o) as [keyof T & string, ...(keyof T & string)[]];

export const roundInput = z.object({
  method: z.enum(keysOf(METHODS)),
  calledAt: z.string(),
  callers: z.array(z.string().max(100)).min(1).max(20),
  siteSeen: yesNo,
  handled: yesNo,
  qualified: yesNo,
  quality: grade,
  effect: grade,
  attitude: grade,
  charges: z.enum(['', 'none', 'found']).default(''),
  satisfaction: z.enum(['', ...keysOf(SATISFACTION)]).default(''),
  shortcomings: note,
  suggestions: note,
  explanation: note,
  rectifier: line,
  rectification: note,
  nextAt: line,
  signed: z.boolean().default(false),
});

const opinionInput = z.object({ text: z.string().max(5000), replyBy: z.string().default(''), answered: z.boolean().default(false) });

type RoundData = z.infer<typeof roundInput>;

const CALLABLE: readonly string[] = ['due', 'again'];
const bool = (value: '' | 'yes' | 'no'): boolean | null => (value === '' ? null : value === 'yes');

/**
 * Refusals: `callbacks.state` (nothing to call now), `callbacks.missing` at the field a dissatisfied answer needs (explanation, rectifier,
 * next time) or at satisfaction, `callbacks.together` (the policy wants more people at a visit), `callbacks.next-past`, those of a raised opinion.
 */
export const recordRound = defineCommand({
  id: 'callbacks.round',
  input: z.object({ id: z.string(), rev: z.number().optional(), round: roundInput, opinions: z.array(opinionInput).max(20).default([]) }),
  load: async (input, read) => ({ found: await read.get(input.id), book: await read.setting(policyBook) }),
  decide: ({ found, book }, input, ctx): Result<Change> => {
    const standingRow = standing(found, input.rev);
    if (!standingRow.ok) return standingRow;
    const row = rowAs(callbacks, standingRow.value);
    if (!CALLABLE.includes(row.state)) return refuse('callbacks.state', undefined, { no: row.no });
    const { round } = input;
    const policy = policyById(book, row.data.policyId, row.data.policyVersion ?? undefined) ?? { opensComplaint: false };
    const rule = { signature: row.data.signature || 'visit' } as const;
    const asked = { ...round, handled: bool(round.handled), qualified: bool(round.qualified) };
    const outcome = roundOutcome(asked, policy, rule);
    const wrong = wrongRound(row.data, round, outcome.missing, ctx);
    if (wrong) return { ok: false, error: wrong };
    const opinions = input.opinions.map((one) => ({
      raisedAt: ctx.now,
      text: one.text.trim(),
      replyBy: one.answered ? '' : one.replyBy,
      answeredAt: one.answered ? ctx.now : '',
      requestNo: '',
    }));
    for (const one of opinions) {
      const fine = mayRecordRaised(one);
      if (!fine.ok) return fine;
    }
    const data = withRound(row.data, round, opinions);
    const state = outcome.state === 'closed' ? endState(data, outcome.signature) : outcome.state;
    const change: Change[number] = { kind: 'update', id: row.id, state, data };
    return ok(outcome.opensComplaint ? [change, complaintFrom(row, round, ctx)] : [change]);
  },
});

function wrongRound(data: CallbackData, round: RoundData, missing: readonly string[], ctx: Context): Refusal | null {
  if (missing[0]) return { code: 'callbacks.missing', field: missing[0] };
  if (round.calledAt === '' || round.calledAt > ctx.now) return { code: 'callbacks.called-at', field: 'calledAt' };
  if (round.nextAt !== '' && round.nextAt <= round.calledAt) return { code: 'callbacks.next-past', field: 'nextAt' };
  const atTheDoor = round.method === 'visit' || round.method === 'meet';
  if (atTheDoor && round.callers.length < (data.together ?? 1))
    return { code: 'callbacks.together', field: 'callers', params: { n: data.together ?? 1 } };
  return null;
}

/** Satisfied, but open while the signature (CB-4) or a promised answer (CB-6) is still to come. */
export function endState(data: Pick<CallbackData, 'signed' | 'opinions'>, needsSignature: boolean): 'closed' | 'called' {
  return (needsSignature && !data.signed) || earliestReply(data) !== '' ? 'called' : 'closed';
}

function withRound(data: CallbackData, round: RoundData, opinions: CallbackData['opinions']): CallbackData {
  const { callers, ...answers } = round;
  const number = (data.round ?? 0) + 1;
  return {
    ...data,
    ...answers,
    callers,
    round: number,
    rectifiedAt: '',
    // What the supervisor signed was the round before; the new one is read and signed again (CB-11).
    opinion: '',
    reviewer: '',
    reviewedAt: '',
    rounds: [...data.rounds, { ...answers, round: number, callers: callers.join('、'), rectifiedAt: '' }],
    opinions: [...data.opinions, ...opinions],
  };
}

/** Under the layer D a dissatisfied answer opens a linked complaint (CB-5). */
function complaintFrom(row: Row<CallbackData>, round: RoundData, ctx: Context): Change[number] {
  const { data } = row;
  return {
    kind: 'create',
    register: 'requests',
    links: [row.id],
    data: {
      registeredAt: ctx.now,
      registrar: ctx.actor.name,
      channel: 'call',
      unit: data.unit,
      name: data.name,
      phone: data.phone,
      anonymous: data.unit === '' && data.name === '' && data.phone === '',
      type: 'complaint',
      category: 'other',
      level: 'normal',
      content: `回访 ${row.no} 不满意：${round.shortcomings || round.explanation || data.subject}`,
      originNo: row.no,
    },
  };
}

/** When a next round is proposed: three days after rectification is due, in the morning (house choice). */
export function proposedNext(today: string): string {
  return at(addDays(today, 3), '10:00');
}
