/** Every command, register and action × every role, held against the table written by hand; who acts is who the staff list says (SEC-1). */

import type { Role } from '@shared/registers/contract/context';
import { NO_DUE, type Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf, registerList } from '@shared/registers/index';
import { commandRights } from '@shared/rules/rights/commands';
import { furtherRights } from '@shared/rules/rights/further';
import { isFree, may, type RightId } from '@shared/rules/rights/may';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { TestDesk } from '../testing/bench-desk';
import { foundedDesk, PERSON, ROLES } from '../testing/founded-desk';
import { catalogue } from './catalogue';
import { execute } from './execute';
import { ACTS_ABOVE, COMMANDS, FURTHER, type Marks, VOIDED_ABOVE, WRITTEN_ABOVE } from './rights.expected';

const makers = import.meta.glob<Readonly<Record<string, () => Row['data']>>>('../../../shared/registers/*/fixtures.ts', { eager: true });
const REFUSED = ['right.action', 'right.write', 'right.void', 'reviews.right'];

let desk: TestDesk;
beforeAll(async () => {
  desk = await foundedDesk();
});

/** '' when it was done. */
async function codeAs(role: Role, command: string, input: unknown): Promise<string> {
  desk.as(role, PERSON[role]);
  const result = await execute(desk.db, command, input, desk.caller());
  return result.ok ? '' : result.error.code;
}

const marksOf = (id: RightId): Marks => ROLES.map((role) => (may(role, id) ? (isFree(role, id) ? '+' : '?') : '.')).join('');
const table = (ids: readonly string[]): Readonly<Record<string, Marks>> =>
  Object.fromEntries(ids.map((id) => [id, marksOf(id as RightId)]));

