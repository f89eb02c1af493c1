/** Utility agency (代办服务): accounts opened and bills paid for residents at other offices. Replaces 代办登记表. */
import { text } from '../../base/text';
import { endOfDay } from '../../base/time';
import { about, FOUND, KEPT, UNPRINTED } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { checkAgency } from './rules';

const BUSINESSES = { account: text('开户', 'Opening an account'), payment: text('缴费代办', 'Paying a bill') } as const;
const KINDS = {
  power: text('电', 'Power'),
  gas: text('气', 'Gas'),
  cable: text('有线电视', 'Cable TV'),
  phone: text('电话', 'Telephone'),
  internet: text('宽带', 'Internet'),
} as const;

export const agency = defineRegister({
  id: 'agency',
  title: text('代办服务', 'Agency service'),
  one: text('代办服务', 'agency matter'),
  help: text(
    '替业主开户、缴费，资料在哪、办到哪一步；代替代办登记表。',
    'Accounts and bills done for residents; replaces the agency book.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'DB' },
  group: 'book',
  attachments: 'none',
  keeping: {
    purpose: text('为住户代办事项并与住户核对', 'To run an errand for a resident and settle it'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: {
    unit: { kind: 'unit', label: text('房号', 'Unit'), ...FOUND, list: 96, need: true, span: 2, aliases: ['房间号'] },
    name: {
      kind: 'text',
      suggest: 'residents',
      label: text('委托人', 'For whom'),
      ...about('name'),
      list: 88,
      span: 2,
      aliases: ['业主姓名', '姓名', '申请人'],
    },
    phone: { kind: 'phone', label: text('电话', 'Phone'), ...about('phone'), list: 120, span: 2, aliases: ['联系电话'] },
    business: {
      kind: 'choice',
      label: text('业务', 'What'),
      options: BUSINESSES,
      ...FOUND,
      list: 88,
      need: true,
      start: 'account',
      span: 3,
      aliases: ['业务类型', '代办业务'],
    },
    kind: { kind: 'choice', label: text('类别', 'Kind'), options: KINDS, ...FOUND, list: 80, need: true, span: 6, aliases: ['代办类别'] },
    papers: {
      kind: 'text',
      label: text('资料', 'Papers'),
      ...FOUND,
      list: 200,
      span: 6,
      help: text('收了什么资料：身份证复印件、产权证、户号。', 'Which papers were taken.'),
      aliases: ['所需资料', '提交资料'],
    },
    acceptedAt: {
      kind: 'instant',
      label: text('受理', 'Accepted'),
      ...KEPT,
      list: 128,
      need: true,
      start: 'now',
      form: 'more',
      span: 2,
      aliases: ['受理时间', '受理日期', '日期'],
    },
    expectedOn: { kind: 'date', label: text('预计办结', 'Expected'), ...UNPRINTED, list: 104, span: 2, aliases: ['预计办结日期'] },
    sentAt: { kind: 'instant', label: text('送办', 'Sent'), ...KEPT, list: 128, form: 'never', span: 2, aliases: ['送办时间', '送办日期'] },
    office: { kind: 'text', label: text('送办单位', 'Office'), ...UNPRINTED, form: 'never', span: 3 },
    doneAt: { kind: 'instant', label: text('办结', 'Done'), ...KEPT, list: 128, form: 'never', span: 2, aliases: ['办结时间', '办结日期'] },
    fee: { kind: 'money', label: text('费用', 'Fee'), min: 0, ...KEPT, list: 88, form: 'more', span: 1, aliases: ['代办费', '金额'] },
    papersBack: { kind: 'yesNo', label: text('资料已退', 'Papers given back'), ...UNPRINTED, form: 'never', span: 1 },
    handler: {
      kind: 'person',
      label: text('经办人', 'Handled by'),
      ...KEPT,
      start: 'me',
      form: 'more',
      span: 2,
      aliases: ['受理人', '经手人'],
    },
  },
  states: {
    accepted: { label: text('已受理', 'Accepted'), open: true, tone: 'today' },
    working: { label: text('办理中', 'At the office'), open: true, tone: 'calm' },
    done: { label: text('已办结', 'Done'), open: false, tone: 'done' },
  },
  initial: 'accepted',
  actions: {
    send: {
      label: text('送办', 'Send'),
      from: ['accepted'],
      to: 'working',
      asks: ['office', 'sentAt', 'expectedOn'],
      needs: ['sentAt'],
      fills: { sentAt: 'now' },
      key: 'S',
      tone: 'main',
    },
    finish: {
      label: text('办结', 'Done'),
      from: ['accepted', 'working'],
      to: 'done',
      asks: ['doneAt', 'fee', 'papersBack'],
      needs: ['doneAt'],
      fills: { doneAt: 'now' },
      key: 'W',
      tone: 'main',
    },
  },
  print: {
    title: text('代办登记表', 'Agency service'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经办人', 'Desk'), text('主管', 'Supervisor')],
  },
  refusals: {
    'agency.sent-early': text('送办时间早于受理时间。改正其中一个。', 'It was sent before it was accepted. Correct one of the times.'),
    'agency.done-early': text(
      '办结时间早于受理或送办时间。改正其中一个。',
      'It was done before it was accepted or sent. Correct one of the times.',
    ),
  },
  at: (d) => d.acceptedAt,
  due: (d, state) => (state === 'done' || d.expectedOn === '' ? '' : endOfDay(d.expectedOn)),
  unit: (d) => d.unit,
  gist: (d, language) =>
    [d.business === '' ? '' : BUSINESSES[d.business][language], d.kind === '' ? '' : KINDS[d.kind][language], d.name]
      .filter((t) => t !== '')
      .join(' '),
  check: checkAgency,
  begin: (d) => {
    if (d.doneAt !== '') return 'done';
    return d.sentAt === '' ? 'accepted' : 'working';
  },
});
