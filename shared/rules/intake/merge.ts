/** The same matter is one record (IN-4): similar open requests are offered, and one is merged into the other. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Instant } from '../../base/time';
import { splitAsks } from '../../registers/contract/asks';
import type { Change, UpdateRow } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { type RequestRow, requestRow } from './request-act';

/**
 * `requests.merge`: `id` is merged into `into`; its work orders and callbacks hang on the one that lives, which is in hand from then on
 * when there are work orders. What was promised to be answered first stays promised. Refusals: `merge.self`, `merge.closed`,
 * `merge.merged`, and `merge.done` when the one to live is closed: nobody would look after what hangs on it.
 */
export const mergeRequest = defineCommand({
  id: 'requests.merge',
  input: z.object({ id: z.string(), into: z.string() }),
  load: async (input, read) => ({
    dead: await read.get(input.id),
    live: await read.get(input.into),
    hanging: [...(await read.linked(input.id, 'workorders')), ...(await read.linked(input.id, 'callbacks'))],
  }),
  decide: ({ dead, live, hanging }, input, ctx): Result<Change> => {
    const gone = requestRow(dead);
    if (!gone.ok) return gone;
    const stays = requestRow(live);
    if (!stays.ok) return stays;
    if (input.id === input.into) return refuse('merge.self');
    if (gone.value.open === 0) return refuse('merge.closed', undefined, { no: gone.value.no });
    if (stays.value.state === 'merged') return refuse('merge.merged', undefined, { no: stays.value.no });
    if (stays.value.open === 0) return refuse('merge.done', undefined, { no: stays.value.no });
    const moving = hanging.filter((row) => row.state !== VOID);
    const line = { at: ctx.now, by: ctx.actor.name, text: `${gone.value.no} ${gone.value.data.content}` };
    // What was asked above and waits is asked for the one that lives.
    const { waiting, answered } = splitAsks(gone.value.data);
    const { progress, asks } = stays.value.data;
    const { state, data } = carriedOver(gone.value, stays.value, moving, ctx.now);
    const taken = { ...(state !== undefined && { state }), data: { ...data, progress: [...progress, line], asks: [...asks, ...waiting] } };
    return ok([
      { kind: 'update', id: input.id, state: 'merged', data: { mergedInto: stays.value.no, asks: answered }, link: [input.into] },
      { kind: 'update', id: input.into, ...taken },
      ...moving.map((row) => ({ kind: 'update' as const, id: row.id, link: [input.into], unlink: [input.id] })),
    ]);
  },
});

/** Slips that were sent and not sent back. */
function isOut(row: Row): boolean {
  return row.register === 'workorders' && row.state !== 'rejected';
}

/** What the one that lives takes over: the earlier promised reply; with work orders also that it is in hand and was responded to. */
function carriedOver(gone: RequestRow, stays: RequestRow, moving: readonly Row[], now: Instant): Pick<UpdateRow, 'state' | 'data'> {
  const [own, theirs] = [stays.data.promisedReplyAt, gone.data.promisedReplyAt];
  const reply = theirs !== '' && (own === '' || theirs < own) ? { promisedReplyAt: theirs } : {};
  const slips = moving.filter(isOut);
  if (slips.length === 0) return { data: reply };
  const { registeredAt, firstResponseAt, acceptor, departments } = stays.data;
  const response = gone.data.firstResponseAt || now;
  const data = {
    ...reply,
    acceptor: acceptor || gone.data.acceptor,
    departments: [...new Set([...departments, ...slips.map((row) => textIn(row.data, 'department'))])],
    // Nobody responds to a request before it is registered (IN-6).
    firstResponseAt: firstResponseAt || (response < registeredAt ? registeredAt : response),
  };
  const inHand = ['pending', 'accepted'].includes(stays.state) || (stays.state === 'confirming' && slips.some((row) => row.open === 1));
  return { ...(inHand && { state: 'working' }), data };
}
