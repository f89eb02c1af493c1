/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { departments } from './definition';

/** The engineers. */
export function aDepartment(overrides: Partial<DataIn<typeof departments>> = {}): DataIn<typeof departments> {
  return sampleData(departments, { name: '工程部', head: '赵国强', phone: '0755-26540001' }, overrides);
}
