/** `record.restore`: records put back to what a snapshot has of them, as a change like any other: guards speak, the journal tells, nothing is replaced unseen. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { type Row, VOID } from '../../registers/contract/row';
import { dataInput, fileInput } from './input';

/** Records at once: a register's worth of one bad day. */
export const MOST_RESTORED = 500;

const item = z.object({
  /** Version that the person saw of the record as it is now; null = it was not there. */
  rev: z.number().nullable(),
  /** As the snapshot has it, its fields of today's version. */
  row: z.object({
    id: z.string().min(1),
    register: z.string().min(1),
    no: z.string(),
    state: z.string(),
    mark: z.enum(['', 'late', 'opening', 'import']),
    links: z.array(z.string()),
    files: z.array(fileInput),
    data: dataInput,
  }),
});

const input = z.object({ items: z.array(item).min(1).max(MOST_RESTORED), reason: z.string() });

/**
 * All of them or none. Refusals carry the record's number (`of`): `record.changed` (it is no longer what was seen), `restore.voided` (it is gone
 * here and voided in the snapshot: nothing to put back), and whatever fields and guards say.
 */
const restore = defineCommand({
  id: 'record.restore',
  input,
  pieces: ({ items, reason }) => items.map((one) => ({ items: [one], reason })),
  blame: (refusal, { items: [one] }) => ({ ...refusal, params: { ...refusal.params, of: one?.row.no ?? '' } }),
  load: ({ items: [one] }, read) => (one ? read.get(one.row.id) : Promise.resolve(undefined)),
  decide: (now, { items: [one], reason: typed }): Result<Change> => {
    const reason = typed.trim();
    if (reason === '') return refuse('reason.needed', 'reason');
    if (!one) return ok([]);
    const { row, rev } = one;
    if ((now?.rev ?? null) !== rev) return refuse('record.changed', undefined, { no: row.no });
    if (!now) return row.state === VOID ? refuse('restore.voided', undefined, { no: row.no }) : ok([created(row)]);
    if (now.register !== row.register) return refuse('record.gone');
    if (row.state === VOID) return now.state === VOID ? ok([]) : ok([{ kind: 'void', id: now.id, reason }]);
    return ok([updated(row, now, reason)]);
  },
});

type Then = z.output<typeof item>['row'];

function created({ id, register, no, state, mark, links, files, data }: Then): Change[number] {
  return { kind: 'create', id, register, no, state, mark, links, files, data };
}

function updated({ state, links, files, data }: Then, now: Row, reason: string): Change[number] {
  const link = links.filter((id) => !now.links.includes(id));
  const unlink = now.links.filter((id) => !links.includes(id));
  return { kind: 'update', id: now.id, data, state, link, unlink, files, reason, ...(now.state === VOID && { revive: true as const }) };
}

export const restoreCommands: readonly AnyCommand[] = [restore];
