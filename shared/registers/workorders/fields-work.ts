/** What is written while the work is done: price and consent, times, materials, what the resident says of it, the money. */

import { text } from '../../base/text';
import { GRADES } from '../contract/choices';
import { about, KEPT, words } from '../contract/decisions';
import type { Fields } from '../contract/fields';
import { FILED, PRICE_COLUMNS, URGES } from '../contract/shared-fields';

export const priceFields = {
  charge: {
    kind: 'choice',
    label: text('有偿/无偿', 'Paid or free'),
    options: { free: text('无偿', 'Free'), paid: text('有偿', 'Paid') },
    ...KEPT,
    start: 'free',
    span: 2,
    aliases: ['费用', '是否有偿', '收费'],
  },
  lines: {
    kind: 'rows',
    label: text('收费项目', 'Price lines'),
    columns: PRICE_COLUMNS,
    ...KEPT,
    form: 'more',
    span: 6,
    column: { heading: text('收费项目×数量×单价', 'Item × quantity × price'), joins: [] },
    aliases: ['收费明细', '项目'],
  },
  quote: { kind: 'money', label: text('报价', 'Quoted'), ...KEPT, form: 'more', span: 2, aliases: ['报价金额', '合计'] },
  consent: {
    kind: 'yesNo',
    label: text('客户同意', 'Resident agrees'),
    ...KEPT,
    form: 'more',
    span: 1,
    aliases: ['客户同意报价', '业主同意'],
  },
  consentBy: {
    kind: 'text',
    suggest: 'residents',
    label: text('同意人', 'Agreed by'),
    ...about('name'),
    print: false,
    form: 'more',
    span: 2,
  },
  consentAt: { kind: 'instant', label: text('同意时间', 'Agreed at'), ...KEPT, print: false, form: 'more', span: 2 },
} as const satisfies Fields;

export const workFields = {
  urges: URGES,
  arrivedAt: { kind: 'instant', label: text('到场时间', 'Arrived at'), ...KEPT, form: 'never', span: 2, aliases: ['到达时间', '上门时间'] },
  progress: { kind: 'log', label: text('维修过程', 'Progress'), ...about('text'), form: 'never', span: 6, aliases: ['处理过程'] },
  finishedAt: {
    kind: 'instant',
    label: text('完工时间', 'Finished at'),
    ...KEPT,
    list: 128,
    form: 'more',
    span: 2,
    aliases: ['完成时间', '维修完成时间'],
  },
  result: { kind: 'longText', label: text('处理结果', 'Result'), ...about('text'), form: 'more', span: 6, aliases: ['结果', '维修结果'] },
  materials: {
    kind: 'longText',
    label: text('材料', 'Materials'),
    ...KEPT,
    form: 'more',
    span: 6,
    aliases: ['更换配件', '使用材料', '材料名称', '配件'],
  },
  quality: {
    kind: 'choice',
    label: text('质量评价', 'Quality'),
    options: GRADES,
    ...KEPT,
    form: 'never',
    span: 2,
    column: { heading: text('客户确认', 'Confirmed by the resident'), joins: ['attitude', 'signed'] },
    aliases: ['维修质量', '质量'],
  },
  attitude: { kind: 'choice', label: text('服务态度', 'Attitude'), options: GRADES, ...KEPT, form: 'never', span: 2, aliases: ['态度'] },
  signed: {
    kind: 'yesNo',
    label: text('客户已签名', 'Resident signed'),
    ...KEPT,
    form: 'never',
    span: 1,
    aliases: ['客户签名', '业主签字', '业主确认签名'],
  },
  returnedAt: { kind: 'instant', label: text('回单时间', 'Slip back at'), ...KEPT, form: 'more', span: 2, aliases: ['回单日期'] },
  feeStatus: {
    kind: 'choice',
    label: text('收费状态', 'Payment'),
    options: { open: text('待收', 'To collect'), billed: text('并入管理费', 'With the management fee'), paid: text('已收', 'Paid') },
    ...KEPT,
    list: 88,
    form: 'more',
    span: 2,
    aliases: ['收款状态', '收费情况'],
  },
  fee: {
    kind: 'money',
    label: text('应收金额', 'To pay'),
    ...KEPT,
    form: 'more',
    span: 2,
    help: text('空着就按报价。', 'Left empty: as quoted.'),
    aliases: ['实收金额', '收费金额', '金额'],
  },
  paidAt: { kind: 'instant', label: text('收款时间', 'Paid at'), ...KEPT, form: 'never', span: 2 },
  rejectReason: {
    kind: 'longText',
    label: text('退单原因', 'Why sent back'),
    ...words(KEPT),
    form: 'never',
    span: 6,
    aliases: ['退单理由'],
  },
  filed: FILED,
} as const satisfies Fields;
