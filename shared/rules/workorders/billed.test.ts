/** The list for 财务, line by line (IN-7). */
import { expect, test } from 'vitest';
import type { Row } from '../../registers/contract/row';
import { aWorkorder } from '../../registers/workorders/fixtures';
import { billedIn } from './billed';

let n = 0;
const paid = {
  charge: 'paid',
  feeStatus: 'billed',
  consent: true,
  consentBy: '何女士',
  consentAt: '2026-11-01T09:00:00+08:00',
  finishedAt: '2026-11-20T16:40:00+08:00',
} as const;
function slip(data: Partial<ReturnType<typeof aWorkorder>>, state = 'returned', unit = '6-1-2002'): Row {
  n += 1;
  return {
    id: `w${n}`,
    register: 'workorders',
    no: `PG-${n}`,
    state,
    unit,
    data: aWorkorder({ ...paid, lines: [], quote: 18000, fee: null, ...data }),
  } as unknown as Row;
}

test.each([
  ['quoted', slip({}), [18000]],
  ['with the fee written down', slip({ fee: 15000 }), [15000]],
  ['finished on the last day', slip({ finishedAt: '2026-11-30T23:59:00+08:00' }), [18000]],
  ['finished the day after', slip({ finishedAt: '2026-12-01T00:00:00+08:00' }), []],
  ['paid at the desk', slip({ feeStatus: 'paid' }), []],
  ['free', slip({ charge: 'free' }), []],
  ['struck out', slip({}, 'void'), []],
  ['not finished', slip({ finishedAt: '', returnedAt: '' }, 'taken'), []],
])('%s', (_what, row, amounts) => {
  expect(billedIn([row], '2026-11').lines.map((line) => line.amount)).toEqual(amounts);
});

test('in the order of units, with the items and the sum', () => {
  const rows = [
    slip({ lines: [{ item: '空调移机', quantity: 1, unit: '台', price: 18000 }] }, 'returned', '10-1-101'),
    slip({ quote: 2500 }, 'returned', '2-1-101'),
  ];
  const billed = billedIn(rows, '2026-11');
  expect(billed.lines.map((line) => line.unit)).toEqual(['2-1-101', '10-1-101']);
  expect(billed.lines[1]?.what).toBe('空调移机');
  expect(billed.total).toBe(20500);
});
