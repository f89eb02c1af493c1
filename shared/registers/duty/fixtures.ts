/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { duty } from './definition';

/** A leak called in at two in the afternoon. */
export function anEntry(overrides: Partial<DataIn<typeof duty>> = {}): DataIn<typeof duty> {
  return sampleData(
    duty,
    {
      happenedAt: '2026-11-21T14:05:00+08:00',
      shift: '中班',
      way: 'call',
      unit: '3-2-1203',
      name: '张伟',
      phone: '13800138021',
      content: '主卧天花板漏水，楼上可能爆管',
      urgency: 'urgent',
      dutyPerson: '王敏',
    },
    overrides,
  );
}
