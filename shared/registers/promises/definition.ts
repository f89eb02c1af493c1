/** Service promises (服务承诺): the promised time by type and category, which a request begins with (IN-15). */
import { text } from '../../base/text';
import { CATEGORIES, REQUEST_TYPES, YES_OR_NO } from '../contract/choices';
import { FOUND, KEPT } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { keptActions, keptStates } from '../contract/kept';

export const promises = defineRegister({
  id: 'promises',
  title: text('服务承诺', 'Service promises'),
  one: text('服务承诺', 'promise'),
  help: text(
    '每类诉求答应多久办好，登记时自动带出；代替上墙的服务承诺。',
    'How soon each kind of request is done; replaces the promises on the wall.',
  ),
  version: 1,
  numbering: { kind: 'serial', prefix: 'CN' },
  group: 'base',
  attachments: 'none',
  keeping: {
    purpose: text('公示服务承诺的时限', 'To show within what time services are promised'),
    basis: 'none',
    least: 'always',
  },
  fields: {
    type: {
      kind: 'choice',
      label: text('类型', 'Type'),
      options: REQUEST_TYPES,
      ...KEPT,
      list: 112,
      need: true,
      start: 'repair',
      span: 2,
      aliases: ['诉求类型'],
    },
    category: {
      kind: 'choice',
      label: text('类别', 'Category'),
      options: CATEGORIES,
      ...KEPT,
      list: 140,
      span: 2,
      help: text('空着就是这个类型的全部。', 'Empty: all of the type.'),
      aliases: ['服务类别', '服务项目'],
    },
    urgent: {
      kind: 'choice',
      label: text('紧急', 'Emergency'),
      options: YES_OR_NO,
      ...KEPT,
      list: 64,
      span: 1,
      help: text('空着就是不分缓急。', 'Empty: either.'),
      aliases: ['是否紧急'],
    },
    amount: {
      kind: 'number',
      min: 1,
      max: 100_000,
      label: text('承诺时限', 'Within'),
      ...KEPT,
      list: 88,
      need: true,
      span: 1,
      column: { heading: text('承诺时限', 'Within'), joins: ['measure'] },
      aliases: ['时限', '承诺时间'],
    },
    measure: {
      kind: 'choice',
      label: text('时限单位', 'Counted in'),
      options: {
        minutes: text('分钟', 'Minutes'),
        hours: text('小时', 'Hours'),
        workhours: text('工作小时', 'Working hours'),
        days: text('天', 'Days'),
        workdays: text('工作日', 'Working days'),
      },
      ...KEPT,
      list: 80,
      need: true,
      start: 'hours',
      span: 2,
      aliases: ['单位'],
    },
    note: { kind: 'text', label: text('说明', 'Note'), ...FOUND, list: 240, span: 6, aliases: ['备注', '承诺内容'] },
  },
  states: keptStates,
  initial: 'kept',
  actions: keptActions,
  print: { title: text('服务承诺', 'Service promises'), code: '', orientation: 'portrait', layout: 'list', signatures: [] },
  refusals: { 'promises.whole': text('时限要是整数。', 'Give a whole number.') },
  at: () => '',
  due: () => '',
  unit: () => '',
  gist: (d, language) =>
    [d.type === '' ? '' : REQUEST_TYPES[d.type][language], d.category === '' ? '' : CATEGORIES[d.category][language]]
      .filter((t) => t !== '')
      .join(' '),
  check: (d) => (d.amount !== null && !Number.isInteger(d.amount) ? [{ code: 'promises.whole', field: 'amount' }] : []),
});
