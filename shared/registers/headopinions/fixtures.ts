/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { headopinions } from './definition';

/** An opinion on last week's report, to be answered within the week. */
export function aHeadopinion(overrides: Partial<DataIn<typeof headopinions>> = {}): DataIn<typeof headopinions> {
  return sampleData(
    headopinions,
    {
      receivedAt: '2026-11-18T10:00:00+08:00',
      receivedBy: '陈主管',
      week: '2026-W46',
      matter: '投诉处理及时率',
      opinion: '及时率低于 95%，说明原因并写明改进措施。',
      replyBy: '2026-11-25',
    },
    overrides,
  );
}
