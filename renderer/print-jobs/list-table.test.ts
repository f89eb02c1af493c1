import { anEntry } from '@shared/registers/duty/fixtures';
import { definitionOf, registerList } from '@shared/registers/index';
import { aKey } from '@shared/registers/keys/fixtures';
import { aUnit } from '@shared/registers/units/fixtures';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { describe, expect, it } from 'vitest';
import { listColumns } from './list-columns';
import { listTable } from './list-table';
import { onList } from './seen';
import { aRow, SITE } from './testing/print-rows';

const table = (register: 'duty' | 'visitors' | 'keys', rows: Parameters<typeof listTable>[0]['rows'], hidden: readonly string[] = []) =>
  listTable({ definition: definitionOf(register), rows: rows.map((row) => onList(row, SITE)), hidden, year: '2026', leastRows: 0 });
const cell = (made: ReturnType<typeof table>, heading: string, row = 0): string | undefined =>
  made.rows[row]?.[made.columns.find((column) => column.heading === heading)?.key ?? ''];

describe('listColumns', () => {
  it.each(registerList.map(({ definition }) => [definition.id, definition] as const))('%s names only fields it has', (_, definition) => {
    const keys = listColumns(definition).flatMap(({ fields }) => fields);
    expect(keys.filter((key) => !key.startsWith('#') && !(key in definition.fields))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(['duty', 'keyloans', 'visitors', 'parcels', 'keys', 'units'])('%s prints every field that its register prints', (register) => {
    const definition = definitionOf(register);
    const shown = new Set(listColumns(definition).flatMap(({ fields }) => fields));
    const printed = Object.entries(definition.fields).flatMap(([key, field]) => (field.print ? [key] : []));
    expect(printed.filter((key) => !shown.has(key))).toEqual([]);
  });
});

describe('listTable', () => {
  it('joins what stands in one column and shortens times of the year', () => {
    const followUps = [{ at: '2026-11-21T14:20:00+08:00', by: '刘强', text: '已到场' }];
    const made = table('duty', [aRow('duty', 'ZB-20261121-001', anEntry({ followUps, promisedAt: '2027-01-01T10:00:00+08:00' }))]);
    expect(cell(made, '编号/时间')).toBe('ZB-20261121-001\n11-21 14:05');
    expect(cell(made, '姓名/电话')).toBe('张伟\n138****8021');
    expect(cell(made, '跟进记录')).toBe('11-21 14:20 刘强 已到场');
    expect(cell(made, '承诺\n完成')).toBe('2027-01-01\n10:00');
  });

  it('masks ID numbers and phones: a list hangs on a wall', () => {
    const made = table('visitors', [aRow('visitors', 'FK-20261121-001', aVisitor())]);
    expect(cell(made, '证件类型及号码')).toBe('身份证\n4403**********2516');
    expect(cell(made, '电话')).toBe('139****6677');
  });

  it('shows the shift only when there are several', () => {
    const early = aRow('duty', 'ZB-20261121-001', anEntry({ shift: '早班' }));
    const late = aRow('duty', 'ZB-20261121-002', anEntry({ shift: '中班' }));
    expect(table('duty', [early]).columns.some(({ heading }) => heading === '班次')).toBe(false);
    expect(cell(table('duty', [early, late]), '班次', 1)).toBe('中班');
  });

  it('leaves out what the site hides, and a column with nothing left (BY-17)', () => {
    const made = table('visitors', [aRow('visitors', 'FK-20261121-001', aVisitor())], ['idNo', 'plate', 'cameAt']);
    expect(cell(made, '证件类型及号码')).toBe('身份证');
    expect(made.columns.some(({ heading }) => heading === '车牌')).toBe(false);
    expect(cell(made, '编号/来访时间')).toBe('FK-20261121-001');
  });

  it('names people with their phones, and who has left', () => {
    const made = listTable({
      definition: definitionOf('units'),
      rows: [aRow('units', '3-2-1203', aUnit())],
      hidden: [],
      year: '',
      leastRows: 0,
    });
    expect(cell(made, '业主')).toBe('刘芳 13711223344 至 2025-03-31\n张伟 13800138021');
  });

  it('marks a voided line and leaves it out of the sum of keys', () => {
    const keys = [aRow('keys', 'K1', aKey({ tag: 'K1', count: 3 })), aRow('keys', 'K2', aKey({ tag: 'K2', count: 2 }), { state: 'void' })];
    const made = table('keys', keys);
    expect(cell(made, '状态', 1)).toBe('作废');
    expect(made.totals).toEqual([{ c0: '合计', c3: '3' }]);
  });
});
