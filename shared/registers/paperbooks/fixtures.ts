/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { paperbooks } from './definition';

/** A receipt book of fifty sheets that lies in stock. */
export function aPaperbook(overrides: Partial<DataIn<typeof paperbooks>> = {}): DataIn<typeof paperbooks> {
  return sampleData(
    paperbooks,
    {
      kind: 'receipt',
      from: '0010001',
      to: '0010050',
      receivedFrom: '财务',
      receivedAt: '2026-11-20T09:00:00+08:00',
      keeper: '王敏',
    },
    overrides,
  );
}
