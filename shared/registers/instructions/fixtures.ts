/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { instructions } from './definition';

/** A nanny may collect parcels until the end of the year. */
export function anInstruction(overrides: Partial<DataIn<typeof instructions>> = {}): DataIn<typeof instructions> {
  return sampleData(
    instructions,
    {
      givenAt: '2026-11-20T10:00:00+08:00',
      unit: '3-2-1203',
      givenBy: '张伟',
      way: 'call',
      kind: 'collect',
      person: '刘阿姨',
      content: '保姆，可代领快递',
      from: '2026-11-20',
      until: '2026-12-31',
      handler: '王敏',
    },
    overrides,
  );
}
