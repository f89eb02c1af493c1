/** Stock counts (盘点记录): what was on the hooks or the shelf, what was missing, what stood there unexpectedly (BY-4). */
import { text } from '../../base/text';
import { FOUND, KEPT, UNPRINTED, words } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';

export const stockcounts = defineRegister({
  id: 'stockcounts',
  title: text('盘点记录', 'Stock counts'),
  one: text('盘点', 'stock count'),
  help: text(
    '钥匙、快递扫一遍，少了什么、多了什么；在钥匙、快递的看板上开始盘点。代替盘点表。',
    'Keys or parcels scanned one by one, what is missing and what is not expected; begun on their boards. Replaces the count sheet.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'PD' },
  group: 'book',
  attachments: 'none',
  keeping: {
    purpose: text('核对钥匙和包裹的数量', 'To count keys and parcels'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: {
    countedAt: {
      kind: 'instant',
      label: text('盘点时间', 'Counted at'),
      ...KEPT,
      list: 128,
      need: true,
      fixed: true,
      start: 'now',
      span: 2,
    },
    kind: {
      kind: 'choice',
      label: text('盘点对象', 'What was counted'),
      options: { keys: text('钥匙', 'Keys'), parcels: text('快递邮件', 'Parcels and mail') },
      ...KEPT,
      list: 96,
      need: true,
      fixed: true,
      start: 'keys',
      span: 2,
    },
    counter: { kind: 'person', label: text('盘点人', 'Counted by'), ...KEPT, list: 88, need: true, fixed: true, start: 'me', span: 2 },
    expected: { kind: 'number', label: text('应有', 'Expected'), min: 0, ...KEPT, list: 64, need: true, fixed: true, span: 1 },
    found: { kind: 'number', label: text('实有', 'Found'), min: 0, ...KEPT, list: 64, need: true, fixed: true, span: 1 },
    missing: {
      kind: 'rows',
      label: text('缺少', 'Missing'),
      columns: {
        no: { label: text('编号', 'No.'), kind: 'text', personal: 'none', width: 150 },
        what: { label: text('内容', 'What'), kind: 'text', personal: 'text', width: 220 },
        place: { label: text('位置', 'Place'), kind: 'text', personal: 'none', width: 100 },
      },
      ...words(FOUND),
      form: 'never',
      span: 6,
    },
    unexpected: {
      kind: 'rows',
      label: text('多出', 'Not expected'),
      columns: {
        code: { label: text('扫到的码', 'Code'), kind: 'text', personal: 'none', width: 180 },
        what: { label: text('说明', 'What it is'), kind: 'text', personal: 'text', width: 280 },
      },
      ...words(FOUND),
      form: 'never',
      span: 6,
    },
    settlement: { kind: 'longText', label: text('差异处理', 'How it was settled'), ...words(KEPT), fixed: true, form: 'more', span: 6 },
    settledAt: { kind: 'instant', label: text('处理时间', 'Settled at'), ...UNPRINTED, form: 'never', span: 2 },
  },
  states: {
    differs: { label: text('有差异', 'Differs'), open: true, tone: 'late' },
    right: { label: text('账实相符', 'All there'), open: false, tone: 'done' },
    settled: { label: text('已处理', 'Settled'), open: false, tone: 'calm' },
  },
  initial: 'right',
  actions: {
    settle: {
      label: text('处理差异', 'Settle'),
      from: ['differs'],
      to: 'settled',
      asks: ['settlement', 'settledAt'],
      needs: ['settlement'],
      fills: { settledAt: 'now' },
      key: 'W',
      tone: 'main',
    },
  },
  print: {
    title: text('盘点表', 'Stock count'),
    code: '',
    orientation: 'portrait',
    layout: 'record',
    signatures: [text('盘点人', 'Counted by'), text('主管', 'Supervisor')],
  },
  refusals: {
    'stockcounts.nothing': text('一件都没有扫。先扫编号，再保存盘点。', 'Nothing was scanned. Scan first, then save the count.'),
  },
  at: (d) => d.countedAt,
  due: () => '',
  unit: () => '',
  gist: ({ kind, expected, found }, language) =>
    language === 'zh'
      ? `${kind === 'parcels' ? '快递邮件' : '钥匙'} 应有 ${expected ?? 0}，实有 ${found ?? 0}`
      : `${kind === 'parcels' ? 'Parcels and mail' : 'Keys'}: ${expected ?? 0} expected, ${found ?? 0} found`,
  begin: (d) => {
    if (d.settlement !== '') return 'settled';
    return d.missing.length + d.unexpected.length > 0 || d.expected !== d.found ? 'differs' : 'right';
  },
});
