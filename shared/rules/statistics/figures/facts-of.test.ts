/** What only shows beside other records: a second slip, a repeated complaint. Cases of one request against its neighbours. */
import { describe, expect, it } from 'vitest';
import type { RequestFact } from './facts';
import { joinRequests, type OrderFact } from './facts-of';
import { aRequestFact } from './testing/facts';

const at = (day: string): string => `${day}T10:00:00+08:00`;
const complaint = (id: string, day: string, given: Partial<RequestFact> = {}): RequestFact =>
  aRequestFact({ id, type: 'complaint', category: 'cleaning', unit: '1-1-101', registeredAt: at(day), ...given });

describe('a repeated complaint (ST-3)', () => {
  const first = complaint('a', '2024-01-31');
  it.each<[string, RequestFact, string]>([
    ['the thirtieth day after', complaint('b', '2024-03-01'), 'a'],
    ['the day after that', complaint('b', '2024-03-02'), ''],
    ['the same minute', complaint('b', '2024-01-31'), 'a'],
    ['another category', complaint('b', '2024-02-01', { category: 'greening' }), ''],
    ['another unit', complaint('b', '2024-02-01', { unit: '1-1-102' }), ''],
    ['voided', complaint('b', '2024-02-01', { voided: true }), ''],
    ['merged into the first', complaint('b', '2024-02-01', { mergedInto: 'TS-1' }), ''],
    ['refused, counted all the same', complaint('b', '2024-02-01', { rejected: true }), 'a'],
    ['a repair', complaint('b', '2024-02-01', { type: 'repair' }), ''],
  ])('%s', (_, second, expected) => {
    expect(joinRequests([second, first], []).find(({ id }) => id === 'b')?.repeatOf).toBe(expected);
  });

  it('never without a unit, and 其它 is a category', () => {
    const nobody = [complaint('a', '2024-01-01', { unit: '' }), complaint('b', '2024-01-02', { unit: '' })];
    expect(joinRequests(nobody, []).map(({ repeatOf }) => repeatOf)).toEqual(['', '']);
    const other = [complaint('a', '2024-01-01', { category: '' }), complaint('b', '2024-01-02', { category: 'other' })];
    expect(joinRequests(other, []).map(({ repeatOf }) => repeatOf)).toEqual(['', 'a']);
  });
});

describe('a second slip (ST-3)', () => {
  const repair = aRequestFact({ id: 'a', type: 'repair', registeredAt: at('2024-01-01') });
  const slip = (day: string, to = '工程部'): OrderFact => ({ requests: ['a'], to, dispatchedAt: at(day) });
  it.each<[string, readonly OrderFact[], boolean]>([
    ['none', [], false],
    ['one', [slip('2024-01-01')], false],
    ['two departments', [slip('2024-01-01'), slip('2024-01-01', '环境部')], false],
    ['the same department again', [slip('2024-01-01'), slip('2024-02-01')], true],
    ['on the ninetieth day', [slip('2024-01-01'), slip('2024-03-31')], true],
    ['after ninety days', [slip('2024-01-01'), slip('2024-04-01')], false],
    ['of another request', [slip('2024-01-01'), { ...slip('2024-01-02'), requests: ['b'] }], false],
  ])('%s', (_, orders, expected) => {
    expect(joinRequests([repair], orders)[0]?.secondOrder).toBe(expected);
  });
});
