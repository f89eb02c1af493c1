/** Rows of a file become data, problems with row and column, and twins. */
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data } from '@shared/registers/contract/fields';
import { definitionOf } from '@shared/registers/index';
import type { Cell } from '@shared/workbook/model';
import { describe, expect, test } from 'vitest';
import { type ImportAsk, planImport } from './plan';
import { matchTargets } from './targets';
import { type Existing, fingerprintOf } from './twins';

const NOW = '2026-11-21T14:05:00+08:00';

function ask(register: string, headings: readonly string[], rows: readonly (readonly Cell[])[], more: Partial<ImportAsk> = {}): ImportAsk {
  const definition = definitionOf(register) as AnyDefinition;
  return {
    definition,
    table: { headings, rows, rowNumbers: rows.map((_, i) => i + 4) },
    columns: matchTargets(definition, headings).columns,
    constants: {},
    now: NOW,
    existing: [],
    known: { units: new Set(), people: new Set(), departments: new Set() },
    ...more,
  };
}

const first = (register: string, headings: readonly string[], cells: readonly Cell[], more?: Partial<ImportAsk>) =>
  planImport(ask(register, headings, [cells], more)).rows[0];

describe('values', () => {
  test.each<[register: string, heading: string, cell: Cell, field: string, value: unknown]>([
    ['requests', '报修内容', '水管漏水', 'content', '水管漏水'],
    ['requests', '房间号', '３栋2单元1203室', 'unit', '3-2-1203'],
    ['requests', '联系电话', 13800138000, 'phone', '13800138000'],
    ['requests', '联系电话', '138-0013-8000', 'phone', '13800138000'],
    ['requests', '联系电话', '0755-2600 1234转801', 'phone', '0755-2600 1234转801'],
    ['requests', '类型', 'Complaint', 'type', 'complaint'],
    ['requests', '类型', '维修', 'type', 'repair'],
    ['requests', '类别', '保洁', 'category', 'cleaning'],
    ['requests', '类别', '其他', 'category', 'other'],
    ['requests', '紧急事项', '漏水', 'urgentKind', 'water'],
    ['requests', '紧急事项', '火星', 'urgentKind', ''],
    ['requests', '是否匿名', '√', 'anonymous', true],
    ['requests', '是否有效', '是', 'effective', 'yes'],
    ['requests', '登记时间', '2026年11月3日 下午2:05', 'registeredAt', '2026-11-03T14:05:00+08:00'],
    ['requests', '登记时间', 46_000.5, 'registeredAt', '2025-12-09T12:00:00+08:00'],
    ['requests', '责任部门', '工程部、环境部', 'departments', ['工程部', '环境部']],
    ['requests', '四清楚', '听清楚、记清楚', 'fourClear', ['heard', 'written']],
    ['requests', '答复时间及方式', '2026-11-21 14:05 电话', 'repliedAt', '2026-11-21T14:05:00+08:00'],
    ['requests', '答复时间及方式', '2026-11-21 14:05 电话', 'replyWay', 'phone'],
    ['requests', '服务起止日期', '2026-10-01 至 2026-10-20', 'serviceTo', '2026-10-20'],
    ['requests', '服务起止日期', '2026/10/1', 'serviceFrom', '2026-10-01'],
    ['requests', '报价', '¥1,280.5', 'quoteTotal', 128_050],
    [
      'requests',
      '处理过程',
      '2026-11-21 14:05 王敏 已到场\n业主不在',
      'progress',
      [
        { at: '2026-11-21T14:05:00+08:00', by: '王敏', text: '已到场' },
        { at: '', by: '', text: '业主不在' },
      ],
    ],
    ['workorders', '客户确认', '好 一般 客户已签名', 'attitude', 'fair'],
    ['workorders', '客户确认', '好 一般 客户已签名', 'signed', true],
    ['promises', '承诺时限', '24小时', 'measure', 'hours'],
    ['promises', '承诺时限', 3, 'amount', 3],
    ['keys', '房号/位置', '3-2-1203 南门', 'place', '南门'],
    ['keys', '房号/位置', '地下配电房', 'place', '地下配电房'],
    ['units', '房号', '3栋2单元1203', 'code', '3-2-1203'],
    ['units', '建筑面积', '89.52', 'size', 89.52],
    ['units', '状态', '空房', 'status', 'vacant'],
    ['units', '联系电话', '13800138000/13900139000', 'phones', ['13800138000', '13900139000']],
    [
      'units',
      '业主姓名',
      '张三、李四',
      'owners',
      [
        { name: '张三', phone: '', from: '', to: '', note: '' },
        { name: '李四', phone: '', from: '', to: '', note: '' },
      ],
    ],
    [
      'units',
      '业主',
      '张三 13800138000 2020-01-01 2024-05-06 已售\n𠮷田 2024-05-07',
      'owners',
      [
        { name: '张三', phone: '13800138000', from: '2020-01-01', to: '2024-05-06', note: '已售' },
        { name: '𠮷田', phone: '', from: '2024-05-07', to: '', note: '' },
      ],
    ],
    ['units', '免打扰时段', '12:30 14:30 午休', 'doNotDisturb', [{ from: '12:30', to: '14:30', note: '午休' }]],
    ['staff', '在岗', '', 'active', true],
    ['staff', '姓名', '王敏', 'active', true],
    ['parcels', '快递单号', 'SF123', 'kind', 'parcel'],
  ])('%s %s %j → %s', (register, heading, cell, field, value) => {
    expect(first(register, [heading], [cell])?.data[field]).toEqual(value);
  });
});

