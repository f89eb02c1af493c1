import { describe, expect, it } from 'vitest';
import type { RowOf } from '../../registers/contract/definition';
import type { keyloans } from '../../registers/keyloans/definition';
import { aKeyloan } from '../../registers/keyloans/fixtures';
import type { keys } from '../../registers/keys/definition';
import { aKey } from '../../registers/keys/fixtures';
import { fromKey, keyAfter } from './rules';

const loan = (state: string): RowOf<typeof keyloans> => ({ state, data: aKeyloan() }) as RowOf<typeof keyloans>;

describe('keyAfter (RG-1)', () => {
  const before = (state: string | null) => (state === null ? null : { state });
  it.each([
    [null, 'out', { state: 'out', holder: '李建国' }],
    ['out', 'out', { state: 'out', holder: '李建国' }],
    ['out', 'returned', { state: 'in', holder: '' }],
    ['out', 'lost', { state: 'lost', holder: '李建国' }],
    ['lost', 'returned', { state: 'in', holder: '' }],
    ['out', 'void', { state: 'in', holder: '' }],
    ['returned', 'void', null],
    ['returned', 'returned', null],
    [null, 'returned', null],
  ])('loan %s → %s', (was, is, place) => {
    expect(keyAfter(before(was), loan(is))).toEqual(place);
  });
});

describe('fromKey', () => {
  const key = { data: aKey({ count: 2 }) } as RowOf<typeof keys>;
  it.each([
    [null, 2],
    [1, 1],
  ])('%s pieces asked for → %s', (asked, count) => {
    expect(fromKey(key, asked)).toEqual({ unit: '3-2-1501', place: '', keyKind: 'vacant', count });
  });
});
