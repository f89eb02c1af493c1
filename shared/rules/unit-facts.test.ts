import type { Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { unitFields } from '@shared/registers/units/fields';
import { describe, expect, it } from 'vitest';
import { phonesWith, phoneToAdd, unitFacts } from './unit-facts';

const person = (name: string, phone: string, from: string, to: string) => ({ name, phone, from, to, note: '' });
const row = {
  id: 'u',
  register: 'units',
  no: '3-2-1203',
  data: {
    ...blankData(unitFields),
    code: '3-2-1203',
    owners: [person('何女士', '139 2288 6617', '2024-03-01', ''), person('周平', '13911110000', '2019-01-01', '2024-02-28')],
    tenants: [person('吴小姐', '13733334444', '', '2025-12-31'), person('孙先生', '', '2026-01-01', '')],
    phones: ['13922886617', '0755-26001234'],
    doNotDisturb: [
      { from: '12:30', to: '14:30', note: '午睡' },
      { from: '22:00', to: '7:00', note: '' },
    ],
  },
} as unknown as Row;
const facts = unitFacts(row, '2026-11-21');

describe('unitFacts', () => {
  it('names who lives there today, tenants first', () => {
    expect(facts.residents.map((one) => `${one.name} ${one.role}`)).toEqual(['孙先生 tenant', '何女士 owner']);
  });

  it('keeps the former ones with their dates, the last first', () => {
    expect(facts.former.map((one) => [one.name, one.to])).toEqual([
      ['吴小姐', '2025-12-31'],
      ['周平', '2024-02-28'],
    ]);
  });

  it('lists only numbers that no resident has', () => {
    expect(facts.phones).toEqual(['0755-26001234']);
  });

  it('says the hours of rest', () => {
    expect(facts.rest).toBe('12:30–14:30 午睡、22:00–7:00');
  });
});

describe('a number used in a record (RG-8)', () => {
  it.each([
    ['a new one', '138 0013 8000', '13800138000'],
    ["a resident's", '+86 139-2288-6617', ''],
    ["the unit's, without its area code", '26001234', ''],
    ['of somebody who has left', '13911110000', '13911110000'],
    ['half typed', '1380013', ''],
    ['nothing', '', ''],
  ])('%s', (_what, used, offered) => {
    expect(phoneToAdd(facts, used)).toBe(offered);
  });

  it('is added behind the others', () => {
    expect(phonesWith(row, '13800138000')).toEqual(['13922886617', '0755-26001234', '13800138000']);
  });
});
