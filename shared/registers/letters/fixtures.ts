/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { letters } from './definition';

/** A draft about a water cut. */
export function aLetter(overrides: Partial<DataIn<typeof letters>> = {}): DataIn<typeof letters> {
  return sampleData(
    letters,
    {
      title: '关于11月22日停水检修的答复',
      body: '各位业主：二次供水水泵检修，11月22日9点至12点停水，请提前储水。',
      places: '各单元大堂公告栏',
    },
    overrides,
  );
}
