/** `notices.enrol`: one more who takes part in an activity; people come to the desk one by one. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../contract/change';
import { type AnyCommand, defineCommand, rowAs } from '../contract/command';
import { VOID } from '../contract/row';
import { notices } from './definition';
import { participantsOf } from './rules';

const short = z.string().trim().max(60);

/** Refusals: `record.gone`, `record.voided`, `action.state`, `notices.not-activity`, `notices.who`, `notices.twice` (same unit and name). */
const enrol = defineCommand({
  id: 'notices.enrol',
  input: z.object({ id: z.string(), unit: short, name: short, phone: short }),
  load: (input, read) => read.get(input.id),
  decide: (found, { unit, name, phone }): Result<Change> => {
    if (!found) return refuse('record.gone');
    const { no } = found;
    if (found.state === VOID) return refuse('record.voided', undefined, { no });
    const row = rowAs(notices, found);
    if (row.open === 0) return refuse('action.state', undefined, { no });
    if (row.data.kind !== 'activity') return refuse('notices.not-activity', undefined, { no });
    if (unit === '' && name === '') return refuse('notices.who', 'unit');
    const known = participantsOf(row.data).some((one) => one.unit === unit && one.name === name);
    if (known) return refuse('notices.twice', 'name', { name: name || unit });
    return ok([{ kind: 'update', id: row.id, data: { participants: [...row.data.participants, { unit, name, phone, signed: null }] } }]);
  },
});

export const noticeCommands: readonly AnyCommand[] = [enrol];
