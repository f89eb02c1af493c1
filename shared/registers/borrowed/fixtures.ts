/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { borrowed } from './definition';

/** An umbrella with a deposit of 20 yuan, for two days. */
export function aBorrowedItem(overrides: Partial<DataIn<typeof borrowed>> = {}): DataIn<typeof borrowed> {
  return sampleData(
    borrowed,
    {
      item: 'umbrella',
      code: '12',
      count: 1,
      borrower: '张伟',
      unit: '3-2-1203',
      phone: '13800138021',
      deposit: 2000,
      lentAt: '2026-11-21T08:40:00+08:00',
      dueAt: '2026-11-23T18:00:00+08:00',
      signed: true,
      handler: '王敏',
    },
    overrides,
  );
}
