import { expect, it } from 'vitest';
import { tidyEarly } from './memory';
import { REFUSED_SWITCHES } from './security/switches';

it('tells V8 to tidy up early, in flags that nobody else may give', () => {
  const given = new Map<string, string | undefined>();
  tidyEarly({ appendSwitch: (name, value) => void given.set(name, value) });
  expect([...given.keys()].every((name) => REFUSED_SWITCHES.includes(name))).toBe(true);
  expect(given.get('js-flags')?.split(' ')).toEqual(expect.arrayContaining([expect.stringMatching(/^--heap-growing-percent=\d+$/)]));
});
