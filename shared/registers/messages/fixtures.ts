/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { messages } from './definition';

/** A supplier asks the supervisor to call back. */
export function aMessage(overrides: Partial<DataIn<typeof messages>> = {}): DataIn<typeof messages> {
  return sampleData(
    messages,
    {
      leftAt: '2026-11-21T08:40:00+08:00',
      from: '电梯维保陈工',
      phone: '13800138033',
      to: '赵国强',
      content: '下午3点来做季度保养，要先开机房门。',
      handler: '王敏',
    },
    overrides,
  );
}
