import bwipjs from 'bwip-js/generic';
import { describe, expect, it } from 'vitest';
import { lineCode } from './line-code';

/** Widths as another writer makes them. */
function theirs(text: string): readonly number[] {
  const [code] = bwipjs.raw('code128', text, '');
  if (code === undefined || !('sbs' in code)) throw new Error('bwip-js gave no bars');
  return [...(code.sbs as readonly number[])];
}

describe('lineCode', () => {
  it.each(['KD-20261122-001', 'KD-20261122-A1203', 'K-07', '12345678', 'SF1234567890123', 'a~ Z', 'V7'])(
    'writes %s as another writer does',
    (text) => expect(lineCode(text)).toEqual(theirs(text)),
  );

  it.each(['', '钥匙', 'A\t1'])('has no bars for %j', (text) => expect(lineCode(text)).toBeNull());
});
