/** Archive loans (档案借阅): who has which file, with whose approval. Replaces 档案借阅登记表. */
import { text } from '../../base/text';
import { checkLoan, loanActions, loanBegins, loanDue, loanRefusals, loanSigning, loanStates } from '../contract/custody';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { archiveloanFields } from './fields';

export const archiveloans = defineRegister({
  id: 'archiveloans',
  title: text('档案借阅', 'Archive loans'),
  one: text('档案借阅', 'archive loan'),
  help: text(
    '谁借了哪份档案、谁批准、什么时候还；代替档案借阅登记表。',
    'Who has which file, approved by whom, until when; replaces the archive loan book.',
  ),
  version: 2,
  numbering: { kind: 'daily', prefix: () => 'DA' },
  group: 'book',
  attachments: 'none',
  signing: loanSigning(['archive', 'archiveNo', 'purpose'], 'signed'),
  keeping: {
    purpose: text('知道档案借给谁、什么时候归还', 'To know who has which file and when it comes back'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: archiveloanFields,
  states: loanStates,
  initial: 'out',
  actions: loanActions,
  print: {
    title: text('档案借阅登记表', 'Archive loans'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经办人', 'Desk'), text('主管', 'Supervisor')],
  },
  refusals: {
    'archiveloans.approval': text('借档案要主管批准。填批准人。', 'A supervisor approves the loan of a file: say who.'),
    'archiveloans.approver': text('{name}不是主管，不能批准。换一位主管。', '{name} is no supervisor and cannot approve. Name one.'),
    ...loanRefusals,
  },
  at: (d) => d.lentAt,
  due: loanDue,
  unit: (d) => d.unit,
  gist: (d) => [d.archive, d.borrower].filter((t) => t !== '').join(' '),
  check: checkLoan,
  begin: loanBegins,
});
