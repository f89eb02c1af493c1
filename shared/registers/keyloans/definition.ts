/** Key loans (钥匙借用): who has which key until when. Replaces 钥匙借用登记表. */
import { text } from '../../base/text';
import { defineRegister } from '../contract/definition';
import { keyloanFields } from './fields';
import { checkKeyloan } from './rules';

export const keyloans = defineRegister({
  id: 'keyloans',
  title: text('钥匙借用', 'Key loans'),
  one: text('钥匙借用', 'key loan'),
  help: text('谁借了哪把钥匙、什么时候还；代替钥匙借用登记表。', 'Who has which key until when; replaces the key loan book.'),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'YS' },
  group: 'desk',
  attachments: true,
  fields: keyloanFields,
  states: {
    out: { label: text('已借出', 'Out'), open: true, tone: 'today' },
    returned: { label: text('已归还', 'Returned'), open: false, tone: 'done' },
    lost: { label: text('已遗失', 'Lost'), open: false, tone: 'late' },
  },
  initial: 'out',
  actions: {
    return: {
      label: text('归还', 'Return'),
      from: ['out', 'lost'],
      to: 'returned',
      asks: ['returnedAt', 'returner', 'receiver', 'condition'],
      needs: ['returnedAt', 'receiver'],
      fills: { returnedAt: 'now', receiver: 'me' },
      key: 'W',
      tone: 'main',
    },
    extend: {
      label: text('延期', 'Extend'),
      from: ['out'],
      to: null,
      asks: ['dueAt'],
      needs: ['dueAt'],
      reason: true,
      key: 'Y',
      tone: 'plain',
    },
    lose: { label: text('报遗失', 'Lost'), from: ['out'], to: 'lost', asks: ['condition'], needs: [], reason: true, tone: 'danger' },
  },
  print: {
    title: text('钥匙借用登记表', 'Key loans'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经办人', 'Desk'), text('主管', 'Supervisor')],
  },
  refusals: {
    'keyloans.no-key': text('没有编号是{no}的钥匙。到钥匙清单里核对编号。', 'No key has the tag {no}. Look it up in the key list.'),
    'keyloans.count': text('这个编号只有{count}把。改数量。', 'There are only {count} pieces of it. Correct the number.'),
    'keyloans.not-later': text(
      '新的归还时间不比原来晚。填一个更晚的时间。',
      'The new time is no later than the old one. Give a later one.',
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
    'keyloans.due-early': text('预计归还不晚于借出时间。填一个以后的时间。', 'It is due before it was lent. Give a later time.'),
    'keyloans.back-early': text('归还时间早于借出时间。改正其中一个。', 'It came back before it was lent. Correct one of the times.'),
  },
  at: (d) => d.lentAt,
  due: (d, state) => (state === 'out' ? d.dueAt : ''),
  unit: (d) => d.unit,
  gist: (d) => [d.key, d.borrower, d.purpose].filter((t) => t !== '').join(' '),
  check: checkKeyloan,
  begin: (d) => (d.returnedAt === '' ? 'out' : 'returned'),
});
