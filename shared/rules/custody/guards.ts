/** Nobody leaves the staff list while holding something of the desk (BY-11). */
import type { Refusal } from '../../base/result';
import { type AnyGuard, defineGuard } from '../../registers/contract/command';
import type { AnyDefinition } from '../../registers/contract/definition';
import { textIn } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { passes } from '../../registers/passes/definition';
import { custodyRegisters } from './registers';

/** At work and on the list. */
function present(row: Row): boolean {
  return row.state === 'kept' && row.data['active'] === true;
}

/** Where things of the desk are with somebody: register, state, and the field with the name. */
const HELD: readonly (readonly [register: AnyDefinition, state: string, who: string])[] = [
  ...custodyRegisters.map((definition) => [definition, 'out', 'borrower'] as const),
  [passes as unknown as AnyDefinition, 'valid', 'name'],
  [passes as unknown as AnyDefinition, 'expired', 'name'],
];

/** Refusal `staff.holds` (params `name`, `no`, `thing`): the first of what they still have out. */
const leavingEmptyHanded = defineGuard({
  id: 'custody.leaving',
  when: ({ before, after }) => after.register === 'staff' && before !== null && present(before) && !present(after),
  load: async ({ before, after }, read): Promise<Row | undefined> => {
    const names = [after.no, before?.no];
    for (const [{ id }, state, who] of HELD) {
      const found = (await read.inState(id, state)).find((row) => names.includes(textIn(row.data, who).trim()));
      if (found) return found;
    }
    return undefined;
  },
  decide: (held, { after }): Refusal | null => {
    const [definition] = HELD.find(([{ id }]) => id === held?.register) ?? [];
    if (!held || !definition) return null;
    return { code: 'staff.holds', params: { name: after.no, no: held.no, thing: definition.gist(held.data as never, 'zh') } };
  },
});

export const custodyGuards: readonly AnyGuard[] = [leavingEmptyHanded];
