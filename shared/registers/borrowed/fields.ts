/** Fields of a thing lent to a resident, in the order of 便民物品借用登记表. */
import { text } from '../../base/text';
import {
  CONDITION,
  DEPOSIT,
  DEPOSIT_BACK,
  DUE_BACK,
  EXTENSIONS,
  HANDLER,
  LENT_AT,
  LOAN_SIGNED,
  RECEIVER,
  RETURNED_AT,
  RETURNER,
} from '../contract/custody';
import { about, FOUND, KEPT } from '../contract/decisions';
import type { DataOf, Fields } from '../contract/fields';
import { FILED } from '../contract/shared-fields';

export const ITEMS = {
  umbrella: text('雨伞', 'Umbrella'),
  trolley: text('手推车', 'Trolley'),
  tool: text('工具', 'Tool'),
  other: text('其他', 'Other'),
} as const;

export const borrowedFields = {
  item: {
    kind: 'choice',
    label: text('物品', 'Item'),
    options: ITEMS,
    ...FOUND,
    list: 88,
    need: true,
    start: 'umbrella',
    span: 3,
    aliases: ['物品类别', '借用物品'],
    column: { heading: text('物品', 'Item'), joins: ['itemName'] },
  },
  itemName: {
    kind: 'text',
    label: text('名称', 'What it is'),
    ...FOUND,
    list: 96,
    span: 2,
    help: text('工具、其他物品写清是什么。', 'For tools and other things: what it is.'),
    aliases: ['物品名称'],
  },
  code: {
    kind: 'text',
    label: text('物品编号', 'Tag'),
    ...FOUND,
    list: 88,
    fixed: true,
    span: 1,
    help: text('物品上贴的号。', 'The tag on the thing.'),
    aliases: ['物品号', '伞号', '车号'],
  },
  count: { kind: 'number', label: text('数量', 'Pieces'), min: 1, max: 99, ...KEPT, start: 1, form: 'more', span: 1 },
  borrower: {
    kind: 'text',
    suggest: 'residents',
    label: text('借用人', 'Borrower'),
    ...about('name'),
    list: 88,
    need: true,
    span: 2,
    aliases: ['借用人姓名', '姓名'],
  },
  unit: { kind: 'unit', label: text('房号', 'Unit'), ...FOUND, list: 96, span: 2, aliases: ['住址', '借用人房号', '房间号'] },
  phone: { kind: 'phone', label: text('电话', 'Phone'), ...about('phone'), list: 120, span: 2, aliases: ['联系电话'] },
  deposit: { ...DEPOSIT, fixed: true },
  depositBack: { ...DEPOSIT_BACK, print: false },
  lentAt: { ...LENT_AT, label: text('借出', 'Lent at'), aliases: ['借出时间', ...LENT_AT.aliases] },
  dueAt: { ...DUE_BACK, label: text('应还', 'Due back'), aliases: ['预计归还', ...DUE_BACK.aliases] },
  returnedAt: { ...RETURNED_AT, label: text('归还', 'Returned at'), aliases: ['归还时间', ...RETURNED_AT.aliases] },
  signed: LOAN_SIGNED,
  handler: { ...HANDLER, print: false },
  returner: { ...RETURNER, print: false },
  receiver: { ...RECEIVER, print: false },
  condition: CONDITION,
  extensions: EXTENSIONS,
  filed: FILED,
} as const satisfies Fields;

export type BorrowedData = DataOf<typeof borrowedFields>;
