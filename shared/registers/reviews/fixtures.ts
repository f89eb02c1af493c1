/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { reviews } from './definition';

/** The check of one day, with something found. */
export function aReview(overrides: Partial<DataIn<typeof reviews>> = {}): DataIn<typeof reviews> {
  return sampleData(
    reviews,
    {
      signedAt: '2026-11-21T09:10:00+08:00',
      kind: 'daily',
      from: '2026-11-20',
      to: '2026-11-20',
      looked: ['complaints', 'log'],
      opinion: '记录完整，一条投诉答复晚了。',
      findings: [{ what: 'TS-20261120-002 答复超过 24 小时', who: '王敏', due: '2026-11-22' }],
      reviewer: '林晓燕',
    },
    overrides,
  );
}
