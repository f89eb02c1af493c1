/** Fields of a book of numbered paper. */
import { text } from '../../base/text';
import { FOUND, KEPT, UNPRINTED } from '../contract/decisions';
import type { DataOf, Fields } from '../contract/fields';

export const BOOK_KINDS = { receipt: text('收据', 'Receipts'), release: text('放行条', 'Release slips') } as const;

const NUMBER = { label: text('号码', 'Number'), kind: 'text', personal: 'none', width: 120 } as const;
const WHY = { label: text('原因', 'Why'), kind: 'text', personal: 'none', width: 260 } as const;

export const paperbookFields = {
  kind: {
    kind: 'choice',
    label: text('种类', 'Kind'),
    options: BOOK_KINDS,
    ...FOUND,
    list: 80,
    need: true,
    fixed: true,
    start: 'receipt',
    span: 2,
    aliases: ['票据种类', '票据名称'],
  },
  prefix: {
    kind: 'text',
    label: text('字头', 'Series'),
    ...FOUND,
    list: 64,
    fixed: true,
    span: 1,
    help: text('号码前的字母，可空。', 'Letters before it, if any.'),
    aliases: ['冠号', '字轨'],
  },
  from: {
    kind: 'text',
    label: text('起号', 'From'),
    ...FOUND,
    list: 96,
    need: true,
    fixed: true,
    span: 2,
    aliases: ['起始号', '起始号码', '票据起号'],
  },
  to: {
    kind: 'text',
    label: text('止号', 'To'),
    ...FOUND,
    list: 96,
    need: true,
    fixed: true,
    span: 2,
    aliases: ['终止号', '截止号码', '票据止号'],
  },
  receivedFrom: { kind: 'text', label: text('领自', 'Received from'), ...FOUND, list: 96, span: 2, aliases: ['发放人', '发放部门'] },
  receivedAt: {
    kind: 'instant',
    label: text('领用时间', 'Received at'),
    ...KEPT,
    list: 128,
    need: true,
    start: 'now',
    form: 'more',
    span: 2,
    aliases: ['领用日期', '日期'],
  },
  issuedOn: {
    kind: 'date',
    label: text('启用日期', 'Begun on'),
    ...KEPT,
    list: 104,
    span: 2,
    help: text('还没用就空着。', 'Empty while it lies in stock.'),
    aliases: ['启用时间'],
  },
  keeper: { kind: 'person', label: text('保管人', 'Keeper'), ...KEPT, list: 80, start: 'me', span: 2, aliases: ['领用人'] },
  spoiled: { kind: 'rows', label: text('作废号码', 'Spoiled'), columns: { number: NUMBER, why: WHY }, ...KEPT, form: 'never', span: 6 },
  explained: {
    kind: 'rows',
    label: text('缺号说明', 'Missing, explained'),
    columns: { number: NUMBER, why: WHY },
    ...KEPT,
    form: 'never',
    span: 6,
  },
  handedBackTo: { kind: 'text', label: text('交回给', 'Handed back to'), ...KEPT, form: 'never', span: 2, aliases: ['核销人'] },
  handedBackOn: { kind: 'date', label: text('核销日期', 'Settled on'), ...KEPT, list: 104, form: 'never', span: 2, aliases: ['交回日期'] },
  remark: { kind: 'text', label: text('备注', 'Remarks'), ...UNPRINTED, form: 'more', span: 4 },
} as const satisfies Fields;

export type PaperbookData = DataOf<typeof paperbookFields>;
