/** Nobody leaves the staff list while holding something of the desk (BY-11). */
import type { Refusal } from '../../base/result';
import { type AnyGuard, defineGuard } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { custodyRegisters } from './registers';

/** At work and on the list. */
function present(row: Row): boolean {
  return row.state === 'kept' && row.data['active'] === true;
}

/** Refusal `staff.holds` (params `name`, `no`, `thing`): the first of what they still have out. */
const leavingEmptyHanded = defineGuard({
  id: 'custody.leaving',
  when: ({ before, after }) => after.register === 'staff' && before !== null && present(before) && !present(after),
  load: async ({ after }, read): Promise<Row | undefined> => {
    const open = await Promise.all(custodyRegisters.map(({ id }) => read.inState(id, 'out')));
    return open.flat().find((loan) => textIn(loan.data, 'borrower').trim() === after.no);
  },
  decide: (loan, { after }): Refusal | null => {
    const definition = custodyRegisters.find(({ id }) => id === loan?.register);
    if (!loan || !definition) return null;
    return { code: 'staff.holds', params: { name: after.no, no: loan.no, thing: definition.gist(loan.data as never) } };
  },
});

export const custodyGuards: readonly AnyGuard[] = [leavingEmptyHanded];
