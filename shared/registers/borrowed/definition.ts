/** Things lent to residents (便民物品借用): umbrellas, trolleys, tools. Replaces 便民物品借用登记表. */
import { text } from '../../base/text';
import { loanActions, loanBegins, loanDue, loanRefusals, loanSigning, loanStates } from '../contract/custody';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { borrowedFields } from './fields';
import { checkBorrowed, depositGuard, itemText, withKind } from './rules';

export const borrowed = defineRegister({
  id: 'borrowed',
  title: text('便民物品借用', 'Borrowed items'),
  one: text('物品借用', 'loan of an item'),
  help: text(
    '雨伞、手推车、工具借给谁、押金多少、什么时候还；代替便民物品借用登记表。',
    'Who has which umbrella, trolley or tool, with its deposit; replaces the lending book.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'BM' },
  group: 'book',
  attachments: 'none',
  signing: loanSigning(['item', 'itemName', 'code', 'count', 'deposit'], 'signed'),
  keeping: {
    purpose: text('知道便民物品借给谁，并联系归还', 'To know who has what was lent, and to ask for it back'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: borrowedFields,
  formOrder: ['item', 'code', 'itemName'],
  states: loanStates,
  initial: 'out',
  actions: {
    ...loanActions,
    return: {
      ...loanActions.return,
      asks: ['depositBack', 'returnedAt', 'returner', 'receiver', 'condition'],
      asksNow: (key, data) => key !== 'depositBack' || (data.deposit ?? 0) > 0,
      guard: depositGuard,
    },
  },
  print: {
    title: text('便民物品借用登记表', 'Borrowed items'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经办人', 'Desk'), text('主管', 'Supervisor')],
  },
  refusals: {
    'borrowed.what': text('没有写是什么物品。填名称。', 'What is it? Fill in its name.'),
    'borrowed.deposit': text('收过押金{sum}元。写退了多少；没有退写0。', 'A deposit of {sum} was taken. Say how much went back, or 0.'),
    'borrowed.back-more': text('退的押金比收的多。改金额。', 'More went back than was taken. Correct the sum.'),
    'borrowed.kept': text('押金没有全退。在归还状况里写原因。', 'Not all of the deposit went back. Say why under condition.'),
    ...loanRefusals,
  },
  at: (d) => d.lentAt,
  due: loanDue,
  unit: (d) => d.unit,
  gist: (d, language) => [itemText(d, language), d.borrower].filter((t) => t !== '').join(' '),
  derive: withKind,
  check: checkBorrowed,
  begin: loanBegins,
});
