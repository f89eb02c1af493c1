import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEHIND, bytesOf, type Key, keysIn } from './keys';

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constantFrom(0, -0, Number.MAX_VALUE, Number.NEGATIVE_INFINITY));
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('', '\u0000', 'a', '~', '\u007e', '\u007f', '\u0080', '张', '𠮷', '\ud800', '\uffff', '\u407e', '\u407f'),
  }),
);
const plain: fc.Arbitrary<Key> = fc.oneof(number, text);
const key: fc.Arbitrary<Key> = fc.oneof(
  plain,
  fc.array(plain, { maxLength: 4 }),
  fc.array(fc.array(plain, { maxLength: 2 }), { maxLength: 2 }),
);

describe('keys as bytes', () => {
  it('are in the order of IndexedDB', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        expect(Math.sign(Buffer.compare(bytesOf(a), bytesOf(b)))).toBe(indexedDB.cmp(a, b));
      }),
      { numRuns: 3_000 },
    );
  });

  it('are read again, also one behind the other, and nothing that follows leaves the place of its key', () => {
    fc.assert(
      fc.property(key, key, key, (a, b, c) => {
        const both = Buffer.concat([bytesOf(a), bytesOf(b)]);
        const [first, second] = keysIn(both);
        expect([indexedDB.cmp(first, a), indexedDB.cmp(second, b)]).toEqual([0, 0]);
        expect(Buffer.compare(both, Buffer.concat([bytesOf(a), BEHIND]))).toBe(-1);
        const after = Buffer.compare(Buffer.concat([bytesOf(a), BEHIND]), bytesOf(c));
        expect(after).toBe(indexedDB.cmp(a, c) < 0 ? -1 : 1);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([[undefined], [null], [true], [new Date(0)], [{ a: 1 }], [[1, undefined]]])('refuses %o, which the database has not', (value) => {
    expect(() => bytesOf(value)).toThrow('no key of this database');
  });
});
