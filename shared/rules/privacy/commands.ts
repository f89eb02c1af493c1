/** `privacy.reveal`: a masked value is shown for a moment, and who looked at what, and why, stands in the journal (PRI-1). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { moduleOf } from '../../registers/index';
import { eraseCommand, erasedCommand } from './erasing';
import { gatherCommand } from './gathering';
import { type Look, lookSetting, whySchema } from './settings';

/**
 * Notes the look; nothing of the record changes, and no value is written. Refusals: `record.gone`; `field.unknown` for a field that the register
 * does not have or that is about nobody; `privacy.why` when the reason is `other` and no words are given.
 */
const reveal = defineCommand({
  id: 'privacy.reveal',
  input: z.object({
    id: z.string(),
    fields: z.array(z.string()).min(1),
    why: whySchema,
    note: z.string().trim().max(200),
  }),
  load: (input, read) => read.get(input.id),
  decide: (row, { id, fields, why, note }, ctx): Result<Change> => {
    const known = row && moduleOf(row.register);
    if (!known) return refuse('record.gone');
    const about = (key: string): boolean => (known.definition.fields[key]?.personal ?? 'none') !== 'none';
    if (!fields.every(about)) return refuse('field.unknown');
    if (why === 'other' && note === '') return refuse('privacy.why', 'note');
    const look: Look = { record: id, register: row.register, no: row.no, fields, why, note: why === 'other' ? note : '', at: ctx.now };
    // Apart from the chain, since people type the note.
    return ok([{ kind: 'setting', key: lookSetting(id).key, value: look, apart: true }]);
  },
});

export const privacyCommands: readonly AnyCommand[] = [reveal, gatherCommand, eraseCommand, erasedCommand];
