/** What `site.found` is given in tests: people with PINs, and all else a site begins with. */
import type { Role } from '@shared/registers/contract/context';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import { policyBook } from '@shared/rules/callbacks/book';
import { LEAST_COST, type PinHash } from '@shared/rules/people/pins';
import { FIRST_SHIFTS } from '@shared/rules/site/settings';

/** A hash that no PIN in a test has. */
export const PIN: PinHash = { kind: 'argon2id', salt: 'ab'.repeat(16), hash: 'cd'.repeat(32), ...LEAST_COST, key: '' };

/** Somebody with this name and role as `site.found` takes them; ids are `staff-<name>`. */
export function founder(name: string, role: Role, pin: PinHash | null = PIN) {
  const data = { ...blankData(definitionOf('staff').fields), name, post: '岗位', role, login: true, active: true };
  return { id: `staff-${name}`, data, pin };
}

/** A site of these people, who need a manager with a PIN among them; `more` stands for parts of it that are otherwise. */
export function foundingOf(people: readonly ReturnType<typeof founder>[], more: Readonly<Record<string, unknown>> = {}) {
  const site = { name: '澜庭花园', desk: '', letterhead: '', shifts: FIRST_SHIFTS };
  return { ...site, people, policies: policyBook.initial, recovery: null, records: [], ...more };
}
