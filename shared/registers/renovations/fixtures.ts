/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { renovations } from './definition';

/** A bathroom and floors, applied for today, with a deposit of 3,000 元. */
export function aRenovation(overrides: Partial<DataIn<typeof renovations>> = {}): DataIn<typeof renovations> {
  return sampleData(
    renovations,
    {
      appliedAt: '2026-11-21T08:50:00+08:00',
      unit: '3-2-1203',
      applicant: '张伟',
      phone: '13800138000',
      firm: '匠心装饰',
      chief: '何师傅',
      chiefPhone: '13700137000',
      works: '卫生间防水、铺地板',
      from: '2026-11-25',
      until: '2027-01-24',
      deposit: 300_000,
      handler: '王敏',
    },
    overrides,
  );
}
