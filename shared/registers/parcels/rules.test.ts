import { describe, expect, it } from 'vitest';
import type { Row } from '../contract/row';
import type { ParcelData } from './fields';
import { aParcel } from './fixtures';
import { bulkGuard, checkParcel, pickUpGuard } from './rules';

const row = (data: Partial<ParcelData>): Row<ParcelData> => ({ data: aParcel(data) }) as Row<ParcelData>;

describe('checkParcel', () => {
  it.each<[string, Partial<ParcelData>, readonly string[]]>([
    ['a parcel', {}, []],
    ['passed on, not checked (RG-2)', { kind: 'transfer' }, ['parcels.unchecked']],
    ['passed on, checked (RG-2)', { kind: 'transfer', checked: true }, []],
    ['for nobody', { recipient: '', unit: '' }, ['parcels.whom']],
    ['a bundle of newspapers is for many', { kind: 'paper', recipient: '', unit: '', count: 120 }, []],
    ['taken before it came', { takenAt: '2026-11-21T11:29:59+08:00' }, ['parcels.taken-early']],
  ])('%s', (_, given, codes) => {
    expect(checkParcel(aParcel(given)).map((r) => r.code)).toEqual(codes);
  });
});

describe('pickUpGuard (RG-3)', () => {
  it.each<[string, Partial<ParcelData>, string | null]>([
    ['the recipient', { taker: '张伟' }, null],
    ['the recipient, typed with a blank', { taker: ' 张伟 ' }, null],
    ['another without relation', { taker: '刘芳' }, 'parcels.relation'],
    ['another, the wife', { taker: '刘芳', relation: '妻子' }, null],
    ['a parcel without a name', { recipient: '', taker: '刘芳' }, null],
  ])('%s', (_, given, code) => {
    expect(pickUpGuard(row(given))?.code ?? null).toBe(code);
  });
});

describe('bulkGuard (RG-9)', () => {
  it.each([
    ['letter', true],
    ['paper', true],
    ['parcel', false],
    ['registered', false],
    ['transfer', false],
  ] as const)('%s goes out by the area manager: %s', (kind, may) => {
    expect(bulkGuard(row({ kind })) === null).toBe(may);
  });
});
