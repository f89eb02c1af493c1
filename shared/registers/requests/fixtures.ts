/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { requests } from './definition';

/** An ordinary repair just registered. */
export function aRequest(overrides: Partial<DataIn<typeof requests>> = {}): DataIn<typeof requests> {
  return sampleData(
    requests,
    {
      registeredAt: '2026-11-21T14:10:00+08:00',
      registrar: '王敏',
      channel: 'call',
      unit: '3-2-1203',
      name: '张伟',
      phone: '13800138021',
      type: 'repair',
      category: 'repairs',
      level: 'normal',
      content: '厨房水龙头滴水，关不紧',
      place: '厨房',
      fourClear: ['heard', 'asked', 'repeated', 'written'],
    },
    overrides,
  );
}
