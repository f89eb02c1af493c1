/** Key loans (钥匙借用): who has which key until when. Replaces 钥匙借用登记表. */
import { text } from '../../base/text';
import { checkLoan, loanActions, loanBegins, loanDue, loanRefusals, loanSigning, loanStates } from '../contract/custody';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { keyloanFields } from './fields';

export const keyloans = defineRegister({
  id: 'keyloans',
  title: text('钥匙借用', 'Key loans'),
  one: text('钥匙借用', 'key loan'),
  help: text('谁借了哪把钥匙、什么时候还；代替钥匙借用登记表。', 'Who has which key until when; replaces the key loan book.'),
  version: 2,
  numbering: { kind: 'daily', prefix: () => 'YS' },
  group: 'desk',
  attachments: 'people',
  signing: loanSigning(['key', 'count', 'purpose'], 'signed'),
  keeping: {
    purpose: text('知道钥匙借给谁，并按时收回', 'To know who has a key, and to get it back in time'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: keyloanFields,
  formOrder: ['key', 'borrower', 'org', 'purpose', 'dueAt', 'count', 'phone', 'companion', 'approvedBy'],
  states: loanStates,
  initial: 'out',
  actions: loanActions,
  print: {
    title: text('钥匙借用登记表', 'Key loans'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经办人', 'Desk'), text('主管', 'Supervisor')],
  },
  refusals: {
    'keyloans.no-key': text('没有编号是{no}的钥匙。到钥匙清单里核对编号。', 'No key has the tag {no}. Look it up in the key list.'),
    'keyloans.count': text(
      '这个编号只有{count}把。改数量。',
      'There {count?is|are} only {count} {count?piece|pieces} of it. Correct the number.',
    ),
    'key.out': text('钥匙{no}已经借给{holder}，还没归还。先登记归还。', 'Key {no} is with {holder}. Note its return first.'),
    'key.lost': text('钥匙{no}已报遗失，不能借出。', 'Key {no} is lost and cannot be lent.'),
    'key.disabled': text('钥匙{no}已停用，不能借出。', 'Key {no} is out of use and cannot be lent.'),
    'key.purpose': text(
      '借空置房、资料柜的钥匙要写用途。',
      'Keys of vacant units and of the cabinet are lent for a purpose: write it down.',
    ),
    'key.companion': text('外来人员借这把钥匙要有人陪同。填陪同人。', 'An outsider is accompanied with this key: say by whom.'),
    'key.approval': text('外来人员借这把钥匙要主管批准。填批准人。', 'A supervisor approves this key for an outsider: say who.'),
    'key.approver': text('{name}不是主管，不能批准。换一位主管。', '{name} is no supervisor and cannot approve. Name one.'),
    ...loanRefusals,
  },
  at: (d) => d.lentAt,
  due: loanDue,
  unit: (d) => d.unit,
  gist: (d) => [d.key, d.borrower, d.purpose].filter((t) => t !== '').join(' '),
  check: checkLoan,
  begin: loanBegins,
});
