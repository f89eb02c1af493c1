/** 代收费用交接单: what goes to the cashier at one time, with both names (RG-7). */
import { valueCell } from '@renderer/print/record-cells';
import { RegisterTableForm } from '@renderer/print/register-table-form';
import { showTime } from '@shared/base/time';
import { showMoney } from '@shared/registers/contract/display';
import type { Row } from '@shared/registers/contract/row';
import { FEE_WAYS, type FeeData } from '@shared/registers/fees/fields';
import { byWay, feeText, sumOf } from '@shared/registers/fees/rules';
import type { ReactElement } from 'react';
import { listFrame, type PrintSite, siteForm } from './frame';
import { FURTHER_KINDS } from './kinds';
import { moneyInWords } from './money-in-words';
import { onForm } from './seen';

export const FEES_COLUMNS = [
  { key: 'n', heading: '序号', width: 10, align: 'center' },
  { key: 'taken', heading: '时间', width: 24, align: 'center' },
  { key: 'unit', heading: '房号', width: 22, align: 'center' },
  { key: 'payer', heading: '交款人', width: 20, align: 'center' },
  { key: 'what', heading: '项目', width: 34, align: 'left' },
  { key: 'period', heading: '期间', width: 22, align: 'center' },
  { key: 'way', heading: '方式', width: 15, align: 'center' },
  { key: 'receipt', heading: '收据号', width: 22, align: 'center' },
  { key: 'amount', heading: '金额（元）', width: 22, align: 'right' },
] as const;

/** The sums given, all of one handing over; names and time are those of the first. */
export function feesForm(rows: readonly Row<FeeData>[], site: PrintSite): ReactElement {
  const kind = FURTHER_KINDS.fees;
  const { hidden } = siteForm(site, kind);
  const columns = FEES_COLUMNS.filter(({ key }) => !hidden.includes(key));
  const { count, fen } = sumOf(rows);
  const seen = rows.map((row) => onForm(row, site));
  const lines = seen.map(({ data }, i) => ({
    n: String(i + 1),
    taken: showTime(data.takenAt).slice(5),
    unit: data.unit,
    payer: data.payer,
    what: feeText(data),
    period: data.period,
    way: data.way === '' ? '' : FEE_WAYS[data.way].zh,
    receipt: data.receiptNo,
    amount: showMoney(data.amount),
  }));
  const total = { payer: `${count} 笔`, amount: showMoney(fen), [columns[0]?.key ?? '']: '合计' };
  const { handedBy = '', cashier = '', handedAt = '' } = rows[0]?.data ?? {};
  const meta = [
    { label: '移交人', value: handedBy },
    { label: '收银员', value: cashier },
    { label: '交接时间', value: handedAt === '' ? '' : showTime(handedAt) },
  ];
  const ways = byWay(rows).map(({ label, sum }) => `${label} ${sum.count} 笔 ${showMoney(sum.fen)}`);
  const after = {
    key: 'sum',
    heading: '',
    together: true,
    cells: [valueCell('words', '合计大写', moneyInWords(fen), 6), valueCell('ways', '其中', ways.join('；'), 6)],
  };
  return (
    <RegisterTableForm
      frame={listFrame(site, kind, { meta })}
      table={{ columns, rows: lines, leastRows: 0, totals: [total] }}
      after={[after]}
    />
  );
}
