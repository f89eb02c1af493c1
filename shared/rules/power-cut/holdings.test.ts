import { describe, expect, it } from 'vitest';
import type { Data } from '../../registers/contract/fields';
import { deriveHeader } from '../../registers/contract/header';
import type { Row } from '../../registers/contract/row';
import { definitionOf } from '../../registers/index';
import { aKeyloan } from '../../registers/keyloans/fixtures';
import { aParcel } from '../../registers/parcels/fixtures';
import { aPass } from '../../registers/passes/fixtures';
import { aVisitor } from '../../registers/visitors/fixtures';
import { HOLDERS, holdingsOf } from './holdings';

const NOW = '2026-11-22T09:00:00+08:00';

function row(register: string, no: string, data: object, state = definitionOf(register).initial): Row {
  const header = deriveHeader(definitionOf(register), data as Data, state, NOW);
  return { id: no, register, no, state, data, ...header } as unknown as Row;
}

describe('who holds what (BY-7)', () => {
  it.each(HOLDERS)('$register: every field is there', ({ register, who, what, since, deposit, depositBack }) => {
    const { fields } = definitionOf(register);
    const named = [...who, ...what, since, deposit ?? since, depositBack ?? since];
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(named));
    expect(fields[since]?.kind).toMatch(/instant|date/);
  });

  it('tells what is out, in the order of the paper, with the deposit that is still held', () => {
    const rows = [
      row('visitors', 'FK-2', aVisitor({ name: '张三', phone: '13800000000', badge: 'V07', host: '', leftAt: '' })),
      row('keyloans', 'YS-2', aKeyloan({ key: 'K2', unit: '3-2-1203', returnedAt: '' })),
      row('keyloans', 'YS-1', aKeyloan({ key: 'K1', unit: '1-1-0101', place: '', count: 1, borrower: '李建国', org: '工程部', phone: '' })),
      row('passes', 'ZJ-1', aPass({ deposit: 5000, depositBack: null })),
      row('passes', 'ZJ-2', aPass({ deposit: 5000, depositBack: 5000 })),
    ];
    const told = holdingsOf(rows);
    expect(told.map(({ no }) => no)).toEqual(['YS-1', 'YS-2', 'FK-2', 'ZJ-1', 'ZJ-2']);
    expect(told[0]).toMatchObject({ book: '钥匙借用', unit: '1-1-0101', who: '李建国 工程部', what: 'K1' });
    expect(told[2]).toMatchObject({ who: '张三 13800000000', what: 'V07', due: '' });
    expect(told.map(({ deposit }) => deposit).slice(3)).toEqual(['50.00', '']);
  });

  it('leaves out what came back, and keeps a deposit as long as it is held', () => {
    const blank = Object.fromEntries(Object.keys(definitionOf('renovations').fields).map((key) => [key, '']));
    const works = { ...blank, applicant: '王五', firm: '安居装修', appliedAt: NOW, depositBack: null };
    const rows = [
      row('keyloans', 'YS-1', aKeyloan(), 'returned'),
      row('parcels', 'KD-1', aParcel(), 'taken'),
      row('renovations', 'ZX-1', { ...works, deposit: null }, 'working'),
      row('renovations', 'ZX-2', { ...works, deposit: 200_000 }, 'done'),
      row('renovations', 'ZX-3', { ...works, deposit: 200_000, depositBack: 200_000 }, 'done'),
      row('renovations', 'ZX-4', { ...works, deposit: 200_000 }, 'void'),
    ];
    expect(holdingsOf(rows)).toMatchObject([{ no: 'ZX-2', who: '王五', what: '安居装修', deposit: '2,000.00' }]);
  });
});
