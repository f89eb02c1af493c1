/** Fields of a check of facilities and cleanliness, in the order of 大堂检查表. */
import { text } from '../../base/text';
import { FOUND, INNER, KEPT, UNPRINTED } from '../contract/decisions';
import type { DataOf, Fields } from '../contract/fields';
import { RESULTS } from './results';

export const checkFields = {
  checkedAt: {
    kind: 'instant',
    label: text('日期', 'Date'),
    ...KEPT,
    list: 128,
    need: true,
    start: 'now',
    span: 2,
    aliases: ['检查日期', '检查时间', '巡查时间', '巡检时间'],
  },
  shift: { kind: 'text', label: text('班次', 'Shift'), ...KEPT, start: 'shift', list: 64, span: 1, aliases: ['值班班次'] },
  place: {
    kind: 'text',
    label: text('检查位置', 'Where'),
    ...FOUND,
    list: 120,
    need: true,
    start: '大堂',
    span: 2,
    aliases: ['检查地点', '位置', '巡查位置', '区域'],
  },
  lines: {
    kind: 'rows',
    label: text('项目', 'Items'),
    columns: {
      item: { label: text('检查项目', 'Item'), kind: 'text', personal: 'none', width: 160 },
      result: { label: text('结果', 'Result'), kind: 'text', options: RESULTS, personal: 'none', width: 96 },
      note: { label: text('情况', 'Remarks'), kind: 'text', personal: 'none', width: 260 },
    },
    ...FOUND,
    span: 6,
    aliases: ['检查内容', '巡检内容', '检查项'],
  },
  verdict: {
    kind: 'choice',
    label: text('正常/异常/不合格', 'Result'),
    options: RESULTS,
    ...KEPT,
    form: 'never',
    span: 2,
    aliases: ['检查结果', '状况', '检查情况'],
  },
  trouble: { kind: 'longText', label: text('异常和不合格', 'What is not in order'), ...INNER, list: 320, form: 'never', span: 6 },
  remark: { kind: 'longText', label: text('说明', 'Remarks'), ...FOUND, list: 160, span: 6, aliases: ['备注', '问题描述', '发现问题'] },
  repairs: {
    kind: 'text',
    label: text('转报修', 'Repair requests'),
    ...FOUND,
    form: 'never',
    span: 3,
    aliases: ['报修', '报修编号', '是否报修'],
  },
  noticeTo: {
    kind: 'person',
    label: text('通知谁', 'Told whom'),
    ...KEPT,
    form: 'never',
    span: 2,
    column: { heading: text('整改通知', 'Told to put right'), joins: ['noticeAt', 'noticeText'] },
    aliases: ['整改通知', '整改人', '责任人'],
  },
  noticeAt: { kind: 'instant', label: text('通知时间', 'Told at'), ...KEPT, form: 'never', span: 2 },
  noticeText: { kind: 'text', label: text('整改要求', 'What to put right'), ...FOUND, form: 'never', span: 6, aliases: ['整改内容'] },
  recheckBy: { kind: 'instant', label: text('整改期限', 'To be right by'), ...UNPRINTED, form: 'never', span: 2, aliases: ['限期'] },
  recheck: {
    kind: 'text',
    label: text('复查结果', 'Checked again'),
    ...FOUND,
    form: 'never',
    span: 6,
    column: { heading: text('复查', 'Checked again'), joins: ['rechecker', 'recheckedAt'] },
    aliases: ['复查', '复查情况', '整改结果'],
  },
  rechecker: { kind: 'person', label: text('复查人', 'Checked again by'), ...KEPT, form: 'never', span: 2 },
  recheckedAt: { kind: 'instant', label: text('复查时间', 'Checked again at'), ...KEPT, form: 'never', span: 2 },
  checker: {
    kind: 'person',
    label: text('检查人', 'Checked by'),
    ...KEPT,
    list: 80,
    start: 'me',
    span: 1,
    aliases: ['巡查人', '巡检人', '值班人'],
  },
} as const satisfies Fields;

export type CheckRecord = DataOf<typeof checkFields>;