describe('problems', () => {
  test.each<[register: string, headings: string, cells: readonly Cell[], problems: readonly string[]]>([
    ['requests', '登记时间,内容,房号,类型', ['后天', '漏水', '1-1-101', '报修'], ['登记时间 cell.instant']],
    ['requests', '登记时间,内容,房号,类型', ['2026-11-01 9:00', '', '1-1-101', '报修'], ['内容 field.needed']],
    ['requests', '登记时间,内容,房号,类型', ['2026-11-01 9:00', '漏水', '', '报修'], ['房号 requests.who']],
    ['requests', '登记时间,内容,房号,类型,投诉类别', ['2026-11-01 9:00', '吵', '1-1-101', '投诉', '噪音'], ['投诉类别 cell.choice']],
    [
      'requests',
      '登记时间,内容,房号,类型,完成时间',
      ['2026-11-02 9:00', '吵', '1-1-101', '报修', '2026-11-01'],
      ['完成时间 requests.done-early'],
    ],
    ['requests', '登记时间,内容,房号,类型,状态', ['2026-11-02 9:00', '吵', '1-1-101', '报修', '作废：重复'], ['状态 import.voided']],
    ['requests', '登记时间,内容,房号,类型,状态', ['2026-11-02 9:00', '吵', '1-1-101', '报修', '飞了'], ['状态 cell.choice']],
    ['visitors', '来访时间,姓名,事由,身份证号', ['2026-11-02 9:00', '李四', '看房', 4.40301199001011e17], ['身份证号 cell.precision']],
    ['units', '房号,业主', ['1-1-101', '2020-01-01'], ['业主 units.nameless']],
  ])('%s %s %j', (register, headings, cells, problems) => {
    const row = first(register, headings.split(','), cells);
    expect(row?.problems.filter((one) => one.stops).map((one) => `${one.heading} ${one.refusal.code}`)).toEqual(problems);
    expect(row?.problems.every((one) => one.row === 4)).toBe(true);
  });

  test('names that nobody has are a hint, not a stop', () => {
    const known = { units: new Set(['1-1-102']), people: new Set(['王敏']), departments: new Set<string>() };
    const row = first('requests', ['登记时间', '内容', '房号', '登记人'], ['2026-11-01 9:00', '漏水', '1-1-101', '小王'], { known });
    expect(row?.problems).toEqual([
      { row: 4, heading: '登记人', refusal: { code: 'import.name', params: { text: '小王' } }, stops: false },
      { row: 4, heading: '房号', refusal: { code: 'import.unit', params: { text: '1-1-101' } }, stops: false },
    ]);
  });

  test('a needed field without a column is said once, and a constant fills it', () => {
    const none = planImport(ask('requests', ['登记时间', '房号'], [['2026-11-01', '1-1-101']]));
    expect(none.missing).toEqual(['content']);
    expect(none.rows[0]?.problems).toEqual([]);
    expect(planImport(ask('parcels', ['到达时间', '收件人', '件数'], [['2026-11-01', '张三', 1]])).missing).toEqual([]);
    const complaint = first('requests', ['登记时间', '房号', '内容', '类别'], ['2026-11-01', '1-1-101', '吵', '安保'], {
      constants: { type: 'complaint' },
    });
    expect(complaint?.data['type']).toBe('complaint');
  });
});

