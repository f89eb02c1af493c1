/** Checks on the real database code: the site's items, repairs in the same transaction, notices and rechecks. */
import { aCheck } from '@shared/registers/checks/fixtures';
import type { RowsValue } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { checkItemsSetting } from '@shared/rules/checks/settings';
import { beforeEach, describe, expect, test } from 'vitest';
import { getRow, linkedRows } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

const byText = (a: string, b: string): number => a.localeCompare(b);

let desk: TestDesk;
const create = async (data: object): Promise<Row> => (await desk.run('checks.create', { data })).rows[0] as Row;
const now = async (row: Row): Promise<Row> => (await getRow(desk.db, row.id)) as Row;
const line = (item: string, result: string, note = '') => ({ item, result, note });
const head = { checkedAt: '2026-11-21T08:40:00+08:00', place: '大堂', checker: '王敏' };

beforeEach(async () => {
  desk = await testDesk();
});

describe('items of the site', () => {
  test('untouched, every item was in order', async () => {
    desk.as('supervisor');
    await desk.run('setting.put', { key: checkItemsSetting.key, value: ['灯光照明', '地面清洁'] });
    desk.as('receptionist');
    expect(await create(head)).toMatchObject({
      state: 'normal',
      open: 0,
      data: { verdict: 'normal', lines: [line('灯光照明', 'normal'), line('地面清洁', 'normal')] },
    });
  });

  test.each([[[]], [['']], [['灯'.repeat(41)]]])('%j is no list of items', async (value) => {
    desk.as('supervisor');
    expect(await desk.refused('setting.put', { key: checkItemsSetting.key, value })).toBe('setting.invalid');
  });
});

test('what is broken becomes a repair request each, linked and named, in one step', async () => {
  const row = await create(
    aCheck({ lines: [line('灯光照明', 'abnormal', '两盏不亮'), line('地面清洁', 'normal'), line('门禁', 'abnormal', '读卡没反应')] }),
  );
  expect(row).toMatchObject({ state: 'abnormal', open: 1, dueAt: '2026-11-21T23:59:59+08:00' });
  await desk.run('checks.toRepair', { id: row.id, rev: row.rev });
  const requests = (await linkedRows(desk.db, row.id)).filter((one) => one.register === 'requests');
  expect(requests.map((one) => String(one.data['content'])).sort(byText)).toEqual(
    ['大堂灯光照明：两盏不亮', '大堂门禁：读卡没反应'].sort(byText),
  );
  expect(requests.every((one) => one.data['originNo'] === row.no && one.data['type'] === 'repair')).toBe(true);
  const after = await now(row);
  expect(after).toMatchObject({ state: 'repairing', open: 0 });
  expect(String(after.data['repairs']).split('、').sort(byText)).toEqual(requests.map((one) => one.no).sort(byText));
  expect(await desk.refused('checks.toRepair', { id: row.id })).toBe('checks.nothing-broken');
});

test('what is below standard is told, put right and checked again, after the repairs', async () => {
  const lines = [line('灯光照明', 'abnormal', '两盏不亮'), line('地面清洁', 'failed', '有水渍')];
  const row = await create(aCheck({ lines }));
  await desk.run('checks.toRepair', { id: row.id });
  expect(await now(row)).toMatchObject({ state: 'failed', open: 1 });
  const notice = { noticeTo: '彭玉兰', noticeText: '马上清理', recheckBy: '2026-11-21T10:00:00+08:00' };
  await desk.run('record.act', { id: row.id, action: 'notify', data: notice });
  expect(await now(row)).toMatchObject({ state: 'notified', dueAt: '2026-11-21T10:00:00+08:00' });
  expect(await desk.refused('record.act', { id: row.id, action: 'again', data: {} })).toBe('reason.needed');
  await desk.run('record.act', { id: row.id, action: 'recheck', data: {} });
  expect(await now(row)).toMatchObject({ state: 'rechecked', open: 0, data: { recheck: '合格', rechecker: '王敏' } });
});

test('a correction of the lines corrects verdict and state', async () => {
  const row = await create(aCheck());
  const lines = [line('地面清洁', 'failed', '有水渍')] as RowsValue;
  await desk.run('record.edit', { id: row.id, rev: row.rev, data: { lines } });
  expect(await now(row)).toMatchObject({ state: 'failed', open: 1, data: { verdict: 'failed', lines } });
});
