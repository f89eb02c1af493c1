/** Indicators of requests: how many of each type, how fast they are answered and done, and what had to be done twice (ST-3, IN-6). */
import { text } from '@shared/base/text';
import { minutesBetween } from '@shared/base/time';
import { REQUEST_TYPES } from '@shared/registers/contract/choices';
import type { RequestType } from '@shared/registers/requests/types';
import { DOC } from '../../callbacks/preset-parts';
import { firstResponseState, isOverdue } from '../../deadlines';
import { lives } from '../complaints';
import { inPeriod } from '../period';
import { share } from '../ratio';
import type { Span } from '../spans';
import { COMPLAINT_RULES } from './documents';
import type { Facts, RequestFact } from './facts';
import type { Measured } from './figure';
import { countOf, hoursFigure, shareFigure } from './figure';
import type { Dimension, Indicator } from './indicator';
import { clause, HOUSE_CHOICE } from './indicator';
import { median, nearestRank } from './quantiles';

/** A second slip to the same department counts against the first fix when it goes out within so many days of registering (house choice). */
export const SECOND_ORDER_DAYS = 90;

const EVERY_WAY: readonly Dimension[] = ['step', 'category', 'building', 'department', 'person'];

/** Requests registered in the span that live: neither voided nor merged into another. */
export function registeredIn(facts: Facts, span: Span): readonly RequestFact[] {
  return facts.requests.filter((one) => lives(one) && inPeriod(one.registeredAt, span));
}

function idsOf(found: readonly RequestFact[]): readonly string[] {
  return found.map(({ id }) => id);
}

const SHARED = { group: 'requests', of: 'span', by: EVERY_WAY } as const;

function typeCount(type: RequestType): Indicator {
  const { zh, en } = REQUEST_TYPES[type];
  return {
    ...SHARED,
    id: `requests.${type}`,
    label: text(zh, en),
    definition: text(`本期登记的${zh}，作废和合并的不计`, `Registered in the span, voided and merged ones left out: ${en}`),
    basis: clause(DOC.D),
    unit: 'count',
    better: null,
    measure: (facts, span) => countOf(idsOf(registeredIn(facts, span).filter((one) => one.type === type))),
  };
}

const OTHERS: readonly string[] = ['consult', 'help', 'suggestion', 'opinion', 'praise'];

/** The time from registering to `end` of each that has it; what was written down earlier than it was registered took no time. */
function hours(
  found: readonly RequestFact[],
  end: 'firstResponseAt' | 'completedAt',
  pick: (sorted: readonly number[]) => number | null,
): Measured {
  const ended = found.filter((one) => one[end] !== '');
  const seconds = ended.map((one) => Math.max(0, minutesBetween(one.registeredAt, one[end]) * 60)).sort((a, b) => a - b);
  return hoursFigure(pick(seconds), idsOf(ended));
}

const P90 = (sorted: readonly number[]): number | null => nearestRank(sorted, 90);

/** Taken up: not refused. */
function takenUp(facts: Facts, span: Span): readonly RequestFact[] {
  return registeredIn(facts, span).filter((one) => !one.rejected);
}

