/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { callbacks } from './definition';

/** The callback of a repair, planned and not made yet. */
export function aCallback(overrides: Partial<DataIn<typeof callbacks>> = {}): DataIn<typeof callbacks> {
  return sampleData(
    callbacks,
    {
      source: 'repair',
      sourceNo: 'BX-20261121-003',
      unit: '3-2-1203',
      name: '张伟',
      phone: '13800138021',
      subject: '厨房水龙头滴水',
      completedOn: '2026-11-22',
      dueOn: '2026-11-25',
      policyId: 'A',
      policyVersion: 1,
      policyTitle: '回访规程',
      plannedPost: '管理员',
      together: 1,
      firstMethod: 'meet',
      signature: 'always',
      occasion: 'once',
      round: 0,
    },
    overrides,
  );
}
