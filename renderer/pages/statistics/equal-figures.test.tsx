// @vitest-environment node
/** Figures are equal on the screen, on paper, in the workbook, in head office's database and on its page (EX-6, ST-1): one week of one site, compared at all of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { runScript } from '@renderer/db/run-script';
import { reportJob } from '@renderer/print-jobs/report-job';
import type { PrintedReport } from '@renderer/print-jobs/report-kinds';
import { SITE } from '@renderer/print-jobs/testing/print-rows';
import { statisticsJob } from '@renderer/workers/statistics-job';
import { weekJob } from '@renderer/workers/week-job';
import { must, ok } from '@shared/base/result';
import { addDays, at, dayOf, type Instant, weekRange } from '@shared/base/time';
import type { ShownFigure, ShownReport, ShownTable } from '@shared/charts/shown-report';
import { demoIds } from '@shared/demo/ids';
import { demoScript } from '@shared/demo/script';
import { groupPage } from '@shared/group/page/group-page';
import { indicatorOf, indicators } from '@shared/rules/statistics/figures/catalogue';
import { DIMENSIONS, type Dimension } from '@shared/rules/statistics/figures/indicator';
import { runningWords, wholeWords } from '@shared/rules/statistics/running';
import { type Span, spanOf } from '@shared/rules/statistics/spans';
import { INDICATOR_HEADINGS } from '@shared/workbook/indicators';
import { readWorkbook } from '@xlsx/reader';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupData } from '../../../headoffice/group-query';
import { mergeFiles } from '../../../headoffice/merge';
import { openDatabase } from '../../../headoffice/open-database';
import { readTask } from '../../../headoffice/read-file';
import type { Database } from '../../../headoffice/sql';
import { sqlStore } from '../../../headoffice/sql-store';
import { TABS } from './place';
import { TabView } from './tab-view';

const WEEK = '2026-W47';
const NOW = at(weekRange(WEEK).to, '20:30');
/** The week after it, into which callbacks fall due: on its Tuesday, and on its last day. */
const RUNNING = '2026-W48';
const [EARLY, LATE] = [at(addDays(weekRange(RUNNING).from, 1), '09:00'), at(weekRange(RUNNING).to, '20:30')];
/** The week's statistics month begins on 28 October. */
const DAYS_TOLD = 26;
const UNITS_OF_SITE = 120;
const SPANS = { week: spanOf('week', weekRange(WEEK).to), month: spanOf('statMonth', weekRange(WEEK).to) } as const;

/** One row of the sheet 指标, which all other places are compared with. */
interface Told {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly required: number | null;
}

const work = mkdtempSync(path.join(tmpdir(), 'equal-figures-'));
let db: Deskbook;
let collection: Database;
let sheet: readonly Told[];

beforeAll(async () => {
  db = deskbook('equal-figures');
  await db.delete();
  await db.open();
  const script = demoScript({ seed: 7, units: UNITS_OF_SITE, days: DAYS_TOLD, now: at(weekRange(WEEK).to, '20:00') });
  const told = await runScript(db, script, { site: 'site-1', newId: demoIds(), batch: 200 });
  if (!told.ok) throw new Error(JSON.stringify(told.error));
  const bytes = await exported(WEEK, NOW);
  writeFileSync(path.join(work, 'week.xlsx'), bytes);
  sheet = await sheetOf(bytes);
  collection = await openDatabase(path.join(work, 'group.duckdb'));
  const readers = { read: readTask, close: async () => {} };
  await mergeFiles({ root: work, files: ['week.xlsx'], store: sqlStore(collection), readers, ahead: 1, together: 1, onFile: () => {} });
}, 300_000);

afterAll(async () => {
  await collection.close();
  db.close();
  await db.delete();
  rmSync(work, { recursive: true, force: true });
});

