/** What forbids a change of the staff list, whatever command makes it: somebody stronger than who makes it, or no manager left (SEC-1). */
import { type AnyGuard, defineGuard } from '../../registers/contract/command';
import { mayAs } from '../../registers/contract/context';
import { isManagedWithout, isManager } from './managers';
import { pinSetting } from './pins';
import { roleOf } from './role';

/** Refusal `staff.above` at `role`: nobody makes anyone stronger than himself, nor changes, voids or brings back someone stronger. */
const notAbove = defineGuard({
  id: 'people.not-above',
  when: ({ after }) => after.register === 'staff',
  load: () => Promise.resolve(null),
  decide: (_none, { before, after }, { actor }) => {
    const above = [before, after].some((row) => row !== null && !mayAs(actor.role, roleOf(row)));
    return above ? { code: 'staff.above', field: 'role' } : null;
  },
});

/** Refusal `staff.last-manager` (param `name`): the last manager who can sign in stays one. */
const oneManager = defineGuard({
  id: 'people.one-manager',
  when: ({ before, after }) => isManager(before) && !isManager(after),
  load: async ({ after }, read) => (await read.setting(pinSetting(after.id))) === null || (await isManagedWithout(after.id, read)),
  decide: (fine, { after }) => (fine ? null : { code: 'staff.last-manager', field: 'role', params: { name: after.no } }),
});

export const peopleGuards: readonly AnyGuard[] = [notAbove, oneManager];
