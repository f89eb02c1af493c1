import { expect, test } from 'vitest';
import { readOptions } from './options';

test.each([
  [[], [10_000, 100_000]],
  [['--records', '1000000'], [1_000_000]],
  [
    ['--records', '10000', '--records', '1000000'],
    [10_000, 1_000_000],
  ],
  [
    ['--records', '10000,10000,20000'],
    [10_000, 20_000],
  ],
])('%j measures at %j', (args, records) => {
  expect(readOptions(args).records).toEqual(records);
});

test('what goes through all records may be left out above a size', () => {
  expect(readOptions(['--whole-up-to', '10000']).wholeUpTo).toBe(10_000);
  expect(readOptions([]).wholeUpTo).toBeGreaterThan(1_000_000);
});

test.each([
  [['--records', 'many'], '--records many'],
  [['--rounds', '0'], '--rounds 0'],
  [['--records', '1e6'], '--records 1e6'],
  [['--fast'], '--fast'],
])('%j is refused', (args, why) => {
  expect(() => readOptions(args)).toThrow(why);
});
