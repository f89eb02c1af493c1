/** Price list (有偿服务收费标准): what a paid repair or service costs (IN-7). */
import { text } from '../../base/text';
import { FOUND, KEPT } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { keptActions, keptStates } from '../contract/kept';

export const prices = defineRegister({
  id: 'prices',
  title: text('有偿服务收费标准', 'Price list'),
  one: text('收费项目', 'price'),
  help: text(
    '有偿维修和服务按它报价；代替张贴的收费标准。',
    'Paid repairs and services are quoted from it; replaces the price list on the wall.',
  ),
  version: 1,
  numbering: { kind: 'field', field: 'item' },
  group: 'base',
  attachments: 'none',
  keeping: {
    purpose: text('公示有偿服务的收费标准', 'To show what paid services cost'),
    basis: 'none',
    least: 'always',
  },
  fields: {
    item: {
      kind: 'text',
      label: text('项目', 'Item'),
      ...FOUND,
      list: 260,
      need: true,
      span: 3,
      aliases: ['收费项目', '服务项目', '服务内容'],
    },
    unit: { kind: 'text', label: text('单位', 'Per'), ...KEPT, list: 72, span: 1, aliases: ['计价单位', '计量单位'] },
    price: {
      kind: 'money',
      label: text('单价', 'Price'),
      ...KEPT,
      list: 96,
      span: 1,
      help: text('洽谈价的项目留空。', 'Empty when the price is negotiated.'),
      aliases: ['价格', '收费标准', '单价（元）'],
    },
    negotiated: { kind: 'yesNo', label: text('洽谈', 'Negotiated'), ...KEPT, list: 64, span: 1, aliases: ['洽谈价'] },
    note: { kind: 'longText', label: text('说明', 'Note'), ...FOUND, list: 260, span: 6, aliases: ['备注', '包含内容'] },
  },
  states: keptStates,
  initial: 'kept',
  actions: keptActions,
  print: { title: text('有偿服务收费标准', 'Price list'), code: '', orientation: 'portrait', layout: 'list', signatures: [] },
  refusals: { 'prices.price': text('没有单价。填单价，或勾选洽谈。', 'No price: fill it in or tick negotiated.') },
  at: () => '',
  due: () => '',
  unit: () => '',
  gist: (d) => d.item,
  check: (d) => (d.price === null && !d.negotiated ? [{ code: 'prices.price', field: 'price' }] : []),
});
