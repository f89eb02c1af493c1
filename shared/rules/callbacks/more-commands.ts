/** What else is written on a callback: attempts, promised answers, an opinion that becomes a request, a late signature. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import { callbacks } from '../../registers/callbacks/definition';
import type { CallbackData } from '../../registers/callbacks/fields';
import { signatureNeeded, wouldNotSign } from '../../registers/callbacks/rules';
import type { Change } from '../../registers/contract/change';
import { CATEGORIES, REQUEST_TYPES } from '../../registers/contract/choices';
import { defineCommand, rowAs } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { requests } from '../../registers/requests/definition';
import { actChange } from '../records/act';
import { standing } from '../records/commands';
import { actionInput } from '../records/input';
import { mayExempt } from './closing';
import { endState } from './round-command';

type CallbackRow = Row<CallbackData>;

function callbackRow(found: Row | undefined): Result<CallbackRow> {
  const row = standing(found);
  return row.ok ? ok(rowAs(callbacks, row.value)) : row;
}

/** State after an opinion was answered or turned, or somebody signed or would not, when the callback only waited for that. */
export function settledState(row: CallbackRow, data: CallbackData): string {
  if (row.state !== 'called' || data.method === '') return row.state;
  return endState(data, signatureNeeded({ signature: data.signature || 'visit' }, data.method) && !wouldNotSign({ ...row, data }));
}

/** `callbacks.attempt`: 未接通/改期/拒访/无法联系 is no round; 改期 needs the new time (CB-5). */
const recordAttempt = defineCommand({
  id: 'callbacks.attempt',
  input: z.object({
    id: z.string(),
    kind: z.enum(['no-answer', 'rescheduled', 'refused', 'unreachable']),
    note: z.string().max(1000).default(''),
    nextAt: z.string().default(''),
  }),
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = callbackRow(found);
    if (!row.ok) return row;
    if (row.value.open === 0) return refuse('callbacks.state', undefined, { no: row.value.no });
    if (input.kind === 'rescheduled' && input.nextAt <= ctx.now) return refuse('callbacks.next-past', 'nextAt');
    const { data } = row.value;
    const line = { round: (data.round ?? 0) + 1, at: ctx.now, kind: input.kind, by: ctx.actor.name, note: input.note.trim() };
    const next = input.nextAt === '' ? {} : { nextAt: input.nextAt };
    return ok([{ kind: 'update', id: input.id, data: { attempts: [...data.attempts, line], ...next } }]);
  },
});

/** `callbacks.answerOpinion`: the promised answer was given (CB-6). */
const answerOpinion = defineCommand({
  id: 'callbacks.answerOpinion',
  input: z.object({ id: z.string(), index: z.number().int().min(0) }),
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = callbackRow(found);
    if (!row.ok) return row;
    const one = row.value.data.opinions[input.index];
    if (!one || one.answeredAt) return refuse('callbacks.opinion', undefined, { no: row.value.no });
    const opinions = row.value.data.opinions.map((o, i) => (i === input.index ? { ...o, answeredAt: ctx.now } : o));
    const data = { ...row.value.data, opinions };
    return ok([{ kind: 'update', id: input.id, data: { opinions }, state: settledState(row.value, data) }]);
  },
});

/** `callbacks.toRequest`: an opinion raised in a callback becomes a request with one key (CB-6). */
const opinionToRequest = defineCommand({
  id: 'callbacks.toRequest',
  input: z.object({
    id: z.string(),
    index: z.number().int().min(0),
    type: z.enum(Object.keys(REQUEST_TYPES) as [keyof typeof REQUEST_TYPES]).default('opinion'),
    category: z.enum(['', ...(Object.keys(CATEGORIES) as (keyof typeof CATEGORIES)[])]).default(''),
  }),
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = callbackRow(found);
    if (!row.ok) return row;
    const { data } = row.value;
    const one = data.opinions[input.index];
    if (!one || one.requestNo) return refuse('callbacks.opinion', undefined, { no: row.value.no });
    const opinions = data.opinions.map((o, i) => (i === input.index ? { ...o, requestNo: row.value.no } : o));
    const category = input.type === 'complaint' && input.category === '' ? 'other' : input.category;
    return ok([
      {
        kind: 'create',
        register: 'requests',
        links: [input.id],
        data: {
          registeredAt: ctx.now,
          registrar: ctx.actor.name,
          channel: 'call',
          unit: data.unit,
          name: data.name,
          phone: data.phone,
          anonymous: data.unit === '' && data.name === '' && data.phone === '',
          type: input.type,
          category,
          content: String(one.text),
          promisedReplyAt: String(one.replyBy ?? ''),
          originNo: row.value.no,
        },
      },
      { kind: 'update', id: input.id, data: { opinions }, state: settledState(row.value, { ...data, opinions }) },
    ]);
  },
});