describe('numbers, states, columns', () => {
  test('numbers and states are kept; columns of an export that say nothing of the record are passed over', () => {
    const headings = ['编号', '备注标记', '登记时间', '房号', '内容', '本周', '状态'];
    const row = first('requests', headings, ['TS-20250101-001', '补录', '2025-01-01 10:00', '1-1-101', '吵', '新增', '已办结']);
    expect(row).toMatchObject({ no: 'TS-20250101-001', state: 'closed', problems: [] });
    const match = matchTargets(definitionOf('requests'), [...headings, '胡乱']);
    expect(match.unknown).toEqual([{ column: 7, heading: '胡乱' }]);
  });

  test('a needed time is found in a column that only speaks of one', () => {
    expect(first('requests', ['投诉日期', '内容', '办结日期'], ['2026-11-01', '吵', '2026-11-02'])?.data).toMatchObject({
      registeredAt: '2026-11-01T00:00:00+08:00',
    });
    expect(matchTargets(definitionOf('requests'), ['登记时间', '生效日期']).unknown).toEqual([{ column: 1, heading: '生效日期' }]);
  });

  test('columns come in any order', () => {
    const a = first('units', ['房号', '面积', '业主'], ['1-1-101', 90, '张三'])?.data;
    expect(first('units', ['业主', '房号', '面积'], ['张三', '1-1-101', 90])?.data).toEqual(a);
  });
});

describe('twins', () => {
  const headings = ['登记时间', '房号', '内容'];
  const cells = ['2026-11-01 09:00', '1-1-101', '漏水'];
  const definition = definitionOf('requests');
  const data = first('requests', headings, cells)?.data as Data;
  const existing: Existing[] = [
    {
      id: 'a',
      no: 'BX-20261101-001',
      fingerprint: fingerprintOf(definition, { ...data, registeredAt: '2026-11-01T09:00:33+08:00' }),
      voided: false,
    },
  ];

  test('by unit, time and matter, with a record and with an earlier row', () => {
    expect(first('requests', headings, cells, { existing })?.twin).toEqual({ kind: 'record', id: 'a', no: 'BX-20261101-001' });
    expect(first('requests', headings, cells, { existing: existing.map((one) => ({ ...one, voided: true })) })?.twin).toBeNull();
    expect(first('requests', headings, ['2026-11-01 09:01', '1-1-101', '漏水'], { existing })?.twin).toBeNull();
    const two = planImport(ask('requests', headings, [cells, ['2026-11-01 09:00', '1-1-101', ' 漏 水']])).rows;
    expect(two.map((row) => row.twin)).toEqual([null, { kind: 'row', row: 4 }]);
  });

  test('by number alone where there is one', () => {
    const withNo = ['编号', ...headings];
    expect(first('requests', withNo, ['BX-20261101-001', ...cells], { existing })?.twin).toMatchObject({ id: 'a' });
    expect(first('requests', withNo, ['BX-20261101-009', ...cells], { existing })?.twin).toBeNull();
  });

  test("by the register's own key", () => {
    const units = [{ id: 'u', no: '3-2-1203', fingerprint: '', voided: true }];
    expect(first('units', ['房号'], ['3栋2单元1203'], { existing: units })?.twin).toEqual({ kind: 'record', id: 'u', no: '3-2-1203' });
    expect(first('units', ['房号'], ['3-2-1204'], { existing: units })?.twin).toBeNull();
  });
});
