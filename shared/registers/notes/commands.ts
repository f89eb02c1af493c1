/** `notes.read`: whoever is signed in has read it. Nobody reads in another's name, so the command takes no name (BY-9). */

import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../contract/change';
import { type AnyCommand, defineCommand, rowAs } from '../contract/command';
import { VOID } from '../contract/row';
import { notes } from './definition';
import { hasRead, isFor } from './rules';

/** Refusals: `record.gone`, `record.voided`, `action.state` (taken back), `notes.not-yours`, `notes.over`, `notes.read-already`. */
const read = defineCommand({
  id: 'notes.read',
  input: z.object({ id: z.string() }),
  load: (input, reader) => reader.get(input.id),
  decide: (found, _input, ctx): Result<Change> => {
    if (!found) return refuse('record.gone');
    const { no } = found;
    if (found.state === VOID) return refuse('record.voided', undefined, { no });
    const row = rowAs(notes, found);
    if (row.state !== 'valid') return refuse('action.state', undefined, { no });
    if (!isFor(row.data, ctx.actor.name)) return refuse('notes.not-yours', undefined, { no });
    if (row.data.until < ctx.today) return refuse('notes.over', undefined, { no });
    if (hasRead(row.data, ctx.actor.name)) return refuse('notes.read-already', undefined, { no });
    return ok([{ kind: 'update', id: row.id, data: { reads: [...row.data.reads, { name: ctx.actor.name, at: ctx.now }] } }]);
  },
});

export const noteCommands: readonly AnyCommand[] = [read];
