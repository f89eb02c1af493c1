/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { checks } from './definition';

/** A morning round with nothing to tell. */
export function aCheck(overrides: Partial<DataIn<typeof checks>> = {}): DataIn<typeof checks> {
  return sampleData(
    checks,
    {
      checkedAt: '2026-11-21T08:40:00+08:00',
      shift: '早班',
      place: '大堂',
      lines: [
        { item: '灯光照明', result: 'normal', note: '' },
        { item: '地面清洁', result: 'normal', note: '' },
      ],
      verdict: 'normal',
      checker: '王敏',
    },
    overrides,
  );
}
