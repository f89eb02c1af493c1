/** 客户回访记录: the callbacks of a month, one line each, with the figures of the month behind them (ST-2). */
import type { RegisterColumn, RegisterRow } from '@renderer/print/model';
import { signCell, tableCell } from '@renderer/print/record-cells';
import { RegisterTableForm } from '@renderer/print/register-table-form';
import type { ShownTable } from '@shared/charts/shown-report';
import { callbacks } from '@shared/registers/callbacks/definition';
import type { Row } from '@shared/registers/contract/row';
import { indicatorOf } from '@shared/rules/statistics/figures/catalogue';
import type { Span } from '@shared/rules/statistics/spans';
import type { ReactElement } from 'react';
import { listFrame, type PrintSite, siteForm } from './frame';
import { FURTHER_KINDS } from './kinds';
import { breakdownTable } from './report-tables';
import { onList } from './seen';
import { joined, sayer, shortWhen, textOf } from './show';

export interface MonthCallbacks {
  readonly span: Pick<Span, 'from' | 'to'>;
  /** Callbacks due in the span, voided ones left out. */
  readonly rows: readonly Row[];
  /** The figures by source. */
  readonly table: ShownTable;
}

/** `rows` are printed in the order of their due day. */
export function monthForm({ span, rows: found, table }: MonthCallbacks, site: PrintSite): ReactElement {
  const rows = [...found].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const kind = FURTHER_KINDS.month;
  const { hidden } = siteForm(site, kind);
  const meta = [
    { label: '统计期间', value: `${span.from} 至 ${span.to}` },
    { label: '共', value: `${rows.length} 条` },
    { label: '制表', value: `${site.printer} ${site.now.slice(0, 10)}` },
  ];
  const summary = {
    key: 'summary',
    heading: '按来源统计',
    together: true,
    cells: [tableCell('summaryTable', '', breakdownTable(table)), signCell('opinion', '领导意见', '', ['签名', '日期'], 6, 18)],
  };
  return (
    <RegisterTableForm
      frame={listFrame(site, kind, { meta, remarks: howCounted(table) })}
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

/** What the columns of the sums mean. */
function howCounted({ columns }: ShownTable): string {
  return columns
    .filter((id) => id === 'satisfaction.rate' || !id.startsWith('satisfaction.'))
    .map(indicatorOf)
    .map(({ label, definition }) => `${label.zh}：${definition.zh}`)
    .join('；');
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
