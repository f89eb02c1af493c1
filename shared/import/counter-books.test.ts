/** Old books of the counter as desks keep them in Excel (BY-16): their headings are known, their rows become whole records. */
import { definitionOf } from '@shared/registers/index';
import type { Cell } from '@shared/workbook/model';
import { expect, test } from 'vitest';
import { planImport } from './plan';
import { matchTargets } from './targets';

const NOW = '2026-11-21T14:05:00+08:00';

const plan = (register: string, table: Readonly<Record<string, Cell>>) => {
  const definition = definitionOf(register);
  const headings = Object.keys(table);
  return planImport({
    definition,
    table: { headings, rows: [Object.values(table)], rowNumbers: [2] },
    columns: matchTargets(definition, headings).columns,
    constants: {},
    now: NOW,
    existing: [],
    known: { units: new Set(), people: new Set(), departments: new Set() },
  });
};

test.each<[register: string, table: Readonly<Record<string, Cell>>, data: Readonly<Record<string, unknown>>]>([
  [
    'borrowed',
    {
      物品: '爱心伞',
      物品编号: '12',
      姓名: '张伟',
      住址: '3栋2单元1203',
      联系电话: 13800138021,
      押金: 20,
      借用时间: '2026-11-03 09:10',
      应还时间: '2026-11-05 18:00',
      归还时间: '',
    },
    {
      item: 'umbrella',
      itemName: '爱心伞',
      code: '12',
      borrower: '张伟',
      unit: '3-2-1203',
      deposit: 2000,
      lentAt: '2026-11-03T09:10:00+08:00',
      returnedAt: '',
    },
  ],
  [
    'archiveloans',
    {
      档案名称: '消防验收档案',
      借阅人: '李建国',
      部门: '工程部',
      借阅时间: '2026-11-03 09:10',
      预计归还: '2026-11-04 17:30',
      审批人: '赵国强',
    },
    { archive: '消防验收档案', borrower: '李建国', department: '工程部', approvedBy: '赵国强', dueAt: '2026-11-04T17:30:00+08:00' },
  ],
  [
    'lostfound',
    { 拾获日期: '2026-11-03 09:10', 拾获地点: '3栋大堂', 物品名称: '钥匙', 拾到人: '杨桂英', 存放位置: '抽屉2', 失主: '', 认领时间: '' },
    { thing: '钥匙', place: '3栋大堂', finder: '杨桂英', store: '抽屉2', claimer: '' },
  ],
  [
    'fees',
    {
      收款日期: '2026-11-03 09:10',
      房号: '3-2-1203',
      缴费人: '张伟',
      收费项目: '物业费',
      费用期间: '2026-10',
      '金额（元）': '1,234.50',
      支付方式: '微信',
      收据编号: '0010023',
    },
    { item: 'management', itemNote: '物业费', amount: 123_450, way: 'wechat', receiptNo: '0010023', payer: '张伟' },
  ],
  [
    'feereminders',
    {
      房号: '3-2-1203',
      业主姓名: '张伟',
      欠费项目: '物业费',
      欠费金额: 966,
      催缴日期: '2026-11-03 09:10',
      催缴方式: '电话',
      业主答复: '月底缴',
      承诺日期: '2026-11-30',
    },
    { item: '物业费', amount: 96_600, way: 'phone', answer: '月底缴', promisedOn: '2026-11-30', remindedAt: '2026-11-03T09:10:00+08:00' },
  ],
  [
    'agency',
    { 房号: '3-2-1203', 申请人: '张伟', 业务类型: '开户', 类别: '宽带', 资料: '身份证复印件', 受理日期: '2026-11-03 09:10', 办结日期: '' },
    { name: '张伟', business: 'account', kind: 'internet', acceptedAt: '2026-11-03T09:10:00+08:00', doneAt: '' },
  ],
  [
    'messages',
    { 留言时间: '2026-11-03 09:10', 留言人: '陈工', 联系电话: 13800138033, 留给谁: '赵国强', 留言内容: '下午来保养' },
    { from: '陈工', to: '赵国强', content: '下午来保养', phone: '13800138033' },
  ],
  [
    'paperbooks',
    { 票据种类: '收据', 票据起号: '0010001', 票据止号: '0010050', 领用日期: '2026-11-03 09:10', 领用人: '王敏', 启用时间: '2026-11-04' },
    { kind: 'receipt', from: '0010001', to: '0010050', keeper: '王敏', issuedOn: '2026-11-04' },
  ],
])('%s', (register, table, data) => {
  const { rows } = plan(register, table);
  expect(rows[0]).toMatchObject({ data, problems: [] });
  expect(Object.keys(matchTargets(definitionOf(register), Object.keys(table)).columns)).toHaveLength(Object.keys(table).length);
});
