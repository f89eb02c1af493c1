import { describe, expect, it } from 'vitest';
import type { Row } from '../contract/row';
import type { WorkorderData } from './fields';
import { aWorkorder } from './fixtures';
import { amountDue, checkWorkorder, deriveWorkorder, paymentGuard, returnGuard } from './rules';

const row = (data: Partial<WorkorderData>): Row<WorkorderData> => ({ data: aWorkorder(data) }) as Row<WorkorderData>;
const PAID = { charge: 'paid', quote: 3000, consent: true, consentBy: '张伟', consentAt: '2026-11-21T14:12:00+08:00' } as const;

describe('checkWorkorder (IN-7)', () => {
  it.each<[string, Partial<WorkorderData>, readonly string[]]>([
    ['free work', {}, []],
    ['paid and agreed', PAID, []],
    ['paid, not agreed', { ...PAID, consent: false }, ['workorders.consent']],
    ['paid, agreed by nobody', { ...PAID, consentBy: ' ' }, ['workorders.consent']],
    ['paid, agreed at no time', { ...PAID, consentAt: '' }, ['workorders.consent']],
    ['paid, not quoted', { ...PAID, quote: null }, ['workorders.quote']],
    ['finished before it was sent', { finishedAt: '2026-11-21T14:14:59+08:00' }, ['workorders.done-early']],
  ])('%s', (_, given, codes) => {
    expect(checkWorkorder(aWorkorder(given)).map((r) => r.code)).toEqual(codes);
  });
});

describe('money', () => {
  const lines = [
    { item: '更换水龙头', quantity: 1, unit: '个', price: 3000 },
    { item: '软管', quantity: 2, unit: '根', price: 1250 },
  ];
  it.each<[string, Partial<WorkorderData>, number]>([
    ['free work costs nothing', { quote: 3000 }, 0],
    ['as quoted', PAID, 3000],
    ['as charged', { ...PAID, fee: 2500 }, 2500],
    ['charged nothing after all', { ...PAID, fee: 0 }, 0],
  ])('%s', (_, given, sum) => {
    expect(amountDue(aWorkorder(given))).toBe(sum);
  });
  it('sums the lines of paid work, and follows no payment of free work', () => {
    expect(deriveWorkorder(aWorkorder({ ...PAID, lines })).quote).toBe(5500);
    expect(deriveWorkorder(aWorkorder({ charge: 'free', feeStatus: 'open' })).feeStatus).toBe('');
  });
  it('asks for the state of the payment when the slip of paid work comes back', () => {
    expect(returnGuard(row(PAID))?.code).toBe('workorders.fee');
    expect(returnGuard(row({ ...PAID, feeStatus: 'billed' }))).toBeNull();
    expect(returnGuard(row({}))).toBeNull();
    expect(paymentGuard(row({}))?.code).toBe('workorders.free');
    expect(paymentGuard(row(PAID))).toBeNull();
  });
});
