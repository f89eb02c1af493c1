/** SEC-1: whatever is tried with the staff list, nobody makes anyone stronger than himself, and one manager can always come in. */
import type { Role } from '@shared/registers/contract/context';
import type { Row } from '@shared/registers/contract/row';
import { isManager } from '@shared/rules/people/managers';
import { pinSetting } from '@shared/rules/people/pins';
import { roleOf } from '@shared/rules/people/role';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readSetting } from '../reader';
import type { TestDesk } from '../testing/bench-desk';
import { foundedDesk, PERSON, ROLES } from '../testing/founded-desk';
import { founder, PIN } from '../testing/founding';

const rank = (role: Role): number => ROLES.indexOf(role);
const staffOf = async (desk: TestDesk): Promise<readonly Row[]> =>
  (await desk.db.rows.toArray()).filter(({ register }) => register === 'staff');

type Ask = (role: Role) => readonly [command: string, input: object];

describe.each<readonly [what: string, make: Ask]>([
  ['create', (role: Role) => ['record.create', { register: 'staff', data: { name: '新人', post: '岗位', role } }]],
  [
    'import',
    (role: Role) => ['import.rows', { register: 'staff', mark: 'import', rows: [{ row: 2, data: { name: '新人', post: '岗位', role } }] }],
  ],
  ['edit', (role: Role) => ['record.edit', { id: 'staff-郑丽', rev: 1, data: { role } }]],
  ['edit oneself', (role: Role) => ['record.edit', { id: 'staff-林晓燕', rev: 1, data: { role } }]],
])('a supervisor: %s', (_what, make) => {
  it.each(ROLES)('to %s', async (role) => {
    const desk = await foundedDesk();
    desk.as('supervisor', PERSON.supervisor);
    const [command, input] = make(role);
    if (rank(role) <= rank('supervisor')) return void (await desk.run(command, input));
    expect(await desk.refused(command, input)).toMatch(/^(staff\.above|import\.row)$/);
  });
});

test.each([
  ['edits', 'record.edit', { id: 'staff-陈建国', rev: 1, data: { phone: '13800000000' } }],
  ['downgrades', 'record.edit', { id: 'staff-陈建国', rev: 1, data: { role: 'reader' } }],
  ['takes the login of', 'record.edit', { id: 'staff-陈建国', rev: 1, data: { login: false } }],
  ['strikes out', 'record.void', { id: 'staff-陈建国', reason: '离职' }],
  ['drops', 'record.act', { id: 'staff-陈建国', action: 'drop', reason: '离职' }],
])('a supervisor never %s a manager', async (_what, command, input) => {
  const desk = await foundedDesk([founder('另一经理', 'manager')]);
  desk.as('supervisor', PERSON.supervisor);
  expect(await desk.refused(command, input)).toBe('staff.above');
  expect(await desk.refused('people.setPin', { id: 'staff-陈建国', pin: PIN })).toBe('right.pin');
});

describe.each([
  ['downgraded', 'record.edit', { id: 'staff-陈建国', rev: 1, data: { role: 'supervisor' } }],
  ['no longer at work', 'record.edit', { id: 'staff-陈建国', rev: 1, data: { active: false } }],
  ['without login', 'record.edit', { id: 'staff-陈建国', rev: 1, data: { login: false } }],
  ['struck out', 'record.void', { id: 'staff-陈建国', reason: '离职' }],
  ['dropped', 'record.act', { id: 'staff-陈建国', action: 'drop', reason: '离职' }],
  ['without PIN', 'people.setPin', { id: 'staff-陈建国', pin: null }],
] as const)('a manager is %s', (_what, command, input) => {
  it.each([
    ['not when he is the last', [], 'staff.last-manager'],
    ['not when the other has no PIN', [founder('另一经理', 'manager', null)], 'staff.last-manager'],
    ['when another can come in', [founder('另一经理', 'manager')], ''],
  ] as const)('%s', async (_when, more, code) => {
    const desk = await foundedDesk(more);
    if (code === '') return void (await desk.run(command, input));
    expect(await desk.refused(command, input)).toBe(code);
  });
});

