import { describe, expect, it } from 'vitest';
import type { UnitData } from './fields';
import { aUnit } from './fixtures';
import { checkUnit, knownPhones, residentsOn } from './rules';

const person = (name: string, from: string, to: string, phone = '') => ({ name, phone, from, to, note: '' });
const rest = (from: string, to: string) => ({ doNotDisturb: [{ from, to, note: '' }] });

describe('checkUnit', () => {
  it.each<[string, Partial<UnitData>, readonly string[]]>([
    ['a unit', {}, []],
    ['two codes in one', { code: '3-2-1203、3-2-1204' }, ['units.code']],
    ['a blank inside', { code: '3 2 1203' }, ['units.code']],
    ['a villa', { code: '栖霞12' }, []],
    ['an owner without a name', { owners: [person(' ', '', '')] }, ['units.nameless']],
    ['a term turned round', { tenants: [person('赵敏', '2026-02-01', '2026-01-01')] }, ['units.term']],
    ['a term of one day', { tenants: [person('赵敏', '2026-02-01', '2026-02-01')] }, []],
    ['no date at all', { tenants: [person('赵敏', '去年', '')] }, ['field.invalid']],
    ['rest over midnight', rest('22:00', '7:30'), []],
    ['rest in words', rest('中午', '14:00'), ['units.clock']],
    ['rest of no length', rest('12:00', '12:00'), ['units.clock']],
  ])('%s', (_, given, codes) => {
    expect(checkUnit(aUnit(given)).map((r) => r.code)).toEqual(codes);
  });
});

describe('residentsOn (RG-8)', () => {
  it.each([
    ['2025-03-31', ['刘芳']],
    ['2025-04-01', ['张伟']],
    ['2015-05-31', []],
    ['2026-11-21', ['张伟']],
  ])('on %s: %j', (day, names) => {
    expect(residentsOn(aUnit(), day).map((r) => r.name)).toEqual(names);
  });
  it('names tenants before owners', () => {
    const unit = aUnit({ tenants: [person('赵敏', '2026-01-01', '', '13512340000')] });
    expect(residentsOn(unit, '2026-11-21').map((r) => [r.name, r.role])).toEqual([
      ['赵敏', 'tenant'],
      ['张伟', 'owner'],
    ]);
  });
});

describe('knownPhones (RG-8)', () => {
  it('knows those of the unit and of who lives there, however they are written', () => {
    const known = knownPhones(aUnit({ phones: ['138-0013-8021', '0755-26543210'] }), '2026-11-21');
    expect([...known]).toEqual(['13800138021', '075526543210']);
    expect(known.has('13711223344')).toBe(false);
  });
});
