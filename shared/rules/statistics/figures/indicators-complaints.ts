/** Indicators of complaints: how many, how many effective, handled in time, come again, and against the number of households (ST-1, ST-3). */
import { text } from '@shared/base/text';
import { DOC } from '../../callbacks/preset-parts';
import { complaintLine, lives } from '../complaints';
import { inPeriod } from '../period';
import type { Span } from '../spans';
import type { Facts, RequestFact } from './facts';
import { countOf, perThousand, shareFigure } from './figure';
import type { Dimension, Indicator } from './indicator';
import { clause, HOUSE_CHOICE } from './indicator';

/** A complaint of the same unit and category within so many days is a repeated one (house choice). */
export const REPEAT_DAYS = 30;

const EVERY_WAY: readonly Dimension[] = ['step', 'category', 'building', 'department', 'person'];
const SHARED = { group: 'complaints', of: 'span', by: EVERY_WAY } as const;
const ST1 = clause(DOC.D, '4.1.3.2');

function complaintsOf(facts: Facts): readonly RequestFact[] {
  return facts.requests.filter((one) => one.type === 'complaint');
}

function registered(facts: Facts, span: Span): readonly RequestFact[] {
  return complaintsOf(facts).filter((one) => lives(one) && inPeriod(one.registeredAt, span));
}

export const complaintIndicators: readonly Indicator[] = [
  {
    ...SHARED,
    id: 'complaints.count',
    label: text('投诉', 'Complaints'),
    definition: text(
      '本期登记的投诉，不受理计入，合并的只计一次，作废的不计',
      'Registered in the span, refused ones too; merged ones count once, voided ones not',
    ),
    basis: ST1,
    unit: 'count',
    better: 'less',
    measure: (facts, span) => countOf(registered(facts, span).map(({ id }) => id)),
  },
  {
    ...SHARED,
    id: 'complaints.effective',
    label: text('投诉有效率', 'Effective complaints'),
    definition: text(
      '有效投诉 ÷ 本期登记的全部投诉；是否有效由主管判定，没有判定的和不受理的算无效',
      'Effective ÷ all registered in the span; the supervisor decides, undecided and refused ones are not',
    ),
    basis: ST1,
    unit: 'percent',
    better: null,
    measure: (facts, span) => shareFigure(complaintLine(complaintsOf(facts), span).effective),
  },
  {
    ...SHARED,
    id: 'complaints.inTime',
    label: text('投诉处理及时率', 'Complaints handled in time'),
    definition: text(
      '在承诺时间内完成的有效投诉 ÷ 承诺时间在本期的有效投诉（挂起的、登记超过184天的除外）',
      'Effective and done by the promise ÷ effective whose promise lies in the span (not on hold, registered at most 184 days before)',
    ),
    basis: ST1,
    unit: 'percent',
    better: 'more',
    measure: (facts, span) => shareFigure(complaintLine(complaintsOf(facts), span).inTime),
  },
  {
    ...SHARED,
    id: 'complaints.repeat',
    label: text('重复投诉', 'Repeated complaints'),
    definition: text(
      `本期登记的投诉中，同一房号同一类别${REPEAT_DAYS}天内投诉过的；没有房号的不计`,
      `Registered in the span, when the same unit had complained of the same category within ${REPEAT_DAYS} days; none without a unit`,
    ),
    basis: HOUSE_CHOICE,
    unit: 'count',
    better: 'less',
    measure: (facts, span) =>
      countOf(
        registered(facts, span)
          .filter((one) => one.repeatOf !== '')
          .map(({ id }) => id),
      ),
  },
  {
    ...SHARED,
    id: 'complaints.perThousand',
    label: text('投诉率', 'Complaint rate'),
    definition: text(
      '本期登记的投诉 ÷ 现在有人使用的房屋（客户档案里不是空置的）× 1000',
      'Complaints registered in the span per 1,000 units in use now (not standing empty in the file of units)',
    ),
    basis: text(`${clause(DOC.C).zh}；每千户为本程序约定`, `${clause(DOC.C).en}; per thousand is a house choice`),
    unit: 'perThousand',
    better: 'less',
    by: ['building'],
    measure: (facts, span) => {
      const found = registered(facts, span).map(({ id }) => id);
      const occupied = Object.values(facts.occupied).reduce((sum, n) => sum + n, 0);
      return perThousand(found.length, occupied, found);
    },
  },
];
