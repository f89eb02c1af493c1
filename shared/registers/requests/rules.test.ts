import { describe, expect, it } from 'vitest';
import type { Row } from '../contract/row';
import { priceSum } from '../contract/shared-fields';
import { requests } from './definition';
import type { RequestData } from './fields';
import { aRequest } from './fixtures';
import { checkRequest, closingGuard, deriveRequest, promiseGuard } from './rules';

const row = (data: Partial<RequestData>): Row<RequestData> => ({ data: aRequest(data) }) as Row<RequestData>;
const LETTER = { replyNo: '函〔2026〕12号', replyDay: '2026-11-22', replyTo: '街道办', replyGist: '已整改' };

describe('checkRequest', () => {
  it.each<[string, Partial<RequestData>, readonly string[]]>([
    ['an ordinary repair', {}, []],
    ['nobody named', { unit: '', name: '', phone: '' }, ['requests.who']],
    ['nobody named, anonymous', { unit: '', name: '', phone: '', anonymous: true }, []],
    ['a phone is enough', { unit: '', name: '' }, []],
    ['a complaint without category (IN-5)', { type: 'complaint', category: '' }, ['requests.category']],
    ['a question without category', { type: 'consult', category: '' }, []],
    ['service of one day', { serviceFrom: '2026-11-01', serviceTo: '2026-11-01' }, []],
    ['service ends before it begins', { serviceFrom: '2026-11-02', serviceTo: '2026-11-01' }, ['requests.term']],
    ['done before it came', { doneAt: '2026-11-21T14:09:59+08:00' }, ['requests.done-early']],
    ['consent of nobody (IN-7)', { consent: true, consentAt: '2026-11-21T14:20:00+08:00' }, ['requests.consent']],
    ['consent at no time (IN-7)', { consent: true, consentBy: '张伟' }, ['requests.consent']],
    ['consent, who and when', { consent: true, consentBy: '张伟', consentAt: '2026-11-21T14:20:00+08:00' }, []],
  ])('%s', (_, given, codes) => {
    expect(checkRequest(aRequest(given)).map((r) => r.code)).toEqual(codes);
  });
});

describe('closingGuard (IN-16, CB-8)', () => {
  it.each<[string, Partial<RequestData>, string | null]>([
    ['by phone', { replyWay: 'phone' }, null],
    ['by letter, complete', { replyWay: 'letter', ...LETTER }, null],
    ['by letter without number', { replyWay: 'letter', ...LETTER, replyNo: '' }, 'replyNo'],
    ['by letter without gist', { replyWay: 'letter', ...LETTER, replyGist: ' ' }, 'replyGist'],
    ['written reply wanted, called instead', { replyWay: 'phone', writtenOnly: true }, 'replyNo'],
    ['written reply wanted, none possible', { replyWay: 'phone', writtenOnly: true, noReplyReason: '信箱退回' }, null],
    ['nobody to answer, no reason', { replyWay: 'impossible' }, 'noReplyReason'],
    ['nobody to answer, reason', { replyWay: 'impossible', noReplyReason: '匿名' }, null],
  ])('%s', (_, given, field) => {
    expect(closingGuard(row(given))?.field ?? null).toBe(field);
  });
});

describe('deriveRequest', () => {
  it('says 维修工程 of a repair only (§6)', () => {
    expect(deriveRequest(aRequest({ type: 'complaint', project: true })).project).toBe(false);
    expect(deriveRequest(aRequest({ type: 'repair', project: true })).project).toBe(true);
  });
  it('sums the quote, and keeps a negotiated sum without lines', () => {
    const lines = [
      { item: '更换水龙头', quantity: 2, unit: '个', price: 3000 },
      { item: '软管', quantity: 1.5, unit: '米', price: 999 },
    ];
    expect(deriveRequest(aRequest({ quoteLines: lines, quoteTotal: 1 })).quoteTotal).toBe(7499);
    expect(deriveRequest(aRequest({ quoteTotal: 8000, negotiated: true })).quoteTotal).toBe(8000);
    expect(priceSum([{ quantity: null, price: 2000 }])).toBe(2000);
  });
});

describe('promiseGuard (IN-9)', () => {
  it.each([
    ['2026-11-21T14:05:00+08:00', 'requests.promise-past'],
    ['2026-11-21T14:05:01+08:00', null],
  ])('%s', (promisedAt, code) => {
    expect(promiseGuard(row({ promisedAt }), { now: '2026-11-21T14:05:00+08:00' })?.code ?? null).toBe(code);
  });
});

describe('the definition', () => {
  const promised = aRequest({ promisedAt: '2026-11-22T18:00:00+08:00' });
  it.each([
    ['pending', true],
    ['working', true],
    ['confirming', true],
    ['hold', false],
    ['closed', false],
    ['merged', false],
  ] as const)('in %s the promise runs: %s (BY-6)', (state, runs) => {
    expect(requests.due(promised, state)).toBe(runs ? promised.promisedAt : '');
  });
  it.each<[Partial<RequestData>, string]>([
    [{}, 'pending'],
    [{ doneAt: '2026-11-21T15:00:00+08:00', result: '已换' }, 'confirming'],
    [{ doneAt: '2026-11-21T15:00:00+08:00', result: '已换', repliedAt: '2026-11-21T16:00:00+08:00', replyWay: 'phone' }, 'closed'],
    [{ refusalReason: '不属物业管理范围' }, 'refused'],
    [{ mergedInto: 'TS-20261120-001' }, 'merged'],
  ])('%j begins as %s', (given, state) => {
    expect(requests.begin?.(aRequest(given))).toBe(state);
  });
  it('is urgent when an emergency is named (IN-2), and numbered by its type (NUM-1)', () => {
    expect(requests.urgent?.(aRequest({ urgentKind: 'water' }))).toBe(true);
    const { numbering } = requests;
    if (numbering.kind !== 'daily') throw new Error('numbered by day');
    expect((['complaint', 'repair', 'special', ''] as const).map((type) => numbering.prefix(aRequest({ type })))).toEqual([
      'TS',
      'BX',
      'TY',
      'ZX',
    ]);
  });
});
