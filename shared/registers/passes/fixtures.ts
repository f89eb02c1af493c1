/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { passes } from './definition';

/** A renovation worker's pass for a month, with a deposit of 50 元. */
export function aPass(overrides: Partial<DataIn<typeof passes>> = {}): DataIn<typeof passes> {
  return sampleData(
    passes,
    {
      kind: 'worker',
      name: '陈晓东',
      cardNo: 'Z-031',
      idNo: '440301199003072516',
      unit: '3-2-1203',
      org: '匠心装饰',
      validFrom: '2026-11-01',
      until: '2026-11-30',
      deposit: 5000,
      fee: 1000,
      issuedAt: '2026-11-01T09:30:00+08:00',
      handler: '王敏',
    },
    overrides,
  );
}
