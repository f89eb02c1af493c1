/** Fields of an archive loan, in the order of 档案借阅登记表. */
import { text } from '../../base/text';
import { CONDITION, DUE_BACK, EXTENSIONS, HANDLER, LENT_AT, LOAN_SIGNED, RECEIVER, RETURNED_AT, RETURNER } from '../contract/custody';
import { about, FOUND, KEPT } from '../contract/decisions';
import type { Fields } from '../contract/fields';
import { FILED } from '../contract/shared-fields';

export const archiveloanFields = {
  archive: {
    kind: 'text',
    label: text('档案名称', 'File'),
    ...FOUND,
    list: 200,
    need: true,
    span: 3,
    aliases: ['案卷名称', '文件名称', '借阅内容'],
  },
  archiveNo: {
    kind: 'text',
    label: text('档案编号', 'File no.'),
    ...FOUND,
    list: 96,
    fixed: true,
    span: 2,
    help: text('同一编号的档案没还，不能再借。', 'A file that is out is not lent again.'),
    aliases: ['案卷号', '档号'],
  },
  unit: { kind: 'unit', label: text('房号', 'Unit'), ...FOUND, list: 96, span: 2, aliases: ['房间号'] },
  borrower: {
    kind: 'text',
    label: text('借阅人', 'Borrower'),
    ...about('name'),
    list: 88,
    need: true,
    span: 2,
    aliases: ['借用人', '借阅人姓名'],
  },
  department: { kind: 'text', label: text('部门', 'Department'), ...FOUND, list: 96, span: 2, aliases: ['借阅部门', '单位'] },
  purpose: { kind: 'text', label: text('用途', 'Purpose'), ...FOUND, list: 160, span: 3, aliases: ['借阅事由', '事由'] },
  lentAt: { ...LENT_AT, label: text('借出', 'Lent at'), aliases: ['借出时间', '借阅时间', ...LENT_AT.aliases] },
  dueAt: DUE_BACK,
  returnedAt: { ...RETURNED_AT, label: text('归还', 'Returned at'), aliases: ['归还时间', ...RETURNED_AT.aliases] },
  approvedBy: {
    kind: 'person',
    label: text('批准人', 'Approved by'),
    ...KEPT,
    list: 80,
    span: 2,
    help: text('主管或经理。', 'A supervisor or the manager.'),
    aliases: ['审批人'],
  },
  signed: { ...LOAN_SIGNED, aliases: ['借阅人签名'] },
  handler: { ...HANDLER, print: false },
  returner: { ...RETURNER, print: false },
  receiver: { ...RECEIVER, print: false },
  condition: CONDITION,
  extensions: EXTENSIONS,
  filed: FILED,
} as const satisfies Fields;
