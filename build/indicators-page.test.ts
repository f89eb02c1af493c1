/** `docs/indicators.md` is made of the catalogue: an indicator that is added or defined anew shows here until the page is written anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { indicators } from '../shared/rules/statistics/figures/catalogue';
import { DIMENSIONS, GROUPS, type Group, type Indicator, UNITS } from '../shared/rules/statistics/figures/indicator';
import { REPORT_PLANS } from '../shared/rules/statistics/figures/report-plans';

const PAGE = path.join(import.meta.dirname, '..', 'docs', 'indicators.md');

const HEAD = `# 指标口径 / Indicators

Made of the catalogue in \`shared/rules/statistics/figures\` by \`build/indicators-page.test.ts\` (\`UPDATE_DOCS=1 npx vitest run --project node build/indicators-page.test.ts\`
writes it anew). Screen, paper, the sheet 指标 of the weekly workbook and head office take every figure from there; each is counted a second time, by other code written from
the rules alone, over two generated years (\`renderer/db/figures.test.ts\`).

- By the true time of an event, never by the time of writing: a late entry counts where it belongs. Counted as the records stand now, also for a span long ago.
- Shares have one decimal, half up, 「—」 over nothing; whether a requirement is met is decided before rounding. A median of an even number lies half way between the middle two;
  nine tenths is the smallest time that at least nine tenths of all do not exceed. Differences are of the values as they are shown, for shares in percentage points (个百分点).
- Every figure knows its records; of a share those of the denominator, and which of them count. Completions that were not drawn for a callback have no record of their own: how many is said.
- The year before: 29 February is compared with the 28th, week 53 with the last week of that year, every other week with the one of its number.
- A span that is still running is counted up to today and compared with the same part of the others: up to the same weekday, or the same day of the month, its
  last one where it has no such day (31st to 30th, 30 March to 28 February); of any days as many of those before. Screen and paper say so. A day is always whole.
- The weekly file counts its week and its statistics month whole also while they run: head office adds week to week, and what falls due after the export would be in none.
  Until then screen and paper say that its figures may differ from theirs, and its cover that it is whole.
- Head office takes a week's figures as that week told them, until a later workbook counts the week again because records of it were corrected (更正后指标): then those, with
  both values beside each other (decision 0018).
- Compared with nothing, not with 0, where the site had no records yet. A survey counts in the span that holds its last day, whenever it was entered.
- A statistics month ends on the day the site sets (设置 › 受理规则, at first the 27th).
- Limits, so that a figure needs no walk through all records: a complaint counts for 投诉处理及时率 up to 184 days after it was registered; a callback that was made more than 62 days
  before its deadline is not found for the span of the deadline; units in use are those of today.
- Breakdowns by department and by person of a callback count a record in each of its lines, so they add up to more than the total (told in the table); what is not filled in stands last (未填).
`;

function line({ id, label, definition, basis, unit, better, of, by }: Indicator): string {
  const way = better === null ? '' : better === 'more' ? '越高越好' : '越低越好';
  const dimensions = by.map((one) => DIMENSIONS[one].zh).join('、');
  const words = `${definition.zh}<br>${definition.en}`;
  return `| ${label.zh}<br>${label.en} | ${words} | ${basis.zh} | ${UNITS[unit].zh} | ${way} | ${of === 'now' ? '现在' : '本期'} | ${dimensions} | \`${id}\` |`;
}

function page(): string {
  const groups = Object.keys(GROUPS) as Group[];
  return `${[
    HEAD,
    ...groups.flatMap((group) => [
      `## ${GROUPS[group].zh} ${GROUPS[group].en}`,
      '',
      '| 指标 | 口径 | 依据 | 单位 | 方向 | 何时 | 可按 | 编号 |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...indicators.filter((one) => one.group === group).map(line),
      '',
    ]),
    '## 报表 Reports',
    '',
    '| 报表 | 期间 | 内容 |',
    '| --- | --- | --- |',
    ...Object.values(REPORT_PLANS).map(
      ({ title, span, sections }) => `| ${title.zh} ${title.en} | ${span} | ${sections.map((one) => one.title.zh).join('、')} |`,
    ),
  ].join('\n')}\n`;
}

describe('docs/indicators.md', () => {
  it('says what the catalogue says', () => {
    const said = page();
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, said);
    expect(readFileSync(PAGE, 'utf8')).toBe(said);
  });
});
