/** The answers of a round: once as the fields of the last round (one row a callback, §6), once as the columns of all rounds. */
import { text } from '../../base/text';
import { GRADES, METHODS, SATISFACTION, YES_OR_NO } from '../contract/choices';
import { about, KEPT, words } from '../contract/decisions';
import type { Fields, RowColumn } from '../contract/fields';
import { CHARGES } from './choices';

const round = { ...KEPT, form: 'never' } as const;

export const lastRoundFields = {
  callers: {
    kind: 'people',
    label: text('回访人', 'Called by'),
    ...round,
    list: 96,
    span: 2,
    aliases: ['回访人姓名', '回访人员', '回访人签名'],
  },
  round: { kind: 'number', min: 0, max: 99, label: text('第几次', 'Round'), ...round, start: 0, span: 1, aliases: ['回访次数', '次数'] },
  method: { kind: 'choice', label: text('方式', 'Method'), options: METHODS, ...round, list: 72, span: 2, aliases: ['回访方式'] },
  calledAt: { kind: 'instant', label: text('时间', 'Time'), ...round, list: 128, span: 2, aliases: ['回访时间', '回访日期', '日期'] },
  siteSeen: {
    kind: 'choice',
    label: text('现场查看', 'Place looked at'),
    options: YES_OR_NO,
    ...round,
    span: 1,
    aliases: ['是否现场查看'],
  },
  handled: { kind: 'choice', label: text('是否处理好', 'Handled'), options: YES_OR_NO, ...round, span: 1, aliases: ['处理好', '是否解决'] },
  qualified: { kind: 'choice', label: text('是否合格', 'Up to standard'), options: YES_OR_NO, ...round, span: 1, aliases: ['合格'] },
  quality: { kind: 'choice', label: text('质量评价', 'Quality'), options: GRADES, ...round, span: 2, aliases: ['质量', '维修质量'] },
  effect: { kind: 'choice', label: text('服务效果', 'Effect'), options: GRADES, ...round, span: 2, aliases: ['效果'] },
  attitude: { kind: 'choice', label: text('服务态度', 'Attitude'), options: GRADES, ...round, span: 2, aliases: ['态度'] },
  charges: {
    kind: 'choice',
    label: text('有无违规收费', 'Wrong charges'),
    options: CHARGES,
    ...round,
    span: 2,
    aliases: ['违规收费', '乱收费'],
  },
  satisfaction: {
    kind: 'choice',
    label: text('满意度', 'Satisfaction'),
    options: SATISFACTION,
    ...round,
    list: 96,
    span: 2,
    aliases: ['是否满意', '反馈意见', '客户满意度'],
  },
  shortcomings: {
    kind: 'longText',
    label: text('缺点与不足', 'Shortcomings'),
    ...about('text'),
    form: 'never',
    span: 6,
    aliases: ['不足', '存在问题'],
  },
  suggestions: {
    kind: 'longText',
    label: text('业主建议', 'Suggestions'),
    ...about('text'),
    form: 'never',
    span: 6,
    aliases: ['建议', '业主意见', '客户建议'],
  },
  explanation: { kind: 'longText', label: text('解释原因', 'Explanation'), ...words(round), span: 6, aliases: ['原因', '不合格原因'] },
  rectifier: { kind: 'person', label: text('整改人', 'Rectified by'), ...round, span: 2, aliases: ['整改责任人'] },
  rectification: {
    kind: 'longText',
    label: text('整改内容', 'Rectification'),
    ...words(round),
    span: 6,
    aliases: ['不合格处理意见', '整改措施'],
  },
  rectifiedAt: { kind: 'instant', label: text('整改完成时间', 'Rectified at'), ...round, span: 2, aliases: ['整改时间'] },
  nextAt: {
    kind: 'instant',
    label: text('下次回访时间', 'Next callback'),
    ...round,
    list: 128,
    span: 2,
    aliases: ['再次回访时间', '下次回访日期'],
  },
  signed: { kind: 'yesNo', label: text('客户签名', 'Signed'), ...round, span: 1, aliases: ['住户签名', '业主签名', '客户签字'] },
} as const satisfies Fields;

/** Columns of the rounds, with the keys of the fields above; `callers` holds the names joined by 、. */
export const roundColumns = {
  round: { label: text('第几次', 'Round'), kind: 'number', personal: 'none' },
  method: { label: text('方式', 'Method'), kind: 'text', options: METHODS, personal: 'none' },
  calledAt: { label: text('时间', 'Time'), kind: 'instant', personal: 'none' },
  callers: { label: text('回访人', 'Called by'), kind: 'text', personal: 'none' },
  siteSeen: { label: text('现场查看', 'Place looked at'), kind: 'text', options: YES_OR_NO, personal: 'none' },
  handled: { label: text('是否处理好', 'Handled'), kind: 'text', options: YES_OR_NO, personal: 'none' },
  qualified: { label: text('是否合格', 'Up to standard'), kind: 'text', options: YES_OR_NO, personal: 'none' },
  quality: { label: text('质量评价', 'Quality'), kind: 'text', options: GRADES, personal: 'none' },
  effect: { label: text('服务效果', 'Effect'), kind: 'text', options: GRADES, personal: 'none' },
  attitude: { label: text('服务态度', 'Attitude'), kind: 'text', options: GRADES, personal: 'none' },
  charges: { label: text('有无违规收费', 'Wrong charges'), kind: 'text', options: CHARGES, personal: 'none' },
  satisfaction: { label: text('满意度', 'Satisfaction'), kind: 'text', options: SATISFACTION, personal: 'none' },
  shortcomings: { label: text('缺点与不足', 'Shortcomings'), kind: 'text', personal: 'text' },
  suggestions: { label: text('业主建议', 'Suggestions'), kind: 'text', personal: 'text' },
  explanation: { label: text('解释原因', 'Explanation'), kind: 'text', personal: 'text' },
  rectifier: { label: text('整改人', 'Rectified by'), kind: 'person', personal: 'none' },
  rectification: { label: text('整改内容', 'Rectification'), kind: 'text', personal: 'text' },
  rectifiedAt: { label: text('整改完成时间', 'Rectified at'), kind: 'instant', personal: 'none' },
  nextAt: { label: text('下次回访时间', 'Next callback'), kind: 'instant', personal: 'none' },
  signed: { label: text('客户签名', 'Signed'), kind: 'yesNo', personal: 'none' },
} as const satisfies Readonly<Record<keyof typeof lastRoundFields, RowColumn>>;