test('the sheet has all figures of the week, and its shares are those of their parts, one decimal, half up', () => {
  expect(idsOf(sheet).slice(0, indicators.length)).toEqual(indicators.map(({ id }) => id));
  expect(sheet.filter(({ id }) => id.startsWith('callbacks.rate:')).length).toBeGreaterThan(1);
  expect(sheet.filter(({ id }) => id.startsWith('month.complaints.count:')).length).toBeGreaterThan(2);
  expect(new Set(idsOf(sheet)).size).toBe(sheet.length);
  const shares = sheet.filter(({ denominator, id }) => denominator !== null && unitOf(id) === 'percent');
  expect(shares.filter(({ value }) => value !== null && !Number.isInteger(value)).length).toBeGreaterThan(4);
  for (const { id, value, numerator, denominator } of shares) expect(value, id).toBe(halfUp(numerator ?? 0, denominator ?? 0));
  expect(sheet.filter(({ value }) => value !== null && value > 0).length).toBeGreaterThan(30);
  const parts = sheet.filter(({ id }) => ITS_PARTS.includes(id)).map(({ value }) => value ?? 0);
  expect(sheet.find(({ id }) => id === TOGETHER)?.value).toBe(parts.reduce((sum, value) => sum + value, 0));
});

test('the screen and its model say what the sheet says', async () => {
  const [week, month] = [await shown(SPANS.week), await shown(SPANS.month)];
  expect(compare([tablesOf(screen(week)), tablesOf(screen(month))])).toEqual(idsShown());
  for (const told of sheet.filter(({ id }) => id !== TOGETHER)) {
    const { value, text, numerator, denominator, required } = modelOf(told, told.id.startsWith(MONTH) ? month : week);
    const here = { ...told, value, numerator, denominator, required };
    expect([here, text], told.id).toEqual([told, textOf(told)]);
  }
});

test('the printed reports say what the sheet says', async () => {
  const [week, general, month] = [
    await paper('weekly', SPANS.week),
    await paper('general', SPANS.week),
    await paper('complaints', SPANS.month),
  ];
  expect(compare([tablesOf(general), tablesOf(month)])).toEqual(idsShown());
  const notWeekly = (id: string): boolean => id.startsWith('survey.') || id.startsWith(MONTH);
  expect(compare([tablesOf(week), []])).toEqual(idsShown().filter((id) => !notWeekly(id)));
});

test('the database of head office has the rows of the sheet', async () => {
  const rows = await collection.reading.rows(
    'SELECT id, name, value, unit, numerator, denominator, required FROM indicators WHERE site_id = $1 AND week = $2 ORDER BY place',
    ['site-1', WEEK],
  );
  expect(rows.map((row) => ({ ...row }))).toEqual(sheet);
});

test('the page of head office says what the sheet says, of the site and of all sites', async () => {
  const page = groupPage(await groupData(collection), NOW);
  const overview = tablesOf(page).find(({ section }) => section === `各站点汇总 ${WEEK}`);
  expect(overview?.rows[0]?.slice(0, 4)).toEqual(['指标', '单位', '全部站点', '澜庭花园']);
  expect(overview?.rows.slice(1).map((row) => row.slice(0, 4))).toEqual(
    sheet.map((told) => [told.name, told.unit, textOf(told), textOf(told)]),
  );
});

