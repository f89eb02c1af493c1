/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { releases } from './definition';

/** An owner takes a sofa and boxes away. */
export function aRelease(overrides: Partial<DataIn<typeof releases>> = {}): DataIn<typeof releases> {
  return sampleData(
    releases,
    {
      issuedAt: '2026-11-21T08:55:00+08:00',
      unit: '3-2-1203',
      applicant: '张伟',
      phone: '13800138000',
      identity: 'owner',
      items: [
        { name: '沙发', count: 1, remark: '三人位' },
        { name: '纸箱', count: 6, remark: '' },
      ],
      plate: '粤B12345',
      gate: '北门岗',
      validOn: '2026-11-21',
      handler: '王敏',
    },
    overrides,
  );
}
