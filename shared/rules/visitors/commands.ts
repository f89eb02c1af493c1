/** Visits are written through these commands, so that no badge is given out twice (RG-6). */
import { ok, type Refusal, type Result } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand, type Reader, rowAs } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { visitors } from '../../registers/visitors/definition';
import type { VisitorData } from '../../registers/visitors/fields';
import { badgeHolder } from '../../registers/visitors/rules';
import { actChange } from '../records/act';
import { standing } from '../records/commands';
import { actionInput, createInput } from '../records/input';

async function inside(read: Reader): Promise<readonly Row<VisitorData>[]> {
  return (await read.inState('visitors', 'in')).map((row) => rowAs(visitors, row));
}

function taken(badge: string, others: readonly Row<VisitorData>[], self: string): Refusal | null {
  const holder = badgeHolder(badge, others, self);
  return holder ? { code: 'visitors.badge', field: 'badge', params: { badge: holder.data.badge, name: holder.data.name } } : null;
}

/** `visitors.create`: as `record.create`; refused as `visitors.badge` while another visitor still carries the badge. */
export const receiveVisitor = defineCommand({
  id: 'visitors.create',
  role: 'receptionist',
  input: createInput,
  load: (_input, read) => inside(read),
  decide: (others, input): Result<Change> => {
    const stays = textIn(input.data, 'leftAt') === '' && textIn(input.data, 'refusedWhy') === '';
    const denied = stays ? taken(textIn(input.data, 'badge'), others, '') : null;
    if (denied) return { ok: false, error: denied };
    const { data, links, files, mark } = input;
    return ok([
      { kind: 'create', register: 'visitors', data, ...(links && { links }), ...(files && { files }), ...(mark !== undefined && { mark }) },
    ]);
  },
});

/** `visitors.badge`: the badge handed over after the visit was written down; refused in the same case. */
export const giveBadge = defineCommand({
  id: 'visitors.badge',
  role: 'receptionist',
  input: actionInput,
  load: async (input, read) => ({ found: await read.get(input.id), others: await inside(read) }),
  decide: ({ found, others }, input, ctx): Result<Change> => {
    const row = standing(found, input.rev);
    if (!row.ok) return row;
    const denied = taken(textIn(input.data, 'badge'), others, row.value.id);
    if (denied) return { ok: false, error: denied };
    return actChange(visitors as never, row.value, 'badge', { data: input.data ?? {}, note: '', reason: '' }, ctx);
  },
});

export const visitorCommands: readonly AnyCommand[] = [receiveVisitor, giveBadge];
