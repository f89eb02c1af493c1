/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { otherlogs } from './definition';

/** Yesterday's log of the lobby. */
export function anOtherLog(overrides: Partial<DataIn<typeof otherlogs>> = {}): DataIn<typeof otherlogs> {
  return sampleData(
    otherlogs,
    { source: 'lobby', day: '2026-11-20', gist: '无异常。访客38人次，夜间巡更4次。', collector: '王敏' },
    overrides,
  );
}
