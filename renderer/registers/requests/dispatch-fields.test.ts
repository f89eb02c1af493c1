import { describe, expect, it } from 'vitest';
import { dispatchFields, PAID, quoteNames, quoteOf, slipField, slipsIn, slipsOf } from './dispatch-fields';

describe('the fields of the dispatch panel', () => {
  it('are those of each slip, and the price only for paid work', () => {
    const free = dispatchFields([0, 2], { [PAID]: false });
    expect(Object.keys(free)).toEqual([
      ...['department', 'taker', 'areaManager', 'team', 'appointedAt', 'promisedAt'].map((name) => `0.${name}`),
      ...['department', 'taker', 'areaManager', 'team', 'appointedAt', 'promisedAt'].map((name) => `2.${name}`),
      PAID,
    ]);
    expect(Object.entries(free).flatMap(([name, field]) => (field.need ? [name] : []))).toEqual(['0.department', '2.department']);
    expect(dispatchFields([0], { [PAID]: true })).toHaveProperty('quoteLines');
  });

  it.each([
    ['lines and consent', {}, ['quoteLines', 'negotiated', 'consent']],
    ['the sum when it was agreed freely', { negotiated: true }, ['quoteLines', 'quoteTotal', 'negotiated', 'consent']],
    ['who and when once consent is ticked', { consent: true }, ['quoteLines', 'negotiated', 'consent', 'consentBy', 'consentAt']],
  ])('ask for %s', (_what, data, expected) => {
    expect(quoteNames(data)).toEqual(expected);
  });
});

describe('what is sent', () => {
  it('keeps the slips apart and leaves out one taken back', () => {
    const data = { [slipField(0, 'department')]: '工程部', [slipField(1, 'department')]: '环境部', [slipField(2, 'department')]: '护管部' };
    expect(slipsOf([0, 2], data).map((slip) => slip.department)).toEqual(['工程部', '护管部']);
    expect(slipsOf([0], data)[0]).toEqual({ department: '工程部', taker: '', areaManager: '', team: '', appointedAt: '', promisedAt: '' });
  });

  it('takes only the quote out of what the panel holds', () => {
    const quote = {
      quoteLines: [],
      quoteTotal: 9000,
      negotiated: true,
      consent: true,
      consentBy: '何女士',
      consentAt: '2026-11-21T09:00:00+08:00',
    };
    expect(quoteOf({ ...quote, content: '漏水', [PAID]: true })).toEqual(quote);
  });
});

it.each([
  ['nothing typed', {}, [0], [0]],
  ['the first slip', { '0.taker': '李' }, [0], [0]],
  ['two more, added by hand', { '3.taker': '李', '4.department': '工程部', paid: true }, [0], [0, 3, 4]],
  ['names of the request', { quoteTotal: 1, content: '1.5 吨' }, [0, 1], [0, 1]],
])('slips of a draft: %s', (_what, data, known, slips) => {
  expect(slipsIn(data, known)).toEqual(slips);
});
