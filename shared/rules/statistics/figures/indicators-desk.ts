/** Indicators of the counter that a leader reads, and of the periodic survey (ST-2, ST-3). */
import type { Text } from '@shared/base/text';
import { text } from '@shared/base/text';
import { DOC } from '../../callbacks/preset-parts';
import { inPeriod } from '../period';
import { ratio } from '../ratio';
import type { Span } from '../spans';
import type { Facts, SurveyFact, TallyRegister } from './facts';
import type { Measured } from './figure';
import { countOf, moneyFigure, shareFigure } from './figure';
import type { Indicator } from './indicator';
import { clause } from './indicator';

/** Ids of a counter register's records of the span; `states` = only those, else all but voided ones. */
function tallied(facts: Facts, span: Span, register: TallyRegister, states?: readonly string[]): readonly string[] {
  return facts.tallies
    .filter(
      (one) =>
        one.register === register && one.from >= span.from && one.to <= span.to && (states === undefined || states.includes(one.state)),
    )
    .flatMap(({ ids }) => ids);
}

function counter(id: string, label: Text, definition: Text, ids: (facts: Facts, span: Span) => readonly string[]): Indicator {
  return {
    id,
    group: 'desk',
    label,
    definition,
    basis: clause(DOC.D),
    unit: 'count',
    better: null,
    of: 'span',
    by: ['step'],
    measure: (facts, span) => countOf(ids(facts, span)),
  };
}

function nowOnly(indicator: Indicator): Indicator {
  return { ...indicator, of: 'now', by: [], better: 'less' };
}

function sums(facts: Facts, span: Span, part: 'answered' | 'satisfied', whole: 'asked' | 'answered'): Measured {
  const found = facts.surveys.filter((one) => inPeriod(one.to, span));
  const sum = (key: keyof SurveyFact & (typeof part | typeof whole)): number => found.reduce((total, one) => total + one[key], 0);
  const rows = found.map(({ id }) => id);
  return shareFigure({ ...ratio(sum(part), sum(whole)), rows, hits: rows });
}

export const deskIndicators: readonly Indicator[] = [
  counter(
    'duty.entries',
    text('值班记录', 'Duty entries'),
    text('本期发生的值班记录，作废的不计', 'Duty entries of the span, voided ones aside'),
    (facts, span) => tallied(facts, span, 'duty'),
  ),
  counter(
    'visitors.count',
    text('来访', 'Visits'),
    text('本期来访登记，谢绝的不计', 'Visitors who came in the span, those turned away aside'),
    (facts, span) => tallied(facts, span, 'visitors', ['in', 'left']),
  ),
  counter(
    'parcels.arrived',
    text('收到快递邮件', 'Parcels and mail'),
    text('本期到达的快递邮件登记', 'Entered as arrived in the span'),
    (facts, span) => tallied(facts, span, 'parcels'),
  ),
  counter(
    'parcels.handed',
    text('已领取快递邮件', 'Parcels handed out'),
    text('本期到达、已领取的快递邮件', 'Arrived in the span and taken'),
    (facts, span) => tallied(facts, span, 'parcels', ['taken']),
  ),
  nowOnly(
    counter(
      'parcels.waiting',
      text('待领取快递邮件', 'Parcels waiting'),
      text('现在还没有领取的快递邮件', 'Waiting now'),
      (facts) => facts.open.parcels,
    ),
  ),
  counter('keys.lent', text('借出钥匙', 'Keys lent'), text('本期借出的钥匙', 'Lent in the span'), (facts, span) =>
    tallied(facts, span, 'keyloans'),
  ),
  nowOnly(
    counter(
      'keys.overdue',
      text('钥匙逾期未还', 'Keys overdue'),
      text('现在借出、已过预计归还时间的钥匙', 'Out now and past the time of return'),
      (facts) => facts.open.keysOverdue,
    ),
  ),
  {
    ...counter('fees.taken', text('代收费用', 'Fees collected'), text('本期代收的金额', 'Collected in the span'), () => []),
    unit: 'yuan',
    measure: ({ fees }, span) => {
      const found = fees.filter((one) => inPeriod(one.takenAt, span));
      return moneyFigure(
        found.reduce((sum, { amount }) => sum + amount, 0),
        found.map(({ id }) => id),
      );
    },
  },
  {
    ...nowOnly(
      counter(
        'fees.waiting',
        text('待交接费用', 'Fees to hand over'),
        text('现在还没有交给收银员的金额', 'Not yet with the cashier'),
        () => [],
      ),
    ),
    unit: 'yuan',
    measure: ({ open }) =>
      moneyFigure(
        open.fees.reduce((sum, { amount }) => sum + amount, 0),
        open.fees.map(({ id }) => id),
      ),
  },
];

export const surveyIndicators: readonly Indicator[] = [
  {
    group: 'satisfaction',
    of: 'span',
    id: 'survey.answered',
    label: text('满意度调查回收率', 'Survey, answered'),
    definition: text('收回 ÷ 发出，截止日期在本期的客户满意度调查', 'Answered ÷ asked, of surveys that ended in the span'),
    basis: clause(DOC.C),
    unit: 'percent',
    better: 'more',
    by: ['step'],
    measure: (facts, span) => sums(facts, span, 'answered', 'asked'),
  },
  {
    group: 'satisfaction',
    of: 'span',
    id: 'survey.satisfied',
    label: text('满意度调查满意率', 'Survey, satisfied'),
    definition: text('满意 ÷ 收回，截止日期在本期的客户满意度调查', 'Satisfied ÷ answered, of surveys that ended in the span'),
    basis: clause(DOC.C),
    unit: 'percent',
    better: 'more',
    by: ['step'],
    measure: (facts, span) => sums(facts, span, 'satisfied', 'answered'),
  },
];
