import type { Row } from '@shared/registers/contract/row';
import { describe, expect, it } from 'vitest';
import { byManager, byShelf, inView, meant, newlyMeant, type ParcelView, parcelNamed, sameHands } from './shelves';

const parcel = (id: string, more: object = {}, at = '2026-11-21T09:00:00+08:00', unit = '3-2-1203'): Row =>
  ({ id, no: `KD-20261121-${id}`, unit, at, data: { kind: 'parcel', recipient: '张三', unit, ...more } }) as unknown as Row;

const FULL = parcel('001', { trackingNo: 'SF1234567890', pickupCode: '3-18', phone: '13812345678', shelf: 'A1' });

it.each([
  ['', true],
  ['zs', true],
  ['1203', true],
  ['3-18', true],
  ['5678', true],
  ['7890', true],
  ['SF1234567890', true],
  ['KD-20261121-001', true],
  ['A1', true],
  ['321203', true],
  ['18', false],
  ['4567', false],
  ['李四', false],
])('%s means it: %s', (text, expected) => {
  expect(meant(FULL, text)).toBe(expected);
});

it.each([
  ['SF1234567890', '001'],
  ['sf 1234567890', '001'],
  ['3-18', '001'],
  ['KD-20261121-002', '002'],
  ['7890', undefined],
  ['', undefined],
])('%j names %s', (text, id) => {
  expect(parcelNamed([parcel('002'), FULL], text)?.id).toBe(id);
});

describe('views (RG-3, RG-9)', () => {
  const limits = { remind: 3, giveBack: 15 };
  const old = parcel('002', {}, '2026-11-17T09:00:00+08:00');
  const ancient = parcel('003', {}, '2026-11-01T09:00:00+08:00');
  const paper = parcel('004', { kind: 'paper' });
  it.each<[ParcelView, readonly string[]]>([
    ['all', ['001', '002', '003', '004']],
    ['remind', ['002', '003']],
    ['give-back', ['003']],
    ['mail', ['004']],
  ])('%s', (view, ids) => {
    expect([FULL, old, ancient, paper].filter((row) => inView(row, view, '2026-11-21', limits)).map((row) => row.id)).toEqual(ids);
  });
});

it('stands on shelves, A2 before A10, without one last', () => {
  const rows = [
    parcel('1', { shelf: 'A10' }),
    parcel('2'),
    parcel('3', { shelf: 'A2' }),
    parcel('4', { shelf: 'A2' }, '2026-11-20T09:00:00+08:00'),
  ];
  expect(byShelf(rows).map(({ name, rows: found }) => [name, found.map((row) => row.id)])).toEqual([
    ['A2', ['4', '3']],
    ['A10', ['1']],
    ['', ['2']],
  ]);
});

it('mail goes by the manager of the building', () => {
  const rows = [parcel('1'), parcel('2', {}, undefined, '5-1-0302'), parcel('3', {}, undefined, '')];
  const managers = [{ name: '刘芳', buildings: ['1', '3'] }];
  expect(byManager(rows, managers).map(({ name, rows: found }) => [name, found.map((row) => row.id)])).toEqual([
    ['刘芳', ['1']],
    ['', ['2', '3']],
  ]);
});

it('goes out together when it is for the same unit, or the same name where no unit is written', () => {
  const [a, b, c, d] = [parcel('1'), parcel('2'), parcel('3', {}, undefined, ''), parcel('4', {}, undefined, '5-1-0302')] as [
    Row,
    Row,
    Row,
    Row,
  ];
  expect(sameHands(a, [a, b, c, d]).map((row) => row.id)).toEqual(['1', '2']);
  expect(sameHands(c, [a, b, c, d]).map((row) => row.id)).toEqual(['1', '2', '3', '4']);
});

it.each([
  ['all for the same hands while nothing is ticked', [], ['1', '2']],
  ['those too when what was ticked has left the shelf', ['9'], ['1', '2']],
  ['the scanned one beside older ticks', ['3'], ['1']],
])('a scan means %s', (_what, ticked, expected) => {
  const [one, two, other] = [parcel('1'), parcel('2'), parcel('3', {}, undefined, '5-1-0302')];
  expect(newlyMeant(one, [one, two, other], new Set(ticked))).toEqual(expected);
});
