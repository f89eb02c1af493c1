/** Fields of a fee reminder, in the order of 催缴记录. */
import { text } from '../../base/text';
import { about, FOUND, KEPT, UNPRINTED } from '../contract/decisions';
import type { Fields } from '../contract/fields';

const WAYS = {
  phone: text('电话', 'Phone'),
  visit: text('上门', 'Visit'),
  sms: text('短信', 'Text message'),
  chat: text('微信', 'WeChat'),
  letter: text('催款函', 'Letter'),
} as const;

export const feereminderFields = {
  unit: { kind: 'unit', label: text('房号', 'Unit'), ...FOUND, list: 96, need: true, span: 2, aliases: ['房间号'] },
  name: {
    kind: 'text',
    suggest: 'residents',
    label: text('姓名', 'Name'),
    ...about('name'),
    list: 80,
    span: 2,
    aliases: ['业主姓名', '欠费人', '业主'],
  },
  phone: { kind: 'phone', label: text('电话', 'Phone'), ...about('phone'), list: 120, span: 2, aliases: ['联系电话'] },
  item: { kind: 'text', label: text('项目', 'For'), ...FOUND, list: 128, need: true, span: 2, aliases: ['欠费项目', '费用项目'] },
  period: { kind: 'text', label: text('期间', 'Period'), ...FOUND, print: false, span: 2, aliases: ['欠费期间', '费用期间'] },
  amount: {
    kind: 'money',
    label: text('金额', 'Amount'),
    min: 1,
    ...KEPT,
    list: 96,
    need: true,
    span: 1,
    aliases: ['欠费金额', '金额（元）'],
  },
  plannedOn: {
    kind: 'date',
    label: text('应催缴日', 'To remind on'),
    ...UNPRINTED,
    start: 'today',
    span: 2,
    help: text('到这一天提醒前台去催。', 'The desk is told on this day.'),
  },
  remindedAt: {
    kind: 'instant',
    label: text('催缴时间', 'Reminded at'),
    ...KEPT,
    list: 128,
    form: 'never',
    span: 2,
    aliases: ['催缴日期', '最近催缴'],
  },
  way: { kind: 'choice', label: text('方式', 'Way'), options: WAYS, ...KEPT, list: 72, form: 'never', span: 4, aliases: ['催缴方式'] },
  answer: {
    kind: 'longText',
    label: text('答复', 'Answer'),
    ...about('text'),
    list: 200,
    form: 'never',
    span: 6,
    help: text('没有联系上就空着。', 'Leave it empty when nobody was reached.'),
    aliases: ['业主答复', '催缴结果'],
  },
  promisedOn: {
    kind: 'date',
    label: text('承诺缴费日', 'Promised for'),
    ...KEPT,
    list: 104,
    form: 'never',
    span: 2,
    aliases: ['承诺日期', '承诺缴费日期'],
  },
  reminders: {
    kind: 'rows',
    label: text('历次催缴', 'All reminders'),
    columns: {
      at: { label: text('催缴时间', 'At'), kind: 'instant', personal: 'none' },
      by: { label: text('催缴人', 'By'), kind: 'person', personal: 'none' },
      way: { label: text('方式', 'Way'), kind: 'text', options: WAYS, personal: 'none' },
      answer: { label: text('答复', 'Answer'), kind: 'text', personal: 'text' },
      promisedOn: { label: text('承诺缴费日', 'Promised for'), kind: 'date', personal: 'none' },
    },
    ...about('text'),
    print: false,
    form: 'never',
    span: 6,
  },
  paidAt: { kind: 'instant', label: text('缴费时间', 'Paid at'), ...UNPRINTED, form: 'never', span: 2, aliases: ['缴清时间'] },
  handler: { kind: 'person', label: text('经办人', 'Handled by'), ...UNPRINTED, start: 'me', form: 'more', span: 2, aliases: ['催缴人'] },
} as const satisfies Fields;