test('the matrix is the table written by hand, and every command stands in it', () => {
  expect(table(Object.keys(commandRights))).toEqual(COMMANDS);
  expect(table(Object.keys(furtherRights))).toEqual(FURTHER);
  expect([...catalogue.commands.keys()].toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
});

test.each(ROLES)('every command as %s', async (role) => {
  const wrong: string[] = [];
  for (const [command, marks] of Object.entries(COMMANDS)) {
    const isRefused = (await codeAs(role, command, {})) === 'right.action';
    if (isRefused !== (marks[ROLES.indexOf(role)] === '.')) wrong.push(command);
  }
  expect(wrong).toEqual([]);
});

describe.each(registerList.map(({ definition }) => definition.id))('%s', (register) => {
  const definition = definitionOf(register);
  const [make] = Object.values(makers[`../../../shared/registers/${register}/fixtures.ts`] ?? {});
  const data = { ...blankData(definition.fields), ...make?.() };

  /** A record that somebody else wrote, or `by` in this shift, put there behind the engine's back. */
  async function there(state: string, by = 'staff-x'): Promise<Row> {
    const now = desk.caller().now();
    const id = desk.caller().newId();
    const open = definition.states[state]?.open ? 1 : 0;
    const of = { id, register, no: `X-${id}`, site: 'site-1', desk: '', unit: '', voided: '', mark: '' as const, links: [], files: [] };
    const row: Row = {
      ...of,
      state,
      open,
      at: now,
      dueAt: NO_DUE,
      createdAt: now,
      createdBy: by,
      updatedAt: now,
      updatedBy: by,
      rev: 1,
      v: 1,
      data,
    };
    await desk.db.rows.put(row);
    return row;
  }

  it.each(ROLES)('is written by %s as the table says', async (role) => {
    const least: Role = WRITTEN_ABOVE.includes(register) ? 'supervisor' : 'receptionist';
    const may = ROLES.indexOf(role) >= ROLES.indexOf(least);
    const own = `${register}.create`;
    const create = await codeAs(role, catalogue.commands.has(own) ? own : 'record.create', { register, data });
    const row = await there(definition.initial);
    const edit = await codeAs(role, 'record.edit', { id: row.id, rev: 1, data: {} });
    const attach = await codeAs(role, 'record.attach', {
      id: row.id,
      file: { hash: 'a'.repeat(64), name: 'a.jpg', type: 'image/jpeg', size: 1, role: 'photo', at: row.at, by: PERSON[role] },
    });
    const move = await codeAs(role, 'record.move', { id: row.id, unit: '3-2-1203', reason: '记错' });
    const rows = await codeAs(role, 'import.rows', { register, mark: 'import', rows: [{ row: 2, data: {} }] });
    expect([create, edit, attach, move, rows].map((code) => REFUSED.includes(code))).toEqual(Array.from({ length: 5 }, () => !may));
  });

  it.each(ROLES)('is struck out by %s as the table says', async (role) => {
    const above = VOIDED_ABOVE[register];
    const rank = ROLES.indexOf(role);
    const [own, others] = [await there(definition.initial, `staff-${PERSON[role]}`), await there(definition.initial)];
    const refused = async ({ id }: Row): Promise<boolean> => REFUSED.includes(await codeAs(role, 'record.void', { id, reason: '记错' }));
    expect(await refused(own)).toBe(rank < ROLES.indexOf(above ?? 'receptionist'));
    expect(await refused(others)).toBe(rank < ROLES.indexOf(above ?? 'supervisor'));
  });

  it.each(ROLES)('lets %s act as the table says', async (role) => {
    const wrong: string[] = [];
    for (const [id, action] of Object.entries(definition.actions)) {
      const least: Role = ACTS_ABOVE[register]?.includes(id) ? 'supervisor' : 'receptionist';
      const row = await there(action.from[0] ?? definition.initial);
      const own = `${register}.${id}`;
      const code = catalogue.commands.has(own)
        ? await codeAs(role, own, { id: row.id, rev: 1 })
        : await codeAs(role, id === 'ask' ? 'record.ask' : 'record.act', { id: row.id, rev: 1, action: id, to: '', question: '' });
      if ((code === 'right.action') !== ROLES.indexOf(role) < ROLES.indexOf(least)) wrong.push(`${id} ${code}`);
    }
    expect(wrong).toEqual([]);
  });
});

it.each([
  ['open, of somebody else', 1, 'staff-x', 'receptionist', ''],
  ['closed, of somebody else', 0, 'staff-x', 'receptionist', 'right.closed'],
  ['closed, her own of the shift', 0, `staff-${PERSON.receptionist}`, 'receptionist', ''],
  ['closed, of somebody else', 0, 'staff-x', 'supervisor', ''],
] as const)('a record that is %s is edited (§1)', async (_what, open, createdBy, role, code) => {
  const fresh = await foundedDesk();
  const [row] = (
    await fresh.run('record.create', {
      register: 'messages',
      data: makers['../../../shared/registers/messages/fixtures.ts']?.['aMessage']?.(),
    })
  ).rows;
  await fresh.db.rows.update(row?.id ?? '', { open, state: open === 1 ? 'waiting' : 'passed', createdBy });
  fresh.as(role, PERSON[role]);
  const result = await execute(fresh.db, 'record.edit', { id: row?.id, rev: 1, data: {} }, fresh.caller());
  expect(result.ok ? '' : result.error.code).toBe(code);
});

describe('who acts', () => {
  const duty = { register: 'duty', data: {} };

  it.each([
    ['is unknown', 'receptionist', '没有的人', 'session.ended'],
    ['says more than the list', 'manager', PERSON.receptionist, 'session.changed'],
    ['says less than the list', 'reader', PERSON.supervisor, 'session.changed'],
    ['is the program, which may not', 'manager', '', 'session.ended'],
  ] as const)('%s: nothing is done', async (_what, role, name, code) => {
    const fresh = await foundedDesk();
    const before = await fresh.db.journal.count();
    fresh.as(role, name);
    expect(await fresh.refused('record.create', duty)).toBe(code);
    expect(await fresh.db.journal.count()).toBe(before);
  });

  it.each([
    ['left', { active: false }, 'session.ended'],
    ['lost the login', { login: false }, 'session.ended'],
    ['was downgraded', { role: 'reader' }, 'session.changed'],
  ])('somebody who %s meanwhile is refused in the window that stayed open', async (_what, data, code) => {
    const fresh = await foundedDesk();
    await fresh.run('record.edit', { id: `staff-${PERSON.receptionist}`, rev: 1, data });
    fresh.as('receptionist', PERSON.receptionist);
    expect(await fresh.refused('handover.open', {})).toBe(code);
  });

  it('somebody struck out meanwhile is refused, and a change he made before is told as done when it is asked again', async () => {
    const fresh = await foundedDesk();
    fresh.as('supervisor', PERSON.supervisor);
    const after = (await fresh.db.journal.orderBy('seq').last())?.seq ?? 0;
    const caller = fresh.caller();
    const input = { id: `staff-${PERSON.supervisor}`, reason: '离职' };
    expect((await execute(fresh.db, 'record.void', input, caller)).ok).toBe(true);
    expect((await execute(fresh.db, 'record.void', input, { ...caller, after })).ok).toBe(true);
    expect(await fresh.refused('handover.open', {})).toBe('session.ended');
  });
});
