/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { notices } from './definition';

/** A draft of an activity with two families. */
export function aNotice(overrides: Partial<DataIn<typeof notices>> = {}): DataIn<typeof notices> {
  return sampleData(
    notices,
    {
      kind: 'activity',
      title: '重阳登高活动',
      body: '各位业主：本周六上午登高，欢迎参加。',
      scope: '全体业主、住户',
      heldAt: '2026-11-21T08:00:00+08:00',
      place: '中心花园集合',
      participants: [
        { unit: '3-2-1203', name: '张伟', phone: '13800138021', signed: true },
        { unit: '1-1-301', name: '刘芳', phone: '', signed: null },
      ],
      organiser: '邓颖',
    },
    overrides,
  );
}
