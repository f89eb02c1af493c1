/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { keys } from './definition';

/** The key of a vacant unit on its hook. */
export function aKey(overrides: Partial<DataIn<typeof keys>> = {}): DataIn<typeof keys> {
  return sampleData(keys, { tag: 'K-3-2-1501', unit: '3-2-1501', kind: 'vacant', count: 2, hook: 'A12' }, overrides);
}
