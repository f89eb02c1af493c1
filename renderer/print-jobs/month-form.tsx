/** 客户回访记录: the callbacks of a month, one line each, with the figures of the month behind them (ST-2). */
import type { RegisterColumn, RegisterRow } from '@renderer/print/model';
import { signCell, tableCell } from '@renderer/print/record-cells';
import { RegisterTableForm } from '@renderer/print/register-table-form';
import { callbacks } from '@shared/registers/callbacks/definition';
import type { Row } from '@shared/registers/contract/row';
import type { ReactElement } from 'react';
import { frameOf, type PrintSite, siteForm } from './frame';
import { FURTHER_KINDS } from './kinds';
import { type MonthFigures, monthSummary } from './month-summary';
import { onList } from './seen';
import { joined, sayer, shortWhen, textOf } from './show';

const HOW_COUNTED =
  '应回访日期在本月的计入。回访率＝已回访÷（办结－免回访），没抽中的也在办结里；及时率＝按期回访÷（已回访＋到期未回访）；满意率＝非常满意和满意÷已作答，按最后一次；意见处理率＝已答复或已转诉求÷新提意见。';

/** `rows` of the figures are printed in the order of their due day. */
export function monthForm(figures: MonthFigures, site: PrintSite): ReactElement {
  const rows = [...figures.rows].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const kind = FURTHER_KINDS.month;
  const { hidden } = siteForm(site, kind);
  const meta = [
    { label: '统计期间', value: `${figures.from} 至 ${figures.to}` },
    { label: '共', value: `${rows.length} 条` },
    { label: '制表', value: `${site.printer} ${site.now.slice(0, 10)}` },
  ];
  const summary = {
    key: 'summary',
    heading: '本月统计',
    together: true,
    cells: [tableCell('summaryTable', '', monthSummary(figures)), signCell('opinion', '领导意见', '', ['签名', '日期'], 6, 18)],
  };
  return (
    <RegisterTableForm
      frame={frameOf(site, kind, { meta, remarks: HOW_COUNTED })}
      table={{
        columns: MONTH_COLUMNS.filter(({ key }) => !hidden.includes(key)),
        rows: rows.map((row) => rowOf(onList(row, site))),
        leastRows: 0,
        totals: [],
      }}
      after={[summary]}
    />
  );
}

function order(row: Row): string {
  return `${textOf(row.data['dueOn'])} ${row.no}`;
}

function rowOf(row: Row): RegisterRow {
  const say = sayer(callbacks.fields, row);
  return {
    no: joined([row.no, say('sourceNo')], '\n'),
    source: say('source'),
    unit: say('unit'),
    person: joined([say('name'), say('phone')], '\n'),
    subject: say('subject'),
    due: say('dueOn').slice(5),
    called: joined([shortWhen(textOf(row.data['calledAt'])), say('method')], '\n'),
    round: row.data['round'] === 0 ? '' : say('round'),
    callers: say('callers') || say('plannedCallers'),
    satisfaction: say('satisfaction'),
    words: joined([say('shortcomings'), say('suggestions')], '\n'),
    state: callbacks.states[row.state as keyof typeof callbacks.states]?.label.zh ?? '',
  };
}

export const MONTH_COLUMNS: readonly RegisterColumn[] = [
  { key: 'no', heading: '编号/来源编号', width: 31, align: 'center' },
  { key: 'source', heading: '来源', width: 14, align: 'center' },
  { key: 'unit', heading: '房号', width: 17, align: 'center' },
  { key: 'person', heading: '姓名/电话', width: 22, align: 'center' },
  { key: 'subject', heading: '事由', width: 43, align: 'left' },
  { key: 'due', heading: '应回访', width: 12, align: 'center' },
  { key: 'called', heading: '回访时间/\n方式', width: 20, align: 'center' },
  { key: 'round', heading: '次数', width: 9, align: 'center' },
  { key: 'callers', heading: '回访人', width: 16, align: 'center' },
  { key: 'satisfaction', heading: '满意度', width: 15, align: 'center' },
  { key: 'words', heading: '不足与建议', width: 38, align: 'left' },
  { key: 'state', heading: '状态', width: 13, align: 'center' },
];
