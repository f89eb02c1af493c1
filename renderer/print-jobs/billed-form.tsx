/** 并入管理费清单 of a month on paper, for 财务 (IN-7). */
import { RegisterTableForm } from '@renderer/print/register-table-form';
import type { Month } from '@shared/base/time';
import { showMoney } from '@shared/registers/contract/display';
import type { Billed } from '@shared/rules/workorders/billed';
import type { ReactElement } from 'react';
import { listFrame, type PrintSite, siteForm } from './frame';
import { FURTHER_KINDS } from './kinds';

export const BILLED_COLUMNS = [
  { key: 'n', heading: '序号', width: 10, align: 'center' },
  { key: 'unit', heading: '房号', width: 24, align: 'center' },
  { key: 'name', heading: '姓名', width: 22, align: 'center' },
  { key: 'what', heading: '项目', width: 62, align: 'left' },
  { key: 'day', heading: '完工日期', width: 24, align: 'center' },
  { key: 'no', heading: '派工单号', width: 34, align: 'center' },
  { key: 'amount', heading: '金额（元）', width: 22, align: 'right' },
] as const;

/** The lines as they may stand on paper. */
export function billedForm(month: Month, { lines, total }: Billed, site: PrintSite): ReactElement {
  const rows = lines.map(({ unit, name, what, day, no, amount }, i) => ({
    n: String(i + 1),
    unit,
    name,
    what,
    day,
    no,
    amount: showMoney(amount),
  }));
  const kind = FURTHER_KINDS.billed;
  const { hidden } = siteForm(site, kind);
  const columns = BILLED_COLUMNS.filter(({ key }) => !hidden.includes(key));
  const sum = { name: `${lines.length} 笔`, amount: showMoney(total), [columns[0]?.key ?? '']: '合计' };
  const meta = [
    { label: '月份', value: month },
    { label: '制表', value: `${site.printer} ${site.now.slice(0, 10)}` },
  ];
  return <RegisterTableForm frame={listFrame(site, kind, { meta })} table={{ columns, rows, leastRows: 0, totals: [sum] }} after={[]} />;
}
