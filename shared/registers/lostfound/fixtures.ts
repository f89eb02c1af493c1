/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { lostfound } from './definition';

/** A bunch of keys found in the lobby. */
export function aFoundThing(overrides: Partial<DataIn<typeof lostfound>> = {}): DataIn<typeof lostfound> {
  return sampleData(
    lostfound,
    {
      foundAt: '2026-11-21T08:30:00+08:00',
      place: '3栋大堂',
      thing: '钥匙一串',
      features: '三把，红色挂绳',
      finder: '杨桂英',
      store: '前台抽屉2',
      handler: '王敏',
    },
    overrides,
  );
}
