import { describe, expect, it } from 'vitest';
import { GUESS_MS, isOldHash, keyIdOf, LEAST_COST, passesFor, pinHashSchema, pinProblem, pinSetting, underKey } from './pins';

describe('pinProblem', () => {
  it.each([
    ['2580', undefined],
    ['13579246', undefined],
    ['112233', undefined],
    ['９０８１', undefined],
    ['', 'pin.form'],
    ['123', 'pin.form'],
    ['902718465', 'pin.form'],
    ['12a4', 'pin.form'],
    ['七个字的口令呀', 'pin.form'],
    ['小区门口的老槐树', undefined],
    ['correct horse', undefined],
    [`ab${'c'.repeat(63)}`, 'pin.form'],
    ['abababab', 'pin.plain'],
    ['abcdefgh', 'pin.plain'],
    ['啊啊啊啊啊啊啊啊', 'pin.plain'],
    ['0000', 'pin.plain'],
    ['１２３４５６', 'pin.plain'],
    ['987654', 'pin.plain'],
    ['4407', 'pin.plain'],
    ['004407', 'pin.plain'],
    ['1380', undefined],
  ])('%s → %s', (pin, code) => {
    expect(pinProblem(pin, ['', '138-0000 4407'])?.code).toBe(code);
  });
});

const hash = { kind: 'argon2id', salt: 'a'.repeat(32), hash: 'b'.repeat(64), ...LEAST_COST, key: '' } as const;

describe('what is kept of a PIN', () => {
  it.each([
    ['as the program makes it', {}, true],
    ['under a desk key', { key: 'c'.repeat(16) }, true],
    ['with less memory', { memory: 19_455 }, false],
    ['with fewer passes', { passes: 2 }, false],
    ['with so many passes that nobody could sign in', { passes: 41 }, false],
    ['of another kind', { kind: 'plain' }, false],
    ['with the PIN in it', { hash: '258013' }, false],
  ])('%s', (_what, part, good) => {
    expect(pinHashSchema.safeParse({ ...hash, ...part }).success).toBe(good);
  });

  it('of an earlier version can still be read, and is known as such', () => {
    const old = { salt: 'a'.repeat(32), hash: 'b'.repeat(64), iterations: 600_000 };
    expect(pinSetting('x').schema.parse(old)).toEqual(old);
    expect([isOldHash(old), isOldHash(hash)]).toEqual([true, false]);
    expect(pinHashSchema.safeParse(old).success).toBe(false);
  });

  it('needs the key: the same slow hash under two keys is two', () => {
    expect(underKey('a', '1')).not.toBe(underKey('a', '2'));
    expect(keyIdOf('1')).toMatch(/^[0-9a-f]{16}$/);
    expect(keyIdOf('1')).not.toBe(keyIdOf('2'));
  });
});

describe('passesFor', () => {
  it.each([
    [1000, 3],
    [GUESS_MS, 3],
    [200, 4],
    [60, 13],
    [0, 40],
  ])('%i ms for the least → %i passes', (took, passes) => {
    expect(passesFor(took)).toBe(passes);
  });
});
