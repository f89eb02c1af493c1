import { describe, expect, it } from 'vitest';
import { slowHashHex } from './slow-hash';

describe('slowHashHex', () => {
  // The first one was compared with libargon2, the reference in C.
  it.each([
    ['258013', '07'.repeat(16), { memory: 19_456, passes: 2 }, '7b0c0689'],
    ['258013', '07'.repeat(16), { memory: 19_456, passes: 3 }, '9ca050b8'],
  ])('%s is the Argon2id of the reference', (text, salt, cost, begins) => {
    const hash = slowHashHex(text, salt, cost);
    expect(hash.slice(0, 8)).toBe(begins);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('differs by text, salt and cost', () => {
    const cost = { memory: 64, passes: 1 };
    const salt = '0a'.repeat(16);
    const hashes = [
      slowHashHex('春风', salt, cost),
      slowHashHex('春雨', salt, cost),
      slowHashHex('春风', '0b'.repeat(16), cost),
      slowHashHex('春风', salt, { ...cost, passes: 2 }),
    ];
    expect(new Set(hashes).size).toBe(4);
  });
});