describe('a week that is still running', () => {
  const span = spanOf('week', weekRange(RUNNING).from);
  let early: readonly Told[];
  beforeAll(async () => {
    early = await sheetOf(await exported(RUNNING, EARLY));
  });

  test('the printed reports say what the screen says', async () => {
    const [week, ...papers] = [
      screen(await shown(span, EARLY)),
      await paper('weekly', span, EARLY),
      await paper('general', span, EARLY),
    ].map(tablesOf);
    let compared = 0;
    for (const told of early.filter(({ id }) => !id.startsWith(MONTH))) {
      const here = cellsOf(told, must(week, 'the screen'));
      for (const there of papers.map((tables) => cellsOf(told, tables)).filter((texts) => texts.length > 0)) {
        expect(there, told.id).toEqual(here);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(60);
  });

  test('the screen counts it up to today, says up to which day, and that the file counts on', async () => {
    const figures = await shown(span, EARLY);
    const { spans } = figures;
    expect(spans.now).toMatchObject({ from: span.from, to: dayOf(EARLY) });
    expect(runningWords(spans)?.zh).toMatch(/^截至11-24，/);
    expect(wholeWords(spans)?.zh).toContain('周报文件算到11-29为止');
    // What falls due later this week is in the file alone: there is such, or this would say nothing.
    const told = must(
      early.find(({ id }) => id === 'callbacks.rate'),
      'callbacks.rate',
    );
    expect(modelOf(told, figures).denominator ?? 0).toBeLessThan(told.denominator ?? 0);
    expect(await paper('general', span, EARLY)).toContain(wholeWords(spans)?.zh);
  });

  test('on its last day the screen, the file and the paper are equal', async () => {
    const last = await sheetOf(await exported(RUNNING, LATE));
    const week = await shown(span, LATE);
    expect([runningWords(week.spans), wholeWords(week.spans)]).toEqual([null, null]);
    const ofWeek = idsShown(last).filter((id) => !id.startsWith(MONTH));
    expect(compare([tablesOf(screen(week)), []], last)).toEqual(ofWeek);
    expect(compare([tablesOf(await paper('general', span, LATE)), []], last)).toEqual(ofWeek);
  });
});

const MONTH = 'month.';

/** The bytes of a week's file, made at a time. */
async function exported(week: string, createdAt: Instant): Promise<Uint8Array> {
  const meta = { siteId: 'site-1', siteName: '澜庭花园', desk: '', week, programVersion: '0', createdAt, createdBy: '王敏' };
  const written = await weekJob(db, { database: '', meta, privacy: 'masked', siteKey: 'key', before: '' }, () => undefined);
  if (!written.ok) throw new Error(written.error.code);
  return written.value.value.bytes;
}

async function sheetOf(bytes: Uint8Array): Promise<readonly Told[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.code);
  const { columns, rows } = must(
    read.value.workbook.sheets.find(({ name }) => name === '指标'),
    'the sheet of figures',
  );
  return rows.map((row) => {
    const cell = (key: keyof typeof INDICATOR_HEADINGS) => row[columns.findIndex(({ heading }) => heading === INDICATOR_HEADINGS[key])];
    const number = (key: 'value' | 'numerator' | 'denominator' | 'required'): number | null => {
      const found = cell(key);
      if (typeof found !== 'number' && !['', '—'].includes(String(found ?? ''))) throw new Error(`${key} is ${String(found)}`);
      return typeof found === 'number' ? found : null;
    };
    const [value, numerator, denominator, required] = [number('value'), number('numerator'), number('denominator'), number('required')];
    return {
      id: String(cell('id')),
      name: String(cell('name')),
      value,
      unit: String(cell('unit') ?? ''),
      numerator,
      denominator,
      required,
    };
  });
}

/** Five kinds of request in one figure: screen and paper tell each of them. */
const TOGETHER = 'requests.others';
const ITS_PARTS = ['consult', 'help', 'suggestion', 'opinion', 'praise'].map((type) => `requests.${type}`);

/** What screen and paper must show. */
function idsShown(of: readonly Told[] = sheet): readonly string[] {
  return idsOf(of).filter((id) => id !== TOGETHER);
}

function idsOf(all: readonly Told[]): readonly string[] {
  return all.map(({ id }) => id);
}

/** `callbacks.rate` of `callbacks.rate:complaint` and of `month.callbacks.rate`. */
function indicatorIdOf(id: string): string {
  return (id.startsWith(MONTH) ? id.slice(MONTH.length) : id).split(':')[0] ?? '';
}

function unitOf(id: string): string {
  return indicatorOf(indicatorIdOf(id)).unit;
}

/** Written anew here: a mistake in the program's own rounding is not repeated. */
function halfUp(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : Number((BigInt(numerator) * 2000n + BigInt(denominator)) / (BigInt(denominator) * 2n)) / 10;
}

const DIGITS: Readonly<Record<string, number>> = { count: 0, percent: 1, hours: 1, perThousand: 1, yuan: 2 };

/** As the screen and the paper show it; the unit stands beside it where it is a word. */
function textOf({ id, value }: Told): string {
  return value === null ? '—' : `${value.toFixed(DIGITS[unitOf(id)])}${unitOf(id) === 'percent' ? '%' : ''}`;
}

async function shown(span: Span, now: Instant = NOW): Promise<ShownReport> {
  return (await statisticsJob(db, { kind: 'general', span, now }, () => undefined)).report;
}

/** All tabs of the page but the first, which repeats some of their figures. */
function screen(report: ShownReport): string {
  const tabs = TABS.filter((tab) => tab !== 'overview');
  return tabs.map((tab) => renderToStaticMarkup(<TabView tab={tab} report={report} onOpen={() => undefined} narrow={false} />)).join('');
}

async function paper(kind: PrintedReport, span: Span, now: Instant = NOW): Promise<string> {
  const job = await reportJob(
    kind,
    span,
    { ...SITE, now },
    async (request) => ok((await statisticsJob(db, request, () => undefined)).report),
    () => Promise.resolve((_, width) => ({ width, height: 100, source: 'data:,' })),
  );
  if (!job.ok) throw new Error(job.error.code);
  return renderToStaticMarkup(job.value.forms[0]);
}

interface TextTable {
  /** Heading above it. */
  readonly section: string;
  /** The headings come first. */
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a page as texts; what stands in charts is left out. */
function tablesOf(html: string): readonly TextTable[] {
  let section = '';
  const tables: TextTable[] = [];
  for (const [part] of html.replace(/<figure[ >].*?<\/figure>/gs, '').matchAll(/<h2[ >].*?<\/h2>|<table[ >].*?<\/table>/gs)) {
    if (part.startsWith('<h2')) section = words(part);
    else {
      const rows = [...part.matchAll(/<tr[ >].*?<\/tr>/gs)].map(([row]) =>
        [...row.matchAll(/<t[hd][ >].*?<\/t[hd]>/gs)].map(([cell]) => words(cell)),
      );
      tables.push({ section, rows: rows.filter((row) => row.some((cell) => cell !== '')) });
    }
  }
  return tables;
}

function words(html: string): string {
  return html.replace(/<[^>]*>/g, '').trim();
}

/** Compares all figures that the tables of the week and of the month have; the answer is their ids in the order of the sheet. */
function compare([week, month]: readonly [readonly TextTable[], readonly TextTable[]], of: readonly Told[] = sheet): readonly string[] {
  const found: string[] = [];
  for (const told of of) {
    const texts = cellsOf(told, told.id.startsWith(MONTH) ? month : week);
    if (texts.length === 0) continue;
    expect(texts, `${told.id} ${told.name}`).toEqual([textOf(told)]);
    found.push(told.id);
  }
  return found;
}

/** Shown as sums of a table only. */
const IN_SUMS: ReadonlySet<string> = new Set(['quota.completed', 'quota.required', 'quota.called']);

/** Where a figure stands that is told apart, or is a sum of that: the kind of its table, and its line there; null for one in a line of its own. */
function lineOf({ id, name }: Told): { readonly by: Dimension; readonly line: string } | null {
  if (IN_SUMS.has(id)) return { by: 'source', line: '合计' };
  if (!id.includes(':')) return null;
  return { by: id.startsWith(MONTH) ? 'category' : 'source', line: name.split('：')[1] ?? '' };
}

const isNamed = (cell: string | undefined, name: string): boolean =>
  cell === name || cell?.startsWith(`${name} `) === true || cell?.startsWith(`${name}（`) === true;

/** Texts of the figure, one for each place where it stands. */
function cellsOf(told: Told, tables: readonly TextTable[]): readonly (string | undefined)[] {
  const label = indicatorOf(indicatorIdOf(told.id)).label.zh;
  const part = lineOf(told);
  return tables.flatMap(({ rows: [headings = [], ...rows] }) => {
    if (part === null) return headings[1] === '本期' ? rows.filter(([first]) => isNamed(first, label)).map((row) => row[1]) : [];
    const column = headings[0] === DIMENSIONS[part.by].zh ? headings.findIndex((heading) => isNamed(heading, label)) : -1;
    return column < 0 ? [] : rows.filter(([first]) => first === part.line).map((row) => row[column]);
  });
}

function modelOf(told: Told, { sections }: ShownReport): ShownFigure {
  const id = indicatorIdOf(told.id);
  const part = lineOf(told);
  if (part === null) return must(sections.flatMap(({ figures }) => figures).find((one) => one.id === id)?.now, told.id);
  const table: ShownTable = must(
    sections.flatMap(({ tables }) => tables).find(({ dimension, columns }) => dimension === part.by && columns.includes(id)),
    told.id,
  );
  const figures = table.lines.find(({ label }) => label.zh === part.line)?.figures ?? table.totals;
  return must(figures[table.columns.indexOf(id)], told.id);
}
