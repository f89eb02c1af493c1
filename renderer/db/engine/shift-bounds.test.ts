/** What nobody may do to a sheet of the shift, on the real database code (SH-2, BY-1). */
import type { Row } from '@shared/registers/contract/row';
import { anEntry } from '@shared/registers/duty/fixtures';
import type { HandoverData } from '@shared/registers/handover/rules';
import { aPerson } from '@shared/registers/staff/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { openRows } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';
import { execute } from './execute';

const NAMES = ['王敏', '赵强', '刘芳'] as const;
let desk: TestDesk;

const create = async (register: string, data: object, more: object = {}): Promise<Row> =>
  (await desk.run('record.create', { register, data, ...more })).rows[0] as Row;
const at = (time: string): void => desk.at(`2026-11-${time}:00+08:00`);
const sheet = async (id: string): Promise<Row<HandoverData>> => (await desk.db.rows.get(id)) as unknown as Row<HandoverData>;

/** Opens the morning shift for 王敏 and tells its id. */
async function opened(input: object = {}): Promise<string> {
  return (await desk.run('handover.open', input)).rows.find((row) => row.state === 'running')?.id ?? '';
}

beforeEach(async () => {
  desk = await testDesk();
  desk.as('manager', '陈建国');
  for (const name of NAMES) await create('staff', aPerson({ name, post: '前台', role: 'receptionist', login: true }));
  desk.as('receptionist', '王敏');
  at('21T07:28');
});

describe('what nobody may do to a sheet', () => {
  test.each(['running', 'waiting'] as const)('%s, it becomes no closed one without both signatures', async (state) => {
    const id = await opened();
    if (state === 'waiting') await desk.run('handover.prepare', { id, how: 'pin' });
    const { no } = await sheet(id);
    desk.as('manager', '陈建国');
    const close = {
      row: 2,
      no,
      replaces: id,
      state: 'handed',
      data: { leaver: '王敏', comer: '赵强', handedAt: '2026-11-21T12:00:00+08:00' },
    };
    await execute(desk.db, 'import.rows', { register: 'handover', mark: 'import', rows: [close] }, desk.caller());
    expect((await sheet(id)).state).toBe(state);
  });

  test('from another desk it is neither written nor signed nor taken over', async () => {
    const id = await opened();
    const other = { ...desk.caller(), desk: 'B' };
    const refusedAt = async (command: string, input: object): Promise<string> => {
      const result = await execute(desk.db, command, { id, ...input }, other);
      return result.ok ? '' : result.error.code;
    };
    expect(await refusedAt('handover.note', { data: {} })).toBe('handover.desk');
    expect(await refusedAt('handover.prepare', { how: 'pin' })).toBe('handover.desk');
    await desk.run('handover.prepare', { id, how: 'pin' });
    expect(await refusedAt('handover.recall', {})).toBe('handover.desk');
    expect(await refusedAt('handover.refuse', { reason: '不对' })).toBe('handover.desk');
    expect(await refusedAt('handover.accept', { how: 'pin' })).toBe('handover.desk');
  });

  test('another letter waits until no shift is open, and what is open under the old one goes on', async () => {
    const id = await opened();
    const entry = await create('duty', anEntry({ happenedAt: '2026-11-21T08:00:00+08:00' }));
    const letter = async (value: string): Promise<string> => {
      desk.as('manager', '陈建国');
      const result = await execute(desk.db, 'site.letter', { value }, desk.caller());
      return result.ok ? '' : result.error.code;
    };
    expect(await letter('B')).toBe('site.letter-open');
    expect(await letter('A')).toBe('');
    desk.as('receptionist', '王敏');
    await desk.run('handover.open', { reason: '换班' });
    const running = (await openRows(desk.db, 'handover')).find((row) => row.state === 'running') as Row;
    desk.as('supervisor', '陈建国');
    await desk.run('record.act', { id, action: 'explain', data: { missedNote: '换班' } });
    await desk.run('record.void', { id: running.id, reason: '先换字母' });
    expect(await letter('C')).toBe('');
    desk.as('receptionist', '王敏');
    const { value } = await execute(desk.db, 'handover.open', {}, { ...desk.caller(), desk: 'C' }).then((result) => {
      if (!result.ok) throw new Error(result.error.code);
      return result;
    });
    const next = value.rows[0] as Row;
    expect(next).toMatchObject({ desk: 'C', links: [id] });
    await execute(desk.db, 'handover.prepare', { id: next.id, how: 'pin' }, { ...desk.caller(), desk: 'C' });
    expect((await sheet(next.id)).data.open.map((line) => line.record)).toEqual([entry.id]);
    desk.as('manager', '陈建国');
    expect(await desk.refused('setting.put', { key: 'site.desk', value: 'D' })).toBe('setting.unknown');
  });

  test('one who may only read is nobody to hand over to', async () => {
    desk.as('manager', '陈建国');
    for (const name of ['赵强', '刘芳']) {
      const row = (await desk.db.rows.where('[register+no]').equals(['staff', name]).first()) as Row;
      await desk.run('record.edit', { id: row.id, rev: row.rev, data: { role: 'reader' } });
    }
    desk.as('receptionist', '王敏');
    const id = await opened();
    await desk.run('handover.prepare', { id, how: 'pin' });
    expect(await desk.refused('handover.accept', { id, how: 'pin' })).toBe('reason.needed');
    await desk.run('handover.accept', { id, how: 'pin', reason: '只有一人值班' });
  });
});
