import { expect, it } from 'vitest';
import { buildingsOf } from './buildings';

it.each<[string, readonly string[]]>([
  ['1、2、3', ['1', '2', '3']],
  ['1栋，2号楼 3座', ['1', '2', '3']],
  ['1-3、7', ['1', '2', '3', '7']],
  ['1栋至3栋', ['1', '2', '3']],
  ['A、b', ['A', 'B']],
  ['3、3', ['3']],
  ['5-3', ['5-3']],
  ['', []],
])('%s → %j', (area, buildings) => {
  expect(buildingsOf(area)).toEqual(buildings);
});
