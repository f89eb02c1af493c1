/** A public letter answers many (CB-7): posting it closes the callbacks it covers and is told to the requests. */

import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import { callbacks } from '../../registers/callbacks/definition';
import { earliestReply } from '../../registers/callbacks/rules';
import type { Change } from '../../registers/contract/change';
import { defineCommand, rowAs } from '../../registers/contract/command';
import { asText } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { letters } from '../../registers/letters/definition';
import { requests } from '../../registers/requests/definition';
import { actChange } from '../records/act';
import { standing } from '../records/commands';
import { actionInput } from '../records/input';

/** `letters.cover`: the letter answers these requests and callbacks as well. Only while it is a draft. */
const cover = defineCommand({
  id: 'letters.cover',
  input: z.object({ id: z.string(), ids: z.array(z.string()).max(500) }),
  load: async (input, read) => ({ letter: await read.get(input.id), rows: await Promise.all(input.ids.map((id) => read.get(id))) }),
  decide: ({ letter, rows }): Result<Change> => {
    const found = standing(letter);
    if (!found.ok) return found;
    const row = rowAs(letters, found.value);
    if (row.state !== 'draft') return refuse('letter.not-draft', undefined, { no: row.no });
    const known = new Set(row.links);
    const fresh = rows.filter(
      (one): one is Row =>
        one !== undefined && one.state !== VOID && !known.has(one.id) && ['requests', 'callbacks'].includes(one.register),
    );
    const lines = fresh.map((one) => ({
      no: one.no,
      unit: one.unit,
      gist: asText(one.data['content'] ?? one.data['subject']).slice(0, 200),
    }));
    return ok([{ kind: 'update', id: row.id, link: fresh.map((one) => one.id), data: { covered: [...row.data.covered, ...lines] } }]);
  },
});

/** `letters.post`: posted; the callbacks covered (also those of covered requests) are closed by it, open requests note it. */
const post = defineCommand({
  id: 'letters.post',
  input: actionInput,
  load: async (input, read) => {
    const letter = await read.get(input.id);
    const direct = await Promise.all((letter?.links ?? []).map((id) => read.get(id)));
    const hanging = await Promise.all(
      direct.filter((row) => row?.register === 'requests').map((row) => read.linked(row?.id ?? '', 'callbacks')),
    );
    return { letter, covered: [...direct.filter((row) => row !== undefined), ...hanging.flat()] };
  },
  decide: ({ letter, covered }, input, ctx): Result<Change> => {
    const found = standing(letter, input.rev);
    if (!found.ok) return found;
    const change = actChange(letters as never, found.value, 'post', { data: input.data ?? {}, note: '', reason: '' }, ctx);
    if (!change.ok) return change;
    const row = rowAs(letters, found.value);
    const postedAt = asText(input.data?.['postedAt'] || row.data.postedAt || ctx.now);
    const once = [...new Map(covered.map((one) => [one.id, one])).values()];
    const closed = once
      .filter((one) => one.register === 'callbacks' && one.open === 1)
      .map((one) => closedByLetter(one, row.no, row.id, postedAt, ctx.actor.name));
    const told = once
      .filter((one) => one.register === 'requests' && one.open === 1)
      .map((one): Change[number] => {
        const { progress, firstResponseAt } = rowAs(requests, one).data;
        return {
          kind: 'update',
          id: one.id,
          data: {
            progress: [...progress, { at: ctx.now, by: ctx.actor.name, text: `公开信 ${row.no}《${row.data.title}》已张贴` }],
            firstResponseAt: firstResponseAt || ctx.now,
          },
        };
      });
    return ok([...change.value, ...closed, ...told]);
  },
});

function closedByLetter(found: Row, letterNo: string, letterId: string, postedAt: string, by: string): Change[number] {
  const { data } = rowAs(callbacks, found);
  const number = (data.round ?? 0) + 1;
  const round = { ...emptyRound, round: number, method: 'letter', calledAt: postedAt, callers: by };
  return {
    kind: 'update',
    id: found.id,
    // An answer promised to this resident alone is still owed (CB-6).
    state: earliestReply(data) === '' ? 'closed' : 'called',
    link: [letterId],
    data: { letterNo, round: number, method: 'letter', calledAt: postedAt, callers: [by], rounds: [...data.rounds, round] },
  };
}

const emptyRound = {
  siteSeen: '',
  handled: '',
  qualified: '',
  quality: '',
  effect: '',
  attitude: '',
  charges: '',
  satisfaction: '',
  shortcomings: '',
  suggestions: '',
  explanation: '',
  rectifier: '',
  rectification: '',
  rectifiedAt: '',
  nextAt: '',
  signed: false,
};

export const letterCommands = [cover, post] as const;
