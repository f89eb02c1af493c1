/** 并入管理费清单: what is collected with the month's management fee, for 财务 (IN-7). */
import { type Month, monthOf } from '../../base/time';
import { rowAs } from '../../registers/contract/command';
import { type Row, VOID } from '../../registers/contract/row';
import { workorders } from '../../registers/workorders/definition';
import { amountDue } from '../../registers/workorders/rules';

export interface BilledLine {
  readonly id: string;
  readonly no: string;
  /** Day the work was finished: it decides the month. */
  readonly day: string;
  readonly unit: string;
  readonly name: string;
  /** What was done, or the items of the price list. */
  readonly what: string;
  /** In 分. */
  readonly amount: number;
}

export interface Billed {
  /** In the order of units, then days. */
  readonly lines: readonly BilledLine[];
  /** In 分. */
  readonly total: number;
}

/** Paid work finished in the month and put on the management fee; voided slips and free work are out. */
export function billedIn(rows: readonly Row[], month: Month): Billed {
  const lines = rows
    .filter((row) => row.register === workorders.id && row.state !== VOID)
    .flatMap((found): BilledLine[] => {
      const { id, no, unit, data } = rowAs(workorders, found);
      const day = (data.finishedAt || data.returnedAt).slice(0, 10);
      if (data.charge !== 'paid' || data.feeStatus !== 'billed' || monthOf(day) !== month) return [];
      const items = data.lines.map((line) => String(line.item ?? '')).filter((item) => item !== '');
      return [{ id, no, day, unit, name: data.name, what: items.join('、') || data.content, amount: amountDue(data) }];
    })
    .sort((a, b) => a.unit.localeCompare(b.unit, 'zh', { numeric: true }) || a.day.localeCompare(b.day));
  return { lines, total: lines.reduce((sum, line) => sum + line.amount, 0) };
}
