import { aWorkorder } from '@shared/registers/workorders/fixtures';
import { describe, expect, it } from 'vitest';
import { aRow } from './testing/print-rows';
import { workOrderCopies, workOrderValues } from './work-order-values';

const paid = aWorkorder({
  charge: 'paid',
  lines: [
    { item: '更换水龙头', quantity: 2, unit: '个', price: 3000 },
    { item: '阀芯', quantity: 1.5, unit: '米', price: 1850 },
    { item: '洽谈', quantity: null, unit: '', price: null },
  ],
  quote: 8775,
  consent: true,
  feeStatus: 'billed',
  result: '已换',
  materials: '阀芯一只',
  quality: 'good',
  attitude: 'fair',
});

describe('workOrderValues (IN-7, IN-8)', () => {
  it('prints price lines, their sums and the total in 元', () => {
    const values = workOrderValues(aRow('workorders', 'PG-20261121-001', paid));
    expect(values.prices.map(({ item, price, sum }) => `${item} ${price} ${sum}`)).toEqual([
      '更换水龙头 30.00 60.00',
      '阀芯 18.50 27.75',
      '洽谈  ',
    ]);
    expect(values).toMatchObject({ total: '87.75', charge: '有偿', consent: '同意', fee: '并入管理费', quality: '好', attitude: '一般' });
    expect(values.work).toBe('已换\n材料：阀芯一只');
  });

  it.each([
    ['the sum to pay goes before the quote', { ...paid, fee: 5000 }, '50.00', '同意'],
    ['free work has neither sum nor consent', { ...paid, charge: 'free' as const }, '', ''],
  ])('%s', (_, data, total, consent) => {
    expect(workOrderValues(aRow('workorders', 'PG-20261121-001', data))).toMatchObject({ total, consent });
  });

  it.each([
    ['工程部', '', '工程部存根'],
    ['', '赵强', '片区管理员存根'],
    ['', '', '责任部门存根'],
  ])('a slip for %s%s stays as %s', (department, areaManager, copy) => {
    expect(workOrderCopies(aRow('workorders', 'PG-20261121-001', aWorkorder({ department, areaManager })))).toEqual([copy, '客服部回单']);
  });
});
