/** What head office's file says to a site: only its own lines, each whole, or one clear refusal. */
import { describe, expect, it } from 'vitest';
import type { Cell } from './model';
import { allOpinions, OPINION_COLUMNS, OPINIONS_SHEET, type OpinionSheet, readOpinions } from './opinions';

const HEADINGS: readonly string[] = OPINION_COLUMNS.map(({ heading }) => heading);
const SITE = 'site-01';
const line = (over: Partial<Record<(typeof OPINION_COLUMNS)[number]['key'], Cell>> = {}): readonly Cell[] => {
  const whole: Readonly<Record<string, Cell>> = {
    siteId: SITE,
    siteName: '荔园',
    week: '2026-W46',
    matter: '投诉处理及时率',
    opinion: '低于 95%，说明原因。',
    replyBy: '2026-11-25',
    ...over,
  };
  return OPINION_COLUMNS.map(({ key }) => whole[key] ?? '');
};
const sheet = (rows: readonly (readonly Cell[])[], over: Partial<OpinionSheet> = {}): OpinionSheet => ({
  name: OPINIONS_SHEET,
  headings: HEADINGS,
  rows,
  rowNumbers: rows.map((_, i) => i + 2),
  ...over,
});
const OWN = { week: '2026-W46', matter: '投诉处理及时率', opinion: '低于 95%，说明原因。', replyBy: '2026-11-25' };

describe('readOpinions', () => {
  it.each<[string, readonly OpinionSheet[], unknown]>([
    ['an own line', [sheet([line()])], { own: [OWN], others: 0 }],
    ['own and other sites', [sheet([line({ siteId: 'site-02' }), line()])], { own: [OWN], others: 1 }],
    ['lines that nobody filled', [sheet([line({ opinion: '  ' }), line()])], { own: [OWN], others: 0 }],
    [
      'lines for this desk, for any desk, and for the other',
      [sheet([line({ desk: ' a ' }), line({ desk: 'B' }), line()])],
      { own: [OWN, OWN], others: 1 },
    ],
    ['no date', [sheet([line({ replyBy: '' })])], { own: [{ ...OWN, replyBy: '' }], others: 0 }],
    ['a date as the spreadsheet keeps it', [sheet([line({ replyBy: 46351 })])], { own: [{ ...OWN, replyBy: '2026-11-25' }], others: 0 }],
    ['a small w', [sheet([line({ week: ' 2026-w46 ' })])], { own: [OWN], others: 0 }],
    [
      'the sheet by its name before others',
      [sheet([line({ opinion: '别的表' })], { name: '汇总' }), sheet([line()])],
      { own: [OWN], others: 0 },
    ],
    [
      'a CSV: any name, headings in another order',
      [sheet([[...line()].reverse()], { name: '意见-荔园', headings: [...HEADINGS].reverse() })],
      { own: [OWN], others: 0 },
    ],
  ])('%s', (_, sheets, expected) => {
    expect(readOpinions(sheets, SITE, 'A')).toEqual({ ok: true, value: expected });
  });

  it.each<[string, readonly OpinionSheet[], string, unknown]>([
    ['no sheet at all', [], 'opinions.foreign', undefined],
    ['another table', [sheet([['张三']], { headings: ['姓名'] })], 'opinions.foreign', undefined],
    ['no column for the site', [sheet([line()], { headings: HEADINGS.with(0, '片区') })], 'opinions.foreign', undefined],
    ['not one opinion', [sheet([line({ opinion: '' })])], 'opinions.empty', undefined],
    ['a site with a number for its id', [sheet([line({ siteId: 7 })])], 'opinions.others', { n: 1 }],
    ['only the other desk', [sheet([line({ desk: 'B' })])], 'opinions.others', { n: 1 }],
    ['only other sites', [sheet([line({ siteId: 'a' }), line({ siteId: 'b' })])], 'opinions.others', { n: 2 }],
    ['a week that is none', [sheet([line(), line({ week: '46周' })])], 'opinions.row', { row: 3, heading: '周次' }],
    ['week 54', [sheet([line({ week: '2026-W54' })])], 'opinions.row', { row: 2, heading: '周次' }],
    ['no matter', [sheet([line({ matter: '' })])], 'opinions.row', { row: 2, heading: '事项' }],
    ['a date that is none', [sheet([line({ replyBy: '下周' })])], 'opinions.row', { row: 2, heading: '答复期限' }],
  ])('%s is refused', (_, sheets, code, params) => {
    const read = readOpinions(sheets, SITE, 'A');
    expect(read.ok ? null : [read.error.code, read.error.params]).toEqual([code, params]);
  });
});

it('a desk without a letter takes what is for its site, and a file without the column is for every desk', () => {
  expect(readOpinions([sheet([line({ desk: 'B' })])], SITE, '')).toMatchObject({ ok: true, value: { own: [OWN] } });
  const at = HEADINGS.indexOf('前台');
  const older = sheet([line().toSpliced(at, 1)], { headings: HEADINGS.toSpliced(at, 1) });
  expect(readOpinions([older], SITE, 'B')).toMatchObject({ ok: true, value: { own: [OWN] } });
});

describe('allOpinions', () => {
  it('has those of all sites with whom they are for, without lines that nobody filled', () => {
    const read = allOpinions([sheet([line({ siteId: 'site-02', siteName: '', desk: 'b' }), line({ opinion: '' }), line()])]);
    expect(read).toEqual({
      ok: true,
      value: [
        { ...OWN, siteId: 'site-02', siteName: '', desk: 'B' },
        { ...OWN, siteId: SITE, siteName: '荔园', desk: '' },
      ],
    });
  });

  it.each<[string, readonly OpinionSheet[], string, unknown]>([
    ['another table', [sheet([['张三']], { headings: ['姓名'] })], 'opinions.foreign', undefined],
    ['not one opinion', [sheet([line({ opinion: '' })])], 'opinions.empty', undefined],
    ['for nobody', [sheet([line({ siteId: ' ' })])], 'opinions.row', { row: 2, heading: '站点编号' }],
    [
      'a line of another site that cannot be read',
      [sheet([line(), line({ siteId: 'b', week: '46周' })])],
      'opinions.row',
      { row: 3, heading: '周次' },
    ],
  ])('%s is refused', (_, sheets, code, params) => {
    const read = allOpinions(sheets);
    expect(read.ok ? null : [read.error.code, read.error.params]).toEqual([code, params]);
  });
});