export const requestIndicators: readonly Indicator[] = [
  {
    ...SHARED,
    id: 'requests.all',
    label: text('诉求总数', 'All requests'),
    definition: text('本期登记的全部诉求，作废和合并的不计', 'Registered in the span, voided and merged ones left out'),
    basis: clause(DOC.D),
    unit: 'count',
    better: null,
    measure: (facts, span) => countOf(idsOf(registeredIn(facts, span))),
  },
  typeCount('repair'),
  typeCount('special'),
  typeCount('consult'),
  typeCount('help'),
  typeCount('suggestion'),
  typeCount('opinion'),
  typeCount('praise'),
  {
    ...SHARED,
    id: 'requests.others',
    label: text('咨询、求助、建议、意见、表扬', 'Questions, help, suggestions, opinions, praise'),
    definition: text('本期登记的其他诉求，作废和合并的不计', 'All other requests registered in the span, voided and merged ones left out'),
    basis: clause(DOC.D),
    unit: 'count',
    better: null,
    measure: (facts, span) => countOf(idsOf(registeredIn(facts, span).filter((one) => OTHERS.includes(one.type)))),
  },
  {
    ...SHARED,
    id: 'requests.overdue',
    label: text('超过承诺未办结', 'Past their promise'),
    definition: text('现在未办结、未挂起且已过承诺时间的诉求', 'Open now, not on hold, and past the promised time'),
    basis: clause(DOC.D),
    unit: 'count',
    better: 'less',
    of: 'now',
    by: ['category', 'building', 'department', 'person'],
    measure: ({ open, now }) => countOf(idsOf(open.requests.filter((one) => isOverdue({ ...one, open: true }, now)))),
  },
  {
    ...SHARED,
    id: 'requests.lateResponse',
    label: text('首次响应超时', 'Late first responses'),
    definition: text(
      '本期登记、24小时内（复杂的48小时内）没有首次响应的诉求',
      'Registered in the span without a first response within 24 hours, complex ones within 48',
    ),
    basis: clause(COMPLAINT_RULES),
    unit: 'count',
    better: 'less',
    measure: (facts, span) =>
      countOf(idsOf(registeredIn(facts, span).filter((one) => ['late', 'answered-late'].includes(firstResponseState(one, facts.now))))),
  },
  {
    ...SHARED,
    id: 'requests.responseInTime',
    label: text('首次响应及时率', 'First responses in time'),
    definition: text(
      '24小时内（复杂的48小时内）首次响应的 ÷ 本期登记、已响应或已到时限的诉求',
      'First response within 24 hours (complex: 48) ÷ registered in the span and answered or past that time',
    ),
    basis: clause(COMPLAINT_RULES),
    unit: 'percent',
    better: 'more',
    measure: (facts, span) => {
      const decided = registeredIn(facts, span).filter((one) => firstResponseState(one, facts.now) !== 'waiting');
      return shareFigure(share(decided, (one) => firstResponseState(one, facts.now) === 'answered'));
    },
  },
  {
    ...SHARED,
    id: 'requests.responseMedian',
    label: text('首次响应用时（中位数）', 'First response, median'),
    definition: text('本期登记、已响应的诉求从登记到首次响应的时间，居中的一件', 'From registering to the first response: the middle one'),
    basis: HOUSE_CHOICE,
    unit: 'hours',
    better: 'less',
    measure: (facts, span) => hours(registeredIn(facts, span), 'firstResponseAt', median),
  },
  {
    ...SHARED,
    id: 'requests.responseP90',
    label: text('首次响应用时（九成以内）', 'First response, 90%'),
    definition: text(
      '本期登记、已响应的诉求，九成在这个时间内首次响应',
      'Nine in ten of those answered had their first response within this time',
    ),
    basis: HOUSE_CHOICE,
    unit: 'hours',
    better: 'less',
    measure: (facts, span) => hours(registeredIn(facts, span), 'firstResponseAt', P90),
  },
  {
    ...SHARED,
    id: 'requests.doneMedian',
    label: text('办结用时（中位数）', 'Time to completion, median'),
    definition: text(
      '本期登记、已完成的诉求从登记到完成的时间，居中的一件',
      'From registering to completion of those done: the middle one',
    ),
    basis: clause(DOC.C),
    unit: 'hours',
    better: 'less',
    measure: (facts, span) => hours(takenUp(facts, span), 'completedAt', median),
  },
  {
    ...SHARED,
    id: 'requests.doneP90',
    label: text('办结用时（九成以内）', 'Time to completion, 90%'),
    definition: text('本期登记、已完成的诉求，九成在这个时间内完成', 'Nine in ten of those done were completed within this time'),
    basis: clause(DOC.C),
    unit: 'hours',
    better: 'less',
    measure: (facts, span) => hours(takenUp(facts, span), 'completedAt', P90),
  },
  {
    ...SHARED,
    id: 'requests.solvedRate',
    label: text('问题解决率', 'Solved'),
    definition: text(
      '已完成且没有再重开的 ÷ 本期登记的诉求，不受理、作废和合并的不计',
      'Done and not opened again ÷ registered in the span; refused, voided and merged ones left out',
    ),
    basis: clause(DOC.C),
    unit: 'percent',
    better: 'more',
    measure: (facts, span) => shareFigure(share(takenUp(facts, span), (one) => one.completedAt !== '')),
  },
  {
    ...SHARED,
    id: 'requests.firstTimeFix',
    label: text('一次修复率', 'Fixed the first time'),
    definition: text(
      `没有重开、登记后${SECOND_ORDER_DAYS}天内没有向同一部门派第二张单的 ÷ 本期登记、已完成的报修；退单和作废的派工单不计`,
      `Never opened again and no second slip to the same department within ${SECOND_ORDER_DAYS} days ÷ repairs registered in the span and done; slips sent back or voided aside`,
    ),
    basis: HOUSE_CHOICE,
    unit: 'percent',
    better: 'more',
    measure: (facts, span) => {
      const done = takenUp(facts, span).filter((one) => one.type === 'repair' && one.completedAt !== '');
      return shareFigure(share(done, (one) => one.reopened === 0 && !one.secondOrder));
    },
  },
  {
    ...SHARED,
    id: 'requests.reopened',
    label: text('重开的诉求', 'Opened again'),
    definition: text('本期登记、办完后又重开过的诉求，作废和合并的不计', 'Registered in the span and opened again after they were done'),
    basis: HOUSE_CHOICE,
    unit: 'count',
    better: 'less',
    measure: (facts, span) => countOf(idsOf(registeredIn(facts, span).filter((one) => one.reopened > 0))),
  },
];
