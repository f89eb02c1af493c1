/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { moves } from './definition';

/** A new owner takes over a flat, with two things to mend. */
export function aMove(overrides: Partial<DataIn<typeof moves>> = {}): DataIn<typeof moves> {
  return sampleData(
    moves,
    {
      kind: 'in',
      unit: '3-2-1203',
      name: '周明',
      phone: '13900139001',
      handledAt: '2026-11-21T08:50:00+08:00',
      former: 'end',
      keysHanded: [{ name: '入户门', count: 5, remark: '' }],
      papers: '业主手册、装修管理规定',
      meters: '水 128，电 3560，气 92',
      leftovers: [
        { place: '阳台', problem: '推拉门关不严' },
        { place: '厨房', problem: '龙头滴水' },
      ],
      handler: '王敏',
    },
    overrides,
  );
}
