import { describe, expect, it } from 'vitest';
import { type HeadingField, matchHeadings } from './headings';

const FIELDS: readonly HeadingField[] = [
  { key: 'no', heading: '编号' },
  { key: 'unit', heading: '房号', aliases: ['房间号', '单元'], required: true },
  { key: 'phone', heading: '电话', aliases: ['联系电话', '手机'], required: true },
  { key: 'method', heading: '方式' },
];

describe('matchHeadings', () => {
  it.each<[string, readonly string[], Readonly<Record<string, number>>]>([
    ['any order', ['电话', '方式', '编号', '房号'], { phone: 0, method: 1, no: 2, unit: 3 }],
    ['spaces and line breaks', [' 房 号 ', '电\n话'], { unit: 0, phone: 1 }],
    ['full width and marks', ['房号＊', '电话：'], { unit: 0, phone: 1 }],
    ['brackets', ['房号(必填)', '方式（来电/来访）', '电话【住户】'], { unit: 0, method: 1, phone: 2 }],
    ['aliases', ['房间号', '联系电话'], { unit: 0, phone: 1 }],
    ['the heading before an alias', ['手机', '电话', '房号'], { phone: 1, unit: 2 }],
    ['the exact one before one in brackets', ['电话(备用)', '电话', '房号'], { phone: 1, unit: 2 }],
  ])('accepts %s', (_, headings, columns) => {
    expect(matchHeadings(headings, FIELDS).columns).toEqual(columns);
  });

  it('names what is unknown, repeated and missing', () => {
    const match = matchHeadings(['房号', '楼栋', '', '房号（旧）'], FIELDS);
    expect(match.unknown).toEqual([{ column: 1, heading: '楼栋' }]);
    expect(match.repeated).toEqual([{ column: 3, heading: '房号（旧）' }]);
    expect(match.missing).toEqual(['phone']);
  });
});
