/** Fields of a key loan, in the order of 钥匙借用登记表. */
import { text } from '../../base/text';
import { CONDITION, DUE_BACK, EXTENSIONS, HANDLER, LENT_AT, LOAN_SIGNED, RECEIVER, RETURNED_AT, RETURNER } from '../contract/custody';
import { about, FOUND, KEPT, UNPRINTED, words } from '../contract/decisions';
import type { Fields } from '../contract/fields';
import { KEY_KINDS } from '../contract/key-kinds';
import { FILED } from '../contract/shared-fields';

export const keyloanFields = {
  key: {
    kind: 'ref',
    register: 'keys',
    label: text('钥匙', 'Key'),
    ...FOUND,
    list: 96,
    need: true,
    fixed: true,
    span: 2,
    aliases: ['钥匙编号', '钥匙号'],
  },
  unit: { kind: 'unit', label: text('房号', 'Unit'), ...FOUND, list: 96, form: 'never', span: 2, aliases: ['钥匙/房号', '房间号'] },
  place: { kind: 'text', label: text('位置', 'Place'), ...FOUND, form: 'never', span: 2 },
  keyKind: { kind: 'choice', label: text('钥匙类别', 'Kind of key'), options: KEY_KINDS, ...UNPRINTED, form: 'never', span: 2 },
  count: { kind: 'number', label: text('数量', 'Pieces'), min: 1, max: 999, ...KEPT, span: 1, aliases: ['件数', '把数'] },
  borrower: {
    kind: 'text',
    label: text('借用人', 'Borrower'),
    ...about('name'),
    list: 88,
    need: true,
    fixed: true,
    span: 2,
    aliases: ['借用人姓名', '领用人', '借出人'],
  },
  org: {
    kind: 'text',
    label: text('部门/单位', 'Department or firm'),
    ...FOUND,
    list: 112,
    span: 2,
    aliases: ['部门', '单位', '借用部门'],
  },
  phone: { kind: 'phone', label: text('电话', 'Phone'), ...about('phone'), span: 2, aliases: ['联系电话'] },
  idNo: {
    kind: 'text',
    label: text('证件', 'ID'),
    ...about('idNumber'),
    form: 'more',
    span: 2,
    aliases: ['证件号码', '身份证号', '证件号'],
  },
  purpose: {
    kind: 'text',
    label: text('用途', 'Purpose'),
    ...words(FOUND),
    list: 160,
    fixed: true,
    span: 4,
    aliases: ['借用事由', '事由'],
  },
  companion: {
    kind: 'person',
    label: text('陪同人', 'Accompanied by'),
    ...KEPT,
    fixed: true,
    span: 2,
    help: text(
      '外来人员借空置房、资料柜钥匙，要有人陪同、主管批准。',
      'For keys of vacant units and of the cabinet an outsider is accompanied, with approval.',
    ),
    aliases: ['陪同'],
  },
  approvedBy: {
    kind: 'person',
    label: text('批准人', 'Approved by'),
    ...KEPT,
    fixed: true,
    span: 2,
    aliases: ['审批人', '批准人（部门外）'],
  },
  lentAt: LENT_AT,
  dueAt: DUE_BACK,
  handler: HANDLER,
  signed: LOAN_SIGNED,
  returnedAt: RETURNED_AT,
  returner: RETURNER,
  receiver: RECEIVER,
  condition: CONDITION,
  extensions: EXTENSIONS,
  filed: FILED,
} as const satisfies Fields;
