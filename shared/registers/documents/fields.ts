/** Fields of an incoming document, in the order of 外来文件登记表 R01—WKF08. */
import { text } from '../../base/text';
import { ASKS } from '../contract/asks';
import { FOUND, KEPT, UNPRINTED } from '../contract/decisions';
import type { DataOf, Fields } from '../contract/fields';
import { URGENCIES } from './urgency';

export const documentFields = {
  receivedAt: {
    kind: 'instant',
    label: text('收文日期', 'Received'),
    ...KEPT,
    list: 128,
    need: true,
    start: 'now',
    form: 'more',
    span: 2,
    aliases: ['收文时间', '收到日期', '登记日期', '日期'],
  },
  sender: {
    kind: 'text',
    label: text('来文单位', 'From'),
    ...FOUND,
    list: 140,
    need: true,
    span: 3,
    aliases: ['来文机关', '发文单位', '来件单位', '文件来源'],
  },
  docNo: { kind: 'text', label: text('文号', 'Their no.'), ...FOUND, list: 120, span: 3, aliases: ['来文字号', '文件编号', '来文编号'] },
  title: {
    kind: 'text',
    label: text('标题', 'Title'),
    ...FOUND,
    list: 240,
    need: true,
    span: 6,
    aliases: ['文件标题', '文件名称', '来文标题', '事由'],
  },
  copies: { kind: 'number', min: 1, max: 999, label: text('份数', 'Copies'), ...KEPT, start: 1, span: 1, aliases: ['数量', '页数/份数'] },
  urgency: {
    kind: 'choice',
    label: text('缓急', 'Urgency'),
    options: URGENCIES,
    ...KEPT,
    list: 64,
    start: 'normal',
    span: 3,
    help: text('特急当天办完，急件 1 天，平件 3 天。', 'Most urgent: the same day; urgent: 1 day; ordinary: 3 days.'),
    aliases: ['紧急程度', '缓急程度'],
  },
  receiver: {
    kind: 'person',
    label: text('收文人', 'Taken in by'),
    ...KEPT,
    start: 'me',
    form: 'more',
    span: 2,
    aliases: ['签收人', '登记人', '经办人'],
  },
  doubt: {
    kind: 'text',
    label: text('存疑之处', 'What speaks against it'),
    ...UNPRINTED,
    span: 6,
    help: text(
      '可能要拒收的，写明原因，保存后就是一条请示；能收的空着。',
      'Why it may have to be refused: it is asked about first. Empty: it is taken in.',
    ),
    aliases: ['存疑', '请示事由'],
  },
  asks: ASKS,
  refusedWhy: {
    kind: 'text',
    label: text('拒收原因', 'Why refused'),
    ...UNPRINTED,
    form: 'never',
    span: 6,
    aliases: ['退文原因'],
  },
  opinion: {
    kind: 'longText',
    label: text('经理审阅意见', 'Opinion of the manager'),
    ...FOUND,
    form: 'never',
    span: 6,
    aliases: ['审阅意见', '领导批示', '拟办意见', '批示'],
    column: { heading: text('经理审阅意见', 'Opinion of the manager'), joins: ['reviewer', 'reviewedAt'] },
  },
  reviewer: { kind: 'person', posts: ['经理', '客服主管', '主管'], label: text('审阅人', 'Read by'), ...KEPT, form: 'never', span: 2 },
  reviewedAt: { kind: 'instant', label: text('审阅时间', 'Read at'), ...KEPT, form: 'never', span: 2 },
  distribution: {
    kind: 'rows',
    label: text('分发', 'Handed on to'),
    columns: {
      to: { label: text('分发给', 'To'), kind: 'person', personal: 'none', width: 150 },
      at: { label: text('时间', 'When'), kind: 'instant', personal: 'none', width: 150 },
      signed: { label: text('已签收', 'Signed'), kind: 'yesNo', personal: 'none', width: 72 },
    },
    ...FOUND,
    form: 'never',
    span: 6,
    aliases: ['分发情况', '传阅', '承办部门'],
  },
  result: { kind: 'longText', label: text('办理结果', 'Result'), ...FOUND, form: 'never', span: 6, aliases: ['处理结果', '办理情况'] },
  place: {
    kind: 'text',
    label: text('归档位置', 'Filed where'),
    ...FOUND,
    form: 'never',
    span: 3,
    help: text('档案盒和页号，例如 2026-W05-8。', 'Box and page, such as 2026-W05-8.'),
    aliases: ['存档位置', '归档', '档案盒号'],
  },
  filedAt: { kind: 'instant', label: text('归档时间', 'Filed at'), ...UNPRINTED, form: 'never', span: 2 },
} as const satisfies Fields;

export type DocumentData = DataOf<typeof documentFields>;
