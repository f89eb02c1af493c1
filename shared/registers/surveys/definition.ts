/** Satisfaction surveys (客户满意度调查): what a periodic survey asked, item by item, how many answered and how many were satisfied (ST-3). */
import { text } from '../../base/text';
import { FOUND, KEPT, words } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { checkSurvey } from './rules';

const count = { kind: 'number', min: 0, max: 1_000_000, ...KEPT, list: 72, need: true, span: 2 } as const;

export const surveys = defineRegister({
  id: 'surveys',
  title: text('满意度调查', 'Satisfaction surveys'),
  one: text('调查', 'survey'),
  help: text(
    '定期的客户满意度调查，一个项目一行：发出、收回、满意各多少；代替客户满意度调查统计表。',
    'The periodic survey, one line an item: how many were asked, answered and were satisfied; replaces the survey sheet.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'MY' },
  group: 'book',
  attachments: 'things',
  keeping: {
    purpose: text('统计住户对服务的满意程度', 'To count how satisfied residents are'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: {
    enteredAt: {
      kind: 'instant',
      label: text('登记时间', 'Entered at'),
      ...KEPT,
      need: true,
      start: 'now',
      form: 'more',
      span: 2,
      aliases: ['登记日期'],
    },
    fromDay: {
      kind: 'date',
      label: text('开始日期', 'From'),
      ...KEPT,
      list: 104,
      need: true,
      span: 2,
      aliases: ['调查开始日期', '起始日期'],
    },
    toDay: {
      kind: 'date',
      label: text('截止日期', 'To'),
      ...KEPT,
      list: 104,
      need: true,
      start: 'today',
      span: 2,
      help: text('按截止日期计入当期统计。', 'It counts in the span that holds this day.'),
      aliases: ['调查截止日期', '结束日期'],
    },
    way: {
      kind: 'choice',
      label: text('调查方式', 'How'),
      options: {
        paper: text('纸质问卷', 'Paper'),
        online: text('在线问卷', 'Online'),
        phone: text('电话', 'Phone'),
        visit: text('上门', 'Visit at the door'),
      },
      ...KEPT,
      list: 96,
      span: 2,
      aliases: ['方式'],
    },
    item: { kind: 'text', label: text('调查项目', 'Item'), ...FOUND, list: 200, need: true, span: 4, aliases: ['项目', '调查内容'] },
    surveyor: { kind: 'person', label: text('调查人', 'Surveyed by'), ...KEPT, list: 88, start: 'me', span: 2, aliases: ['经办人'] },
    asked: { ...count, label: text('发出份数', 'Asked'), aliases: ['发放份数', '调查户数'] },
    answered: { ...count, label: text('收回份数', 'Answered'), aliases: ['回收份数', '有效份数'] },
    satisfied: { ...count, label: text('满意份数', 'Satisfied'), aliases: ['满意户数', '满意'] },
    remark: {
      kind: 'longText',
      label: text('意见摘要', 'What was said'),
      ...words(FOUND),
      form: 'more',
      span: 6,
      aliases: ['备注', '说明'],
    },
  },
  states: { entered: { label: text('已登记', 'Entered'), open: false, tone: 'done' } },
  initial: 'entered',
  actions: {},
  print: {
    title: text('客户满意度调查统计表', 'Satisfaction survey'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('调查人', 'Surveyed by'), text('主管', 'Supervisor')],
  },
  refusals: {
    'surveys.days': text('截止日期早于开始日期。改正其中一个。', 'It ends before it begins. Correct one of the days.'),
    'surveys.answered': text('收回的比发出的多。核对份数。', 'More answered than were asked. Check the numbers.'),
    'surveys.satisfied': text('满意的比收回的多。核对份数。', 'More were satisfied than answered. Check the numbers.'),
  },
  at: (d) => d.enteredAt,
  due: () => '',
  unit: () => '',
  gist: (d) => d.item,
  check: checkSurvey,
});
