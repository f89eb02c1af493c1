/** The week's indicators, each with its definition in words (EX-1, ST-1, CB-13). */

import { CATEGORIES } from '../../registers/contract/choices';
import { rowAs } from '../../registers/contract/command';
import { type Row, VOID } from '../../registers/contract/row';
import { requests } from '../../registers/requests/definition';
import { firstResponseState, isOverdue } from '../../rules/deadlines';
import { answeredRate, callbackMatters, callbackRate, opinionsOf, satisfactionSpread, timelyRate } from '../../rules/statistics/callbacks';
import { type ComplaintLine, type CountedComplaint, complaintStatistics } from '../../rules/statistics/complaints';
import type { Period } from '../../rules/statistics/period';
import type { Ratio } from '../../rules/statistics/ratio';
import type { Indicator } from '../indicators';

export interface IndicatorInput {
  readonly week: { readonly from: string; readonly to: string };
  /** The month of complaint statistics that the week's last day falls in (28th to 27th). */
  readonly month: Period;
  readonly now: string;
  /** Requests registered in the month or the week, merged, refused and voided ones too. */
  readonly requests: readonly Row[];
  /** Requests open now. */
  readonly openRequests: readonly Row[];
  /** Callbacks that may be due in the week. */
  readonly callbacks: readonly Row[];
  /** Completions of the week's deadlines that were not drawn. */
  readonly undrawn: readonly { readonly dueDay: string }[];
  readonly dutyEntries: number;
}

/** All indicators of the workbook, in their order on the sheet. */
export function weekIndicators(input: IndicatorInput): readonly Indicator[] {
  const { week, month, now } = input;
  const living = input.requests.filter((row) => row.state !== VOID);
  const inWeek = living.filter((row) => row.at.slice(0, 10) >= week.from && row.at.slice(0, 10) <= week.to);
  const ofType = (type: string): number => inWeek.filter((row) => row.data['type'] === type && row.state !== 'merged').length;
  const complaints = input.requests.map(complaintOf).filter((one) => one !== null);
  const statistics = complaintStatistics(complaints, month);
  const matters = callbackMatters(input.callbacks, input.undrawn);
  const raised = input.callbacks.filter((row) => row.state !== VOID).flatMap(opinionsOf);
  const spread = satisfactionSpread(
    matters.filter((one) => one.calledAt.slice(0, 10) >= week.from && one.calledAt.slice(0, 10) <= week.to),
  );
  const late = input.openRequests.filter((row) =>
    isOverdue({ open: true, onHold: row.state === 'hold', promise: rowAs(requests, row).data.promisedAt }, now),
  ).length;
  const slow = inWeek.filter((row) => ['late', 'answered-late'].includes(firstResponseState(rowAs(requests, row).data, now))).length;
  return [
    count('值班记录', input.dutyEntries, '本周发生的值班记录，作废的不计'),
    count('投诉', ofType('complaint'), '本周登记的投诉，合并的只计一次，作废的不计'),
    count('报修', ofType('repair'), '本周登记的报修'),
    count('特约服务', ofType('special'), '本周登记的特约服务'),
    count(
      '咨询、求助、建议、意见、表扬',
      ['consult', 'help', 'suggestion', 'opinion', 'praise'].reduce((sum, type) => sum + ofType(type), 0),
      '本周登记的其他诉求',
    ),
    count('超过承诺未办结', late, '导出时未办结、未挂起且已过承诺时间的诉求'),
    count('首次响应超时', slow, '本周登记、24小时内（复杂的48小时内）没有首次响应的诉求'),
    share('回访率', callbackRate(matters, week, null), '回访期限在本周的办结事项中已回访的比例，抽中没抽中都算，免回访除外'),
    share('回访及时率', timelyRate(matters, week, now), '按期回访 ÷（已回访＋到期未回访）'),
    share('回访处理率', answeredRate(raised, week), '回访中新提意见已答复或已转诉求的比例，应为100%'),
    share('满意率', spread.satisfied, '本周回访中非常满意和满意的比例，按最后一次；一般不算满意'),
    ...complaintIndicators(`${month.month}月度投诉`, statistics.total, `${month.from} 至 ${month.to}`),
    ...(Object.keys(CATEGORIES) as (keyof typeof CATEGORIES)[]).map((key) =>
      count(
        `${month.month}月度投诉：${CATEGORIES[key].zh}`,
        statistics.categories[key].count,
        `${month.from} 至 ${month.to} 登记的${CATEGORIES[key].zh}类投诉`,
      ),
    ),
  ];
}

function complaintIndicators(title: string, line: ComplaintLine, span: string): readonly Indicator[] {
  return [
    count(`${title}数量`, line.count, `${span} 登记，不受理计入，合并的只计一次`),
    share(`${title}有效率`, line.effective, '有效投诉 ÷ 全部投诉；是否有效由主管判定，不受理算无效'),
    share(`${title}处理及时率`, line.inTime, '在承诺时间内办结的有效投诉 ÷ 承诺时间在期内的有效投诉'),
  ];
}

function count(name: string, value: number, definition: string): Indicator {
  return { name, value, unit: '件', definition };
}

function share(name: string, ratio: Ratio, definition: string): Indicator {
  const value = ratio.denominator === 0 ? '—' : Number.parseFloat(ratio.text);
  return { name, value, unit: ratio.denominator === 0 ? '' : '%', definition: `${definition}（${ratio.numerator}/${ratio.denominator}）` };
}

/** A complaint as the statistics count it; null for other requests. */
export function complaintOf(found: Row): CountedComplaint | null {
  const row = rowAs(requests, found);
  const { data } = row;
  if (data.type !== 'complaint') return null;
  return {
    id: row.id,
    category: data.category,
    registeredAt: data.registeredAt,
    effective: data.effective === '' ? null : data.effective === 'yes',
    rejected: row.state === 'refused',
    voided: row.state === VOID,
    mergedInto: data.mergedInto,
    promise: data.promisedAt,
    onHold: row.state === 'hold',
    completedAt: data.doneAt,
  };
}
