/** A desk for tests of rights: a founded site with somebody of each role, who has a PIN. */
import type { Role } from '@shared/registers/contract/context';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import { policyBook } from '@shared/rules/callbacks/book';
import { LEAST_COST } from '@shared/rules/people/pins';
import { FIRST_SHIFTS } from '@shared/rules/site/settings';
import { type TestDesk, testDesk } from './bench-desk';

export const ROLES: readonly Role[] = ['reader', 'receptionist', 'supervisor', 'manager'];

export const PERSON: Readonly<Record<Role, string>> = { reader: '郑丽', receptionist: '王敏', supervisor: '林晓燕', manager: '陈建国' };

export const PIN = { kind: 'argon2id', salt: 'ab'.repeat(16), hash: 'cd'.repeat(32), ...LEAST_COST, key: '' } as const;

/** Somebody with this name and role as `site.found` takes them; ids are `staff-<name>`. */
export function founder(name: string, role: Role, pin: typeof PIN | null = PIN) {
  const data = { ...blankData(definitionOf('staff').fields), name, post: '岗位', role, login: true, active: true };
  return { id: `staff-${name}`, data, pin };
}

/** Founded by the manager, who is signed in. */
export async function foundedDesk(more: readonly ReturnType<typeof founder>[] = []): Promise<TestDesk> {
  const desk = await testDesk();
  desk.as('manager', PERSON.manager);
  const people = [...ROLES.map((role) => founder(PERSON[role], role)), ...more];
  const policies = policyBook.initial;
  const site = { name: '澜庭花园', desk: '', letterhead: '', shifts: FIRST_SHIFTS };
  await desk.run('site.found', { ...site, people, policies, recovery: null, records: [] });
  return desk;
}
