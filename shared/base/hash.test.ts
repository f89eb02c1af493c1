import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacHex, runningSha256, sha256Hex } from './hash';

describe('sha256Hex', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('knows the published digest of %j', (text, digest) => {
    expect(sha256Hex(text)).toBe(digest);
    expect(sha256Hex(Buffer.from(text))).toBe(digest);
  });

  it('agrees with the platform for any text, whole or in pieces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const running = runningSha256();
        running.update(a);
        running.update(b);
        const expected = createHash('sha256')
          .update(a + b, 'utf8')
          .digest('hex');
        expect(sha256Hex(a + b)).toBe(expected);
        expect(running.hex()).toBe(expected);
      }),
    );
  });
});

describe('hmacHex', () => {
  it('agrees with the platform', () => {
    expect(hmacHex('站点密钥', '校验')).toBe(createHmac('sha256', '站点密钥').update('校验').digest('hex'));
    expect(hmacHex('k1', 'x')).not.toBe(hmacHex('k2', 'x'));
  });
});
