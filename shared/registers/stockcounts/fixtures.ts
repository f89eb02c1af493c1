/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { stockcounts } from './definition';

/** All keys on their hooks. */
export function aStockcount(overrides: Partial<DataIn<typeof stockcounts>> = {}): DataIn<typeof stockcounts> {
  return sampleData(
    stockcounts,
    { countedAt: '2026-11-21T09:00:00+08:00', kind: 'keys', counter: '王敏', expected: 42, found: 42 },
    overrides,
  );
}
