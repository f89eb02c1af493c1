/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { keyloans } from './definition';

/** A technician borrows a key for two hours. */
export function aKeyloan(overrides: Partial<DataIn<typeof keyloans>> = {}): DataIn<typeof keyloans> {
  return sampleData(
    keyloans,
    {
      key: 'K-3-2-1501',
      unit: '3-2-1501',
      keyKind: 'vacant',
      count: 1,
      borrower: '李建国',
      org: '工程部',
      purpose: '检查水表',
      lentAt: '2026-11-21T09:00:00+08:00',
      dueAt: '2026-11-21T11:00:00+08:00',
      handler: '王敏',
    },
    overrides,
  );
}
