import { aUnit } from '@shared/registers/units/fixtures';
import { describe, expect, it } from 'vitest';
import { customerValues } from './customer-values';
import { aRow } from './testing/print-rows';

describe('customerValues (RG-8)', () => {
  const data = aUnit({ vehicles: '粤B12345、粤B·D6789', birthday: '1980-03-18', keyCustomer: true });
  const values = customerValues(aRow('units', '3-2-1203', data), '2026-11-21');

  it('keeps former owners with their dates, the birthday with today’s', () => {
    expect(values.people).toEqual([
      { role: '原业主', name: '刘芳', phone: '13711223344', birthday: '', from: '2015-06-01', to: '2025-03-31' },
      { role: '业主', name: '张伟', phone: '13800138021', birthday: '1980-03-18', from: '2025-04-01', to: '' },
      { role: '其他', phone: '0755-26543210' },
    ]);
  });

  it('says facts in words and takes plates apart', () => {
    expect(values).toMatchObject({ floorArea: '89.5 ㎡', status: '自住', key: '是', quietHours: '12:30–14:30 午休' });
    expect(values.vehicles).toEqual([{ plate: '粤B12345' }, { plate: '粤B·D6789' }]);
  });
});
