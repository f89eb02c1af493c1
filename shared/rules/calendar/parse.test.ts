import { describe, expect, it } from 'vitest';
import { parseCalendar } from './parse';
import { dayKind } from './table';

const CSV = '日期,类型,名称\n# 2027\n2027-01-01,休,元旦\n2027/1/2,班,元旦\n20270103,放假,元旦\n';

describe('parseCalendar', () => {
  it('reads CSV with a heading, comments and three ways to write a day', () => {
    expect(parseCalendar(CSV, '通知')).toEqual({
      ok: true,
      value: {
        years: [2027],
        holidays: { '2027-01-01': '元旦', '2027-01-03': '元旦' },
        workdays: { '2027-01-02': '元旦' },
        source: { 2027: '通知' },
      },
    });
  });

  it('reads JSON and prefers the source named in the file', () => {
    const text = JSON.stringify({ source: '国办通知', holidays: { '2027-02-06': '春节' }, workdays: { '2027-02-07': '春节' } });
    const table = parseCalendar(`\uFEFF${text}`, '文件');
    expect(table.ok && table.value.source).toEqual({ 2027: '国办通知' });
    expect(table.ok && dayKind('2027-02-07', table.value)).toBe('makeup');
  });

  it('does not call a year known for one make-up day in its December', () => {
    const table = parseCalendar('2027-12-26,班,元旦\n2028-01-01,休,元旦', '通知');
    expect(table.ok && table.value.years).toEqual([2028]);
  });

  it.each([
    ['', 'calendar.empty', undefined],
    ['日期,类型\n', 'calendar.empty', undefined],
    ['{"holidays":', 'calendar.json', undefined],
    ['{"holidays":[1]}', 'calendar.shape', undefined],
    ['{"holidays":{"2027-01-01":1}}', 'calendar.shape', undefined],
    ['2027-02-29,休,x', 'calendar.day', { line: 1, text: '2027-02-29' }],
    ['2027-01-01,休,x\n2027-13-01,休,x', 'calendar.day', { line: 2, text: '2027-13-01' }],
    ['2027-01-01,半天,x', 'calendar.kind', { line: 1, text: '半天' }],
    ['2027-01-02,休,x\n2027-01-02,班,x', 'calendar.twice', { line: 2, text: '2027-01-02' }],
  ])('refuses %j with %s', (text, code, params) => {
    const result = parseCalendar(text, '');
    expect(result.ok).toBe(false);
    expect(!result.ok && result.error).toEqual({ code, ...(params === undefined ? {} : { params }) });
  });
});
