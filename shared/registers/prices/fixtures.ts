/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { prices } from './definition';

/** Changing a tap. */
export function aPrice(overrides: Partial<DataIn<typeof prices>> = {}): DataIn<typeof prices> {
  return sampleData(prices, { item: '更换水龙头', unit: '个', price: 3000, note: '不含材料' }, overrides);
}