test('a receptionist changes nothing of the staff list, what she once wrote as a supervisor neither', async () => {
  const desk = await foundedDesk();
  desk.as('supervisor', PERSON.supervisor);
  const [made] = (await desk.run('record.create', { register: 'staff', data: { name: '新人', post: '岗位', role: 'reader' } })).rows;
  desk.as('manager', PERSON.manager);
  await desk.run('record.edit', { id: 'staff-林晓燕', rev: 1, data: { role: 'receptionist' } });
  desk.as('receptionist', PERSON.supervisor);
  expect(await desk.refused('record.void', { id: made?.id, reason: '重复' })).toBe('right.void');
  expect(await desk.refused('record.edit', { id: made?.id, rev: 1, data: { post: '前台' } })).toBe('right.write');
});

test('somebody stronger is not brought back by a restore of records', async () => {
  const desk = await foundedDesk([founder('另一经理', 'manager')]);
  await desk.run('record.void', { id: 'staff-另一经理', reason: '离职' });
  const row = (await desk.db.rows.get('staff-另一经理')) as Row;
  const items = [{ rev: row.rev, row: { ...row, state: 'kept' } }];
  desk.as('supervisor', PERSON.supervisor);
  expect(await desk.refused('record.restore', { items, reason: '回来了' })).toBe('right.action');
  desk.as('manager', PERSON.manager);
  await desk.run('record.restore', { items, reason: '回来了' });
});

type Step = readonly [who: number, what: number, whom: number, role: number, flag: boolean];

/** One try of anything that can be done with the staff list, in the name of somebody on it. */
async function tryStep(desk: TestDesk, people: readonly Row[], [who, what, whom, role, flag]: Step): Promise<Role> {
  const actor = people[who % people.length] as Row;
  const row = people[whom % people.length] as Row;
  const to = ROLES[role % ROLES.length];
  const data = what % 2 === 0 ? { role: to } : what % 3 === 0 ? { login: flag, role: to } : { active: flag };
  desk.as(roleOf(actor), actor.no);
  const attempts = [
    ['record.edit', { id: row.id, rev: row.rev, data, reason: '改' }],
    ['record.create', { register: 'staff', data: { name: `新人${who}${whom}`, post: '岗位', role: to, login: flag, active: true } }],
    ['record.void', { id: row.id, reason: '离职' }],
    ['record.act', { id: row.id, action: flag ? 'drop' : 'restore', reason: '调整' }],
    ['people.setPin', { id: row.id, pin: flag ? PIN : null }],
    ['import.rows', { register: 'staff', mark: 'import', rows: [{ row: 2, data: { ...row.data, ...data }, replaces: row.id }] }],
    ['record.restore', { items: [{ rev: row.rev, row: { ...row, state: 'kept', data: { ...row.data, ...data } } }], reason: '恢复' }],
    ['record.actMany', { action: 'drop', items: people.map(({ id, rev }) => ({ id, rev })), data: {}, reason: '全部停用' }],
  ] as const;
  const [command, input] = attempts[what % attempts.length] ?? attempts[0];
  await desk.attempt(command, input);
  return roleOf(actor);
}

test('random tries: never somebody stronger than who made it, never no manager who can come in', async () => {
  const step = fc.tuple(fc.nat(20), fc.nat(47), fc.nat(20), fc.nat(3), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const desk = await foundedDesk([founder('另一经理', 'manager'), founder('新经理', 'manager', null)]);
      for (const one of steps) {
        const before = await staffOf(desk);
        const actor = await tryStep(desk, before, one);
        const after = await staffOf(desk);
        for (const row of after) {
          const was = before.find(({ id }) => id === row.id);
          if (was?.rev === row.rev) continue;
          expect(Math.max(rank(roleOf(row)), was ? rank(roleOf(was)) : 0)).toBeLessThanOrEqual(rank(actor));
        }
        const pins = await Promise.all(after.filter(isManager).map(({ id }) => readSetting(desk.db, pinSetting(id))));
        expect(pins.filter((pin) => pin !== null).length).toBeGreaterThan(0);
      }
      desk.db.close();
    }),
    { numRuns: 25 },
  );
});
