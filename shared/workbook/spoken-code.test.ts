/** Codes that are read aloud: their form, and that they tell digests apart. */
import { sha256Hex } from '@shared/base/hash';
import { describe, expect, it } from 'vitest';
import { confirmationCode, keyCode } from './spoken-code';

const digests = Array.from({ length: 2000 }, (_, i) => sha256Hex(String(i)));

describe('codes', () => {
  it('have letters and digits without look-alikes, in groups of four', () => {
    for (const digest of digests) {
      expect(confirmationCode(digest)).toMatch(/^([2-9AC-FHJKMNPRTUWXY]{4}-){2}[2-9AC-FHJKMNPRTUWXY]{4}$/);
      expect(keyCode(digest)).toMatch(/^([2-9AC-FHJKMNPRTUWXY]{4}-){3}[2-9AC-FHJKMNPRTUWXY]{4}$/);
    }
  });

  it('differ where the digests differ, all letters are used, and a key has not the code of a file', () => {
    const codes = digests.map(confirmationCode);
    expect(new Set(codes).size).toBe(digests.length);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(25);
    expect(digests.some((digest) => keyCode(digest).startsWith(confirmationCode(digest)))).toBe(false);
  });

  it('stay the same for good: people wrote them down', () => {
    expect([confirmationCode(sha256Hex('')), keyCode(sha256Hex(''))]).toEqual(['M83Y-X2PD-ET7P', 'J6DU-9T4X-K6F7-HXKU']);
  });

  it.each(['', 'abc', `${'0'.repeat(63)}G`])('are none for %j', (digest) => expect(confirmationCode(digest)).toBe(''));
  it('are none without a key', () => expect(keyCode('')).toBe(''));
});
