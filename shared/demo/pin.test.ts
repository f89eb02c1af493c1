/** The hash that is kept is that of the PIN that the demonstration names. */
import { slowHashHex } from '@shared/base/slow-hash';
import { expect, test } from 'vitest';
import { DEMO_PIN, DEMO_PIN_HASH } from './pin';

test('the PIN opens', () => {
  expect(slowHashHex(DEMO_PIN, DEMO_PIN_HASH.salt, DEMO_PIN_HASH)).toBe(DEMO_PIN_HASH.hash);
});