/** `callbacks.signature`: the signed form came in later (CB-4); a callback that waited only for it is closed. */
const lateSignature = defineCommand({
  id: 'callbacks.signature',
  input: actionInput,
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = callbackRow(found);
    if (!row.ok) return row;
    const change = actChange(
      callbacks as never,
      row.value as never,
      'signature',
      { data: { signed: true }, note: '', reason: input.reason ?? '' },
      ctx,
    );
    if (!change.ok) return change;
    const rounds = row.value.data.rounds.map((round, i, all) => (i === all.length - 1 ? { ...round, signed: true } : round));
    const data = { ...row.value.data, signed: true, rounds };
    return ok([{ kind: 'update', id: input.id, data: { signed: true, rounds }, state: settledState(row.value, data) }]);
  },
});

/**
 * `callbacks.correct`: a supervisor corrects source, days, first method or signature as they were planned, with a reason; the counts
 * follow. Refusals: those of the action, `field.needed` at `completedOn` of one that counts by it, `callbacks.due-early`.
 */
const correct = defineCommand({
  id: 'callbacks.correct',
  input: actionInput,
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = standing(found, input.rev);
    if (!row.ok) return row;
    const callback = rowAs(callbacks, row.value);
    const act = { data: input.data ?? {}, note: '', reason: input.reason ?? '' };
    const change = actChange(callbacks as never, row.value, 'correct', act, ctx);
    if (!change.ok) return change;
    const [update] = change.value;
    const data = { ...callback.data, ...(update.data as Partial<CallbackData>) };
    if (data.counted && data.completedOn === '') return refuse('field.needed', 'completedOn');
    const plannedDue = data.dueOn === callback.data.dueOn ? data.plannedDue : data.dueOn;
    return ok([{ ...update, data: { ...update.data, plannedDue }, state: settledState(callback, data) }]);
  },
});

/** `callbacks.rectified`: what was put right stands also in the round it answers (CB-5). */
const rectified = defineCommand({
  id: 'callbacks.rectified',
  input: actionInput,
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = callbackRow(found);
    if (!row.ok) return row;
    const change = actChange(callbacks as never, row.value as never, 'rectified', { data: input.data ?? {}, note: '', reason: '' }, ctx);
    if (!change.ok) return change;
    const [update] = change.value;
    const { rectification, rectifiedAt } = { ...row.value.data, ...(update.data as Partial<CallbackData>) };
    const rounds = row.value.data.rounds.map((round, i, all) => (i === all.length - 1 ? { ...round, rectification, rectifiedAt } : round));
    return ok([{ ...update, data: { ...update.data, rounds } }]);
  },
});

/**
 * `callbacks.exempt` (CB-8): only where no name was left or a written reply was all that was asked for, and only with the letter's
 * particulars or the reason why none was possible, as they stand on the request. Refusals: those of `mayExempt`.
 */
const exempt = defineCommand({
  id: 'callbacks.exempt',
  input: actionInput,
  load: async (input, read) => {
    const row = await read.get(input.id);
    const linked = await Promise.all((row?.links ?? []).map((id) => read.get(id)));
    return { row, request: linked.find((one) => one?.register === 'requests') };
  },
  decide: ({ row: found, request }, input, ctx): Result<Change> => {
    const row = callbackRow(found);
    if (!row.ok) return row;
    const source = request ? rowAs(requests, request).data : null;
    const { data } = row.value;
    const anonymous = source ? source.anonymous : data.unit === '' && data.name === '' && data.phone === '';
    const reply = { no: source?.replyNo ?? '', day: source?.replyDay ?? '', to: source?.replyTo ?? '', summary: source?.replyGist ?? '' };
    const fine = mayExempt(
      { anonymous, replyOnly: source?.writtenOnly ?? false },
      reply,
      source ? source.noReplyReason : textIn(input.data, 'exemptReason'),
    );
    if (!fine.ok) return fine;
    return actChange(callbacks as never, row.value as never, 'exempt', { data: input.data ?? {}, note: '', reason: '' }, ctx);
  },
});

export const moreCallbackCommands = [exempt, recordAttempt, answerOpinion, opinionToRequest, lateSignature, correct, rectified] as const;
