/** A desk for tests of rights: a founded site with somebody of each role, who has a PIN. */
import type { Role } from '@shared/registers/contract/context';
import { type TestDesk, testDesk } from './bench-desk';
import { founder, foundingOf } from './founding';

export const ROLES: readonly Role[] = ['reader', 'receptionist', 'supervisor', 'manager'];

export const PERSON: Readonly<Record<Role, string>> = { reader: '郑丽', receptionist: '王敏', supervisor: '林晓燕', manager: '陈建国' };

/** Founded by the manager, who is signed in. */
export async function foundedDesk(more: readonly ReturnType<typeof founder>[] = []): Promise<TestDesk> {
  const desk = await testDesk();
  desk.as('manager', PERSON.manager);
  await desk.run('site.found', foundingOf([...ROLES.map((role) => founder(PERSON[role], role)), ...more]));
  return desk;
}
