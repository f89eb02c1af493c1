import { describe, expect, it } from 'vitest';
import type { Row } from '../contract/row';
import type { FeeData } from './fields';
import { aFee } from './fixtures';
import { checkFee, feeTally, feeText, handedWith, handOverGuard, withItem } from './rules';

const row = (state: string, data: Partial<FeeData>): Row<FeeData> => ({ state, data: aFee(data) }) as Row<FeeData>;

describe('checkFee', () => {
  it.each<[string, Partial<FeeData>, readonly string[]]>([
    ['a fee', {}, []],
    ['of nothing', { amount: 0 }, ['fees.nothing']],
    ['for something else, unnamed', { item: 'other' }, ['fees.what']],
    ['for something else', { item: 'other', itemNote: '装修垃圾清运' }, []],
    ['handed over before it was taken', { handedAt: '2026-11-21T08:39:59+08:00' }, ['fees.handed-early']],
  ])('%s', (_, given, codes) => {
    expect(checkFee(aFee(given)).map((r) => r.code)).toEqual(codes);
  });
});

describe('handOverGuard (RG-7)', () => {
  it.each<[string, Partial<FeeData>, string | null]>([
    ['signed by the cashier', { cashier: '许慧', handedBy: '王敏', cashierSigned: true }, null],
    ['not signed', { cashier: '许慧', handedBy: '王敏' }, 'fees.unsigned'],
    ['to oneself', { cashier: '王敏', handedBy: '王敏', cashierSigned: true }, 'fees.same-person'],
  ])('%s', (_, given, code) => {
    expect(handOverGuard(row('waiting', given))?.code ?? null).toBe(code);
  });
});

it('tells what it is for', () => {
  expect(feeText(aFee({ itemNote: '10月' }))).toBe('物业管理费 10月');
});

describe('feeTally (RG-7)', () => {
  const shift = '2026-11-21T07:30:00+08:00';
  const rows = [
    row('waiting', { amount: 100 }),
    row('waiting', { amount: 250, way: 'wechat' }),
    row('waiting', { amount: 1000, takenAt: '2026-11-20T20:00:00+08:00' }),
    row('handed', { amount: 7000, handedAt: '2026-11-21T09:00:00+08:00' }),
    row('handed', { amount: 9000, takenAt: '2026-11-20T20:00:00+08:00', handedAt: '2026-11-21T09:00:00+08:00' }),
    row('handed', { amount: 5, takenAt: '2026-11-19T20:00:00+08:00', handedAt: '2026-11-20T09:00:00+08:00' }),
    row('void', { amount: 99_999 }),
  ];

  it('tells open, cash, this shift, earlier ones, taken and handed apart', () => {
    expect(feeTally(rows, shift)).toEqual({
      open: { count: 3, fen: 1350 },
      openCash: { count: 2, fen: 1100 },
      openOfShift: { count: 2, fen: 350 },
      openBefore: { count: 1, fen: 1000 },
      taken: { count: 3, fen: 7350 },
      handed: { count: 2, fen: 16_000 },
      openByWay: [
        { way: 'cash', label: '现金', sum: { count: 2, fen: 1100 } },
        { way: 'wechat', label: '微信', sum: { count: 1, fen: 250 } },
      ],
    });
  });

  it('is all of the shift where none was open before', () => {
    expect(feeTally(rows, '')).toMatchObject({ openOfShift: { count: 3 }, openBefore: { count: 0, fen: 0 } });
    expect(feeTally([], shift)).toMatchObject({ open: { count: 0, fen: 0 }, openByWay: [] });
  });
});

it('finds what went to the cashier together', () => {
  const gone = { handedAt: '2026-11-21T16:30:00+08:00', cashier: '许慧', handedBy: '王敏' };
  const first = row('handed', { ...gone, amount: 1 });
  const rows = [
    row('handed', { ...gone, amount: 3, takenAt: '2026-11-21T08:50:00+08:00' }),
    first,
    row('handed', { ...gone, amount: 10, cashier: '谢敏' }),
    row('handed', { ...gone, amount: 20, handedAt: '2026-11-20T16:30:00+08:00' }),
    row('void', { ...gone, amount: 40 }),
  ];
  expect(handedWith(first, rows).map(({ data }) => data.amount)).toEqual([1, 3]);
});

it.each<[FeeData['item'], string, FeeData['item']]>([
  ['', '10月物业费', 'management'],
  ['', '车位费', 'parking'],
  ['', '装修垃圾清运', 'other'],
  ['', '', ''],
  ['water', '物业费', 'water'],
])('item %j told as %s becomes %j', (item, itemNote, meant) => {
  expect(withItem(aFee({ item, itemNote })).item).toBe(meant);
});
