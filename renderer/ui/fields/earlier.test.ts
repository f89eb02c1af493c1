import { text } from '@shared/base/text';
import type { Fields } from '@shared/registers/contract/fields';
import { expect, it } from 'vitest';
import { earlierTexts } from './earlier';

const base = { label: text('栏', 'Field'), search: false, print: false, sheet: false } as const;
const fields: Fields = {
  carrier: { ...base, kind: 'text', personal: 'none' },
  trackingNo: { ...base, kind: 'text', personal: 'none', code: true },
  name: { ...base, kind: 'text', personal: 'name', suggest: 'residents' },
  reason: { ...base, kind: 'text', personal: 'text' },
};

const row = (unit: string, carrier: string) => ({ unit, data: { carrier, trackingNo: 'SF1', name: '王敏', reason: '看王敏' } });

it('offers what this unit had, then the most usual, and nothing that is of a person or a code', () => {
  const rows = [
    row('1-1-0101', '中通'),
    row('1-1-0101', '中通'),
    row('1-1-0102', '京东'),
    row('1-1-0103', '顺丰'),
    row('', ''),
    row('', '长'.repeat(25)),
  ];
  expect(earlierTexts(fields, rows, '1-1-0103')).toEqual({ carrier: ['顺丰', '中通', '京东'] });
  expect(earlierTexts(fields, rows, '')).toEqual({ carrier: ['中通', '京东', '顺丰'] });
});
