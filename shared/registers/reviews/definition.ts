/** Checks and sign-offs (签阅检查): the supervisor's daily check, the weekly sign-off, the manager's spot checks (SH-3). */
import { text } from '../../base/text';
import { at } from '../../base/time';
import { about, FOUND, KEPT, UNPRINTED } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { asText } from '../contract/fields';
import { USUAL_FLOOR } from '../contract/keeping';
import { FILED } from '../contract/shared-fields';

export const reviews = defineRegister({
  id: 'reviews',
  title: text('签阅检查', 'Checks and sign-offs'),
  one: text('签阅', 'check'),
  help: text(
    '主管每天检查投诉和值班记录、每周签阅，经理抽查；代替值班记录本上的签阅栏。',
    'The daily check, the weekly sign-off, and spot checks; replaces the signature column of the log book.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'QY' },
  group: 'book',
  attachments: 'people',
  keeping: {
    purpose: text('主管检查台账并要求整改', 'For a supervisor to check the books and have faults put right'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: {
    signedAt: {
      kind: 'instant',
      label: text('签阅时间', 'Signed at'),
      ...KEPT,
      list: 128,
      need: true,
      start: 'now',
      form: 'more',
      span: 2,
    },
    kind: {
      kind: 'choice',
      label: text('类别', 'Kind'),
      options: {
        daily: text('日检查', 'Daily check'),
        weekly: text('周签阅', 'Weekly sign-off'),
        spot: text('抽查', 'Spot check'),
      },
      ...KEPT,
      list: 80,
      need: true,
      fixed: true,
      start: 'daily',
      span: 3,
    },
    from: {
      kind: 'date',
      label: text('起始日期', 'From'),
      ...FOUND,
      list: 96,
      need: true,
      fixed: true,
      start: 'today',
      span: 2,
      column: { heading: text('检查日期', 'Days looked at'), joins: ['to'] },
      aliases: ['检查日期', '日期'],
    },
    to: { kind: 'date', label: text('截止日期', 'To'), ...KEPT, fixed: true, span: 2 },
    looked: {
      kind: 'choices',
      label: text('检查内容', 'Looked at'),
      options: {
        complaints: text('投诉', 'Complaints'),
        log: text('值班记录', 'Duty log'),
        handover: text('交接班', 'Handovers'),
        callbacks: text('回访', 'Callbacks'),
        other: text('其他', 'Other'),
      },
      ...KEPT,
      list: 120,
      fixed: true,
      span: 4,
    },
    opinion: {
      kind: 'longText',
      label: text('签阅意见', 'Opinion'),
      ...about('text'),
      list: 240,
      need: true,
      fixed: true,
      span: 6,
      aliases: ['意见'],
    },
    findings: {
      kind: 'rows',
      label: text('发现问题', 'Findings'),
      columns: {
        what: { label: text('问题', 'What'), kind: 'text', personal: 'text', width: 300 },
        who: { label: text('责任人', 'Whose'), kind: 'person', personal: 'none', width: 120 },
        due: { label: text('整改期限', 'Due'), kind: 'date', personal: 'none', width: 120 },
      },
      ...about('text'),
      fixed: true,
      span: 6,
      aliases: ['问题', '存在问题'],
    },
    result: { kind: 'longText', label: text('整改结果', 'What was done'), ...about('text'), form: 'never', span: 6, aliases: ['处理结果'] },
    settledAt: { kind: 'instant', label: text('整改完成时间', 'Settled at'), ...KEPT, form: 'never', span: 2 },
    reviewer: { kind: 'person', label: text('签阅人', 'Signed by'), ...KEPT, list: 88, need: true, start: 'me', form: 'more', span: 2 },
    deputyFor: { kind: 'person', label: text('代谁签阅', 'As deputy of'), ...KEPT, form: 'never', span: 2 },
    lines: { kind: 'number', label: text('当期记录数', 'Entries of these days'), ...UNPRINTED, min: 0, form: 'never', span: 1 },
    filed: FILED,
  },
  states: {
    open: { label: text('有问题待整改', 'Findings open'), open: true, tone: 'today' },
    done: { label: text('已签阅', 'Signed off'), open: false, tone: 'done' },
  },
  initial: 'open',
  actions: {
    settle: {
      label: text('整改完成', 'Settled'),
      from: ['open'],
      to: 'done',
      asks: ['result', 'settledAt'],
      needs: ['result'],
      fills: { settledAt: 'now' },
      key: 'W',
      tone: 'main',
    },
  },
  print: {
    title: text('值班记录签阅表', 'Checks and sign-offs'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('主管', 'Supervisor'), text('经理', 'Manager')],
  },
  refusals: {
    'reviews.order': text('截止日期早于起始日期。改正其中一个。', 'The last day is before the first. Correct one of them.'),
    'reviews.twice': text('{day} 已经签阅过（{no}）。', '{day} has been signed off already ({no}).'),
    'reviews.right': text(
      '签阅由主管或其代理人来做，抽查由经理来做。代理人在员工资料里写。',
      'Supervisors and their deputies sign off, managers make spot checks. Deputies stand on the staff list.',
    ),
    'reviews.running': text('这一周到 {day} 才过完，过完再签阅。', 'This week lasts until {day}: sign it when it is over.'),
    'reviews.future': text('{day} 还没有到，不能先签阅。', '{day} has not come yet.'),
  },
  at: (d) => d.signedAt,
  due: (d, state) => {
    const days = d.findings.map(({ due }) => (typeof due === 'string' ? due : '')).filter((day) => day !== '');
    return state === 'open' && days.length > 0
      ? at(
          days.reduce((a, b) => (a < b ? a : b)),
          '23:59:59',
        )
      : '';
  },
  unit: () => '',
  gist: (d, language) =>
    [
      d.to === '' || d.to === d.from ? d.from : [d.from, d.to].join(language === 'zh' ? ' 至 ' : ' to '),
      findingsText(d.findings) || d.opinion,
    ].join(' '),
  check: (d) => (d.to !== '' && d.to < d.from ? [{ code: 'reviews.order', field: 'to' }] : []),
  begin: (d) => (d.findings.length > 0 && d.settledAt === '' ? 'open' : 'done'),
});

function findingsText(findings: readonly { readonly what: unknown }[]): string {
  return findings.map(({ what }) => asText(what)).join('；');
}
