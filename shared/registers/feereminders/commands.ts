/** A reminder is one more line in 历次催缴; the record shows the last one. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../contract/change';
import { type AnyCommand, defineCommand, rowAs } from '../contract/command';
import { type Data, textIn } from '../contract/fields';
import { feereminders } from './definition';

const input = z.object({
  id: z.string(),
  rev: z.number().optional(),
  data: z.record(z.string(), z.unknown()) as unknown as z.ZodType<Data>,
});

/**
 * `feereminders.remind`: way, time, answer and promised day of one reminder. With an answer the record is 已答复; without one (nobody was
 * reached) it stays as it is, and an earlier promise stays. Refusals: `record.gone`, `record.changed`, `action.state`, `field.needed`.
 */
const remind = defineCommand({
  id: 'feereminders.remind',
  input,
  load: ({ id }, read) => read.get(id),
  decide: (found, { rev, data }, ctx): Result<Change> => {
    if (!found) return refuse('record.gone');
    const row = rowAs(feereminders, found);
    if (rev !== undefined && rev !== row.rev) return refuse('record.changed', undefined, { no: row.no });
    if (row.state !== 'todo' && row.state !== 'answered') return refuse('action.state', undefined, { no: row.no });
    const way = textIn(data, 'way');
    if (way === '') return refuse('field.needed', 'way');
    const remindedAt = textIn(data, 'remindedAt') || ctx.now;
    const answer = textIn(data, 'answer').trim();
    const promisedOn = textIn(data, 'promisedOn');
    const line = { at: remindedAt, by: ctx.actor.name, way, answer, promisedOn };
    const told = { remindedAt, way, reminders: [...row.data.reminders, line] };
    const answered = answer !== '' || promisedOn !== '';
    if (!answered) return ok([{ kind: 'update', id: row.id, data: told }]);
    return ok([{ kind: 'update', id: row.id, data: { ...told, answer, promisedOn }, state: 'answered' }]);
  },
});

export const feereminderCommands: readonly AnyCommand[] = [remind];
