/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { fees } from './definition';

/** Three months of management fee in cash. */
export function aFee(overrides: Partial<DataIn<typeof fees>> = {}): DataIn<typeof fees> {
  return sampleData(
    fees,
    {
      takenAt: '2026-11-21T08:40:00+08:00',
      unit: '3-2-1203',
      payer: '张伟',
      item: 'management',
      period: '2026-10 至 2026-12',
      amount: 96_624,
      way: 'cash',
      receiptNo: '0010023',
      handler: '王敏',
    },
    overrides,
  );
}
