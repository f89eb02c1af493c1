/** What a callback is about and how it was planned; the plan keeps the policy it was made under (CB-1). */
import { text } from '../../base/text';
import { LEVELS, METHODS, YES_OR_NO } from '../contract/choices';
import { about, FOUND, INNER, KEPT, UNPRINTED } from '../contract/decisions';
import type { Fields } from '../contract/fields';
import { OCCASIONS, SIGNATURE_RULES, SOURCES } from './choices';

export const matterFields = {
  source: {
    kind: 'choice',
    label: text('来源', 'Source'),
    options: SOURCES,
    ...KEPT,
    list: 96,
    need: true,
    start: 'other',
    span: 2,
    aliases: ['回访来源', '回访类型', '回访类别'],
  },
  sourceNo: {
    kind: 'text',
    label: text('来源编号', 'Source no.'),
    ...FOUND,
    list: 136,
    span: 2,
    aliases: ['派工单号', '诉求编号', '投诉编号'],
  },
  unit: { kind: 'unit', label: text('房号', 'Unit'), ...FOUND, list: 96, span: 2, aliases: ['房间号', '地址'] },
  name: {
    kind: 'text',
    suggest: 'residents',
    label: text('姓名', 'Name'),
    ...about('name'),
    list: 80,
    span: 2,
    aliases: ['受访人', '受访人姓名', '客户姓名', '业主姓名', '住户姓名'],
  },
  phone: { kind: 'phone', label: text('电话', 'Phone'), ...about('phone'), span: 2, aliases: ['联系电话'] },
  subject: { kind: 'longText', label: text('事由', 'About'), ...about('text'), list: 260, span: 6, aliases: ['事项', '回访事由', '内容'] },
  completedOn: { kind: 'date', label: text('完成日期', 'Completed on'), ...KEPT, span: 2, aliases: ['办结日期', '完成时间'] },
  dueOn: {
    kind: 'date',
    label: text('应回访日期', 'Due on'),
    ...KEPT,
    list: 104,
    need: true,
    start: 'today',
    span: 2,
    aliases: ['计划回访日期', '回访期限'],
  },
} as const satisfies Fields;

export const planFields = {
  occasion: { kind: 'choice', label: text('期次', 'Occasion'), options: OCCASIONS, ...UNPRINTED, start: 'once', form: 'never', span: 2 },
  level: { kind: 'choice', label: text('等级', 'Grade'), options: LEVELS, ...UNPRINTED, form: 'never', span: 2 },
  policyId: { kind: 'text', label: text('回访制度代号', 'Policy id'), ...INNER, form: 'never' },
  policyVersion: { kind: 'number', label: text('制度版本', 'Policy version'), ...INNER, form: 'never' },
  policyTitle: { kind: 'text', label: text('回访制度', 'Policy'), ...UNPRINTED, form: 'never', span: 3 },
  plannedPost: {
    kind: 'text',
    label: text('应由岗位', 'To be made by'),
    ...UNPRINTED,
    form: 'never',
    span: 2,
    help: text('按回访制度。', 'As the policy says.'),
  },
  plannedCallers: {
    kind: 'people',
    label: text('安排回访人', 'Assigned to'),
    ...UNPRINTED,
    search: true,
    list: 96,
    span: 3,
    aliases: ['计划回访人'],
  },
  together: {
    kind: 'number',
    min: 1,
    max: 20,
    label: text('至少几人', 'How many together'),
    ...UNPRINTED,
    start: 1,
    form: 'never',
    span: 1,
  },
  firstMethod: {
    kind: 'choice',
    label: text('首选方式', 'First method'),
    options: METHODS,
    ...UNPRINTED,
    form: 'more',
    span: 2,
    help: text('空着就是方式不限。', 'Empty: any.'),
  },
  onSite: { kind: 'yesNo', label: text('要现场查看', 'Look at the place'), ...UNPRINTED, form: 'never', span: 1 },
  signature: {
    kind: 'choice',
    label: text('签名要求', 'Signature'),
    options: SIGNATURE_RULES,
    ...UNPRINTED,
    start: 'visit',
    form: 'more',
    span: 2,
  },
  drawn: { kind: 'choice', label: text('抽中', 'Drawn'), options: YES_OR_NO, ...UNPRINTED, form: 'never', span: 1 },
  byHand: { kind: 'yesNo', label: text('人工添加', 'Added by hand'), ...UNPRINTED, start: true, form: 'never', span: 1 },
  why: { kind: 'text', label: text('添加原因', 'Why it is here'), ...UNPRINTED, form: 'more', span: 4 },
} as const satisfies Fields;
