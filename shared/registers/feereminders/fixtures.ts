/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { feereminders } from './definition';

/** A quarter of management fee, to be reminded today. */
export function aFeeReminder(overrides: Partial<DataIn<typeof feereminders>> = {}): DataIn<typeof feereminders> {
  return sampleData(
    feereminders,
    {
      unit: '3-2-1203',
      name: '张伟',
      phone: '13800138021',
      item: '物业管理费',
      period: '2026-07 至 2026-09',
      amount: 96_624,
      plannedOn: '2026-11-21',
      handler: '王敏',
    },
    overrides,
  );
}
