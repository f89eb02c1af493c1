/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { units } from './definition';

/** A unit whose owners changed last year. */
export function aUnit(overrides: Partial<DataIn<typeof units>> = {}): DataIn<typeof units> {
  return sampleData(
    units,
    {
      code: '3-2-1203',
      area: '3栋',
      size: 89.5,
      status: 'own',
      owners: [
        { name: '刘芳', phone: '13711223344', from: '2015-06-01', to: '2025-03-31', note: '' },
        { name: '张伟', phone: '13800138021', from: '2025-04-01', to: '', note: '' },
      ],
      phones: ['13800138021', '0755-26543210'],
      vehicles: '粤B12345',
      doNotDisturb: [{ from: '12:30', to: '14:30', note: '午休' }],
    },
    overrides,
  );
}
