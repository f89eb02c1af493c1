/** A duty entry that is more than a line becomes a request: written once, linked both ways. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import { splitAsks } from '../../registers/contract/asks';
import type { Change } from '../../registers/contract/change';
import { defineCommand, rowAs } from '../../registers/contract/command';
import { duty } from '../../registers/duty/definition';
import { standing } from '../records/commands';
import { dataInput } from '../records/input';

/** Channel of the request by the way the entry came in. */
const CHANNEL: Readonly<Record<string, string>> = { call: 'call', visit: 'visit', patrol: 'staff', notice: 'superior', other: 'staff' };

/** `duty.toRequest`: `data` are the request's fields as the form shows them; what it leaves out comes from the entry. */
export const dutyToRequest = defineCommand({
  id: 'duty.toRequest',
  input: z.object({ id: z.string(), rev: z.number().optional(), data: dataInput }),
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = standing(found, input.rev);
    if (!row.ok) return row;
    const entry = rowAs(duty, row.value);
    if (entry.open === 0) return refuse('duty.closed', undefined, { no: entry.no });
    const d = entry.data;
    // A question that waits goes along: it is answered where the matter is.
    const { waiting, answered } = splitAsks(d);
    const id = ctx.newId();
    const copied = {
      registeredAt: d.happenedAt,
      registrar: ctx.actor.name,
      channel: CHANNEL[d.way] ?? 'call',
      unit: d.unit,
      name: d.name,
      phone: d.phone,
      content: d.content,
      promisedAt: d.promisedAt,
      anonymous: d.unit === '' && d.name === '' && d.phone === '',
      progress: d.followUps,
      asks: waiting,
    };
    return ok([
      { kind: 'create', register: 'requests', id, links: [entry.id], data: { ...copied, ...input.data, originNo: entry.no } },
      { kind: 'update', id: entry.id, state: 'turned', data: { asks: answered } },
    ]);
  },
});
