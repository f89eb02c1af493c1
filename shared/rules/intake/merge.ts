/** The same matter is one record (IN-4): similar open requests are offered, and one is merged into the other. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import { splitAsks } from '../../registers/contract/asks';
import type { Change } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { VOID } from '../../registers/contract/row';
import { requestRow } from './request-act';

/** `requests.merge`: `id` is merged into `into`; its work orders and callbacks hang on the one that lives. */
export const mergeRequest = defineCommand({
  id: 'requests.merge',
  role: 'receptionist',
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
    const line = { at: ctx.now, by: ctx.actor.name, text: `${gone.value.no} ${gone.value.data.content}` };
    // What was asked above and waits is asked for the one that lives.
    const { waiting, answered } = splitAsks(gone.value.data);
    const { progress, asks } = stays.value.data;
    return ok([
      { kind: 'update', id: input.id, state: 'merged', data: { mergedInto: stays.value.no, asks: answered }, link: [input.into] },
      { kind: 'update', id: input.into, data: { progress: [...progress, line], asks: [...asks, ...waiting] } },
      ...hanging
        .filter((row) => row.state !== VOID)
        .map((row) => ({ kind: 'update' as const, id: row.id, link: [input.into], unlink: [input.id] })),
    ]);
  },
});
