/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { handover } from './definition';

/** The morning shift of two, while it runs. */
export function aHandover(overrides: Partial<DataIn<typeof handover>> = {}): DataIn<typeof handover> {
  return sampleData(
    handover,
    {
      date: '2026-11-21',
      shift: '早班',
      staff: ['王敏', '周婷'],
      openedAt: '2026-11-21T07:28:00+08:00',
      startsAt: '2026-11-21T07:30:00+08:00',
      endsAt: '2026-11-21T15:30:00+08:00',
    },
    overrides,
  );
}
