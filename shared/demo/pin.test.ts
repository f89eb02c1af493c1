/** The hash that is kept is that of the PIN that the demonstration names. */
import { pbkdf2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { DEMO_PIN, DEMO_PIN_HASH } from './pin';

test('the PIN opens', () => {
  const { salt, hash, iterations } = DEMO_PIN_HASH;
  expect(pbkdf2Sync(DEMO_PIN, Buffer.from(salt, 'hex'), iterations, 32, 'sha256').toString('hex')).toBe(hash);
});
