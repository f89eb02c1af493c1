/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { parcels } from './definition';

/** A parcel that waits. */
export function aParcel(overrides: Partial<DataIn<typeof parcels>> = {}): DataIn<typeof parcels> {
  return sampleData(
    parcels,
    {
      arrivedAt: '2026-11-21T11:30:00+08:00',
      kind: 'parcel',
      carrier: '顺丰',
      trackingNo: 'SF1357924680123',
      recipient: '张伟',
      unit: '3-2-1203',
      phone: '13800138021',
      count: 1,
      shelf: '2层B',
      pickupCode: '2031',
      dutyPerson: '王敏',
    },
    overrides,
  );
}
