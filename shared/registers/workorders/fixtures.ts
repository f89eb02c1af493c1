/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { workorders } from './definition';

/** Free work sent to the engineers. */
export function aWorkorder(overrides: Partial<DataIn<typeof workorders>> = {}): DataIn<typeof workorders> {
  return sampleData(
    workorders,
    {
      requestNo: 'BX-20261121-003',
      dispatchedAt: '2026-11-21T14:15:00+08:00',
      dispatcher: '王敏',
      unit: '3-2-1203',
      name: '张伟',
      phone: '13800138021',
      content: '厨房水龙头滴水，关不紧',
      department: '工程部',
      team: '水电班',
      charge: 'free',
      promisedAt: '2026-11-22T18:00:00+08:00',
    },
    overrides,
  );
}
