/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { promises } from './definition';

/** Repairs within a day. */
export function aPromise(overrides: Partial<DataIn<typeof promises>> = {}): DataIn<typeof promises> {
  return sampleData(promises, { type: 'repair', amount: 24, measure: 'hours', note: '一般维修24小时内完成' }, overrides);
}
