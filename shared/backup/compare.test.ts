/** Two stores side by side: what is missing, too much, or another, wherever it stands. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareStores, type Keyed, recordDigest } from './compare';

async function* walk(records: Readonly<Record<string, unknown>>): AsyncIterable<Keyed> {
  for (const key of Object.keys(records).sort()) yield { key, digest: recordDigest(records[key]) };
}

test.each([
  ['the same', { a: 1, b: 2 }, { a: 1, b: 2 }, { same: 2, wrong: 0 }],
  ['one missing at the end', { a: 1, b: 2 }, { a: 1 }, { missing: ['b'], wrong: 1 }],
  ['one too much at the start', { b: 2 }, { a: 1, b: 2 }, { extra: ['a'], same: 1, wrong: 1 }],
  ['one different', { a: 1, b: 2 }, { a: 1, b: 3 }, { different: ['b'], wrong: 1 }],
  ['one that changed since', { a: 1, x: 2 }, { a: 1, x: 3 }, { skipped: 1, same: 1, wrong: 0 }],
  ['nothing in either', {}, {}, { same: 0, wrong: 0 }],
])('%s', async (_, live, copy, expected) => {
  expect(await compareStores(walk(live), walk(copy), (key) => key === 'x')).toMatchObject(expected);
});

test('every key is counted once, whatever the two hold', async () => {
  const side = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(2), { noNullPrototype: true });
  await fc.assert(
    fc.asyncProperty(side, side, async (live, copy) => {
      const found = await compareStores(walk(live), walk(copy));
      const keys = new Set([...Object.keys(live), ...Object.keys(copy)]);
      expect(found.same + found.wrong).toBe(keys.size);
      expect(found.same).toBe([...keys].filter((key) => key in live && key in copy && live[key] === copy[key]).length);
    }),
  );
});

test('a digest does not hang on the order of keys, nor on what is undefined', () => {
  expect(recordDigest({ a: 1, b: undefined, c: [1] })).toBe(recordDigest({ c: [1], a: 1 }));
});
