/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { agency } from './definition';

/** A gas account to be opened. */
export function anAgencyMatter(overrides: Partial<DataIn<typeof agency>> = {}): DataIn<typeof agency> {
  return sampleData(
    agency,
    {
      unit: '3-2-1203',
      name: '张伟',
      phone: '13800138021',
      business: 'account',
      kind: 'gas',
      papers: '身份证复印件、购房合同',
      acceptedAt: '2026-11-21T08:40:00+08:00',
      expectedOn: '2026-11-25',
      handler: '王敏',
    },
    overrides,
  );
}
