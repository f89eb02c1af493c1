/** The figures of the group as sheets: desks side by side, week by week (EX-6). */
import type { Cell, Sheet } from '@shared/workbook/model';
import { type FigureName, overDesks, overWeeks } from './combine';
import { deskName, type NamedDesk } from './desk-name';
import { asNumber, type ShowFigure } from './figure-text';
import { CORRECTED_MARK } from './group-corrections';
import type { GroupData } from './group-data';
import { periodText } from './outliers';
import { lines, number, text } from './sheet-columns';

/** More columns than this nobody reads: desks and weeks stand below each other then. */
const WIDEST = 30;

function headingOf({ name, unit }: FigureName): string {
  return unit === '' ? name : `${name}（${unit}）`;
}

/** Headings must differ in a sheet. */
function distinct(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const n = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, n);
    return n === 1 ? heading : `${heading}（${n}）`;
  });
}

/** Figures that a leader looks at first, by their ids; of another program's figures the first ones. */
const KEY: ReadonlySet<string> = new Set([
  'requests.all',
  'requests.repair',
  'requests.overdue',
  'requests.responseInTime',
  'requests.doneMedian',
  'requests.firstTimeFix',
  'requests.solvedRate',
  'complaints.count',
  'complaints.effective',
  'complaints.inTime',
  'complaints.perThousand',
  'callbacks.rate',
  'callbacks.timely',
  'callbacks.answered',
  'satisfaction.rate',
]);
const FIRST = 15;

function keyNames(names: readonly FigureName[]): readonly FigureName[] {
  const key = names.filter(({ id }) => KEY.has(id));
  return key.length === 0 ? names.slice(0, FIRST) : key;
}

/** 汇总, and where there are too many desks for all figures on one sheet, 全部指标. */
export function overview(data: GroupData, show: ShowFigure = asNumber): readonly Sheet[] {
  const title = `各站点汇总 ${periodText(data)}`;
  if (data.desks.length > WIDEST)
    return [tall(data, '汇总', title, keyNames(data.names), show), tall(data, '全部指标', `${title} 全部指标`, data.names, show)];
  const marked = correctedKeys(data);
  const desks = data.desks.map((desk) => ({
    heading: marked(deskName(desk), keyOf(desk)),
    value: (name: FigureName) => show(name, one(desk, name)),
  }));
  return [across(data, '汇总', title, [{ heading: '全部站点', value: (name) => show(name, all(data, name)) }, ...desks])];
}

interface Across {
  readonly heading: string;
  readonly value: (name: FigureName) => Cell;
}

/** One row a figure, one column a desk or a week. */
function across(data: GroupData, sheet: string, title: string, parts: readonly Across[]): Sheet {
  const headings = distinct(['指标', '单位', ...parts.map(({ heading }) => heading), '口径']);
  const heading = (index: number): string => headings[index] ?? '';
  return {
    name: sheet,
    title,
    columns: [
      text('name', heading(0), 26),
      text('unit', heading(1), 9),
      ...parts.map((_, index) => number(`part${index}`, heading(index + 2), Math.max(12, heading(index + 2).length * 2 + 2))),
      lines('definition', heading(parts.length + 2), 60),
    ],
    rows: data.names.map((name) => [name.name, name.unit, ...parts.map(({ value }) => value(name)), name.definition]),
  };
}

/** One row a desk. */
function tall(data: GroupData, sheet: string, title: string, names: readonly FigureName[], show: ShowFigure): Sheet {
  const marked = correctedKeys(data);
  const headings = distinct(['站点编号', '站点', '前台', '已报周数', ...names.map(headingOf)]);
  const heading = (index: number): string => headings[index] ?? '';
  return {
    name: sheet,
    title,
    columns: [
      text('siteId', heading(0), 14),
      text('siteName', heading(1), 20),
      text('desk', heading(2), 8),
      number('weeks', heading(3), 10),
      ...names.map((_, index) => number(`figure${index}`, heading(index + 4), 13)),
    ],
    rows: [
      ['', '全部站点', '', null, ...names.map((name) => show(name, all(data, name)))],
      ...data.desks.map((desk) => [
        desk.siteId,
        marked(desk.siteName, keyOf(desk)),
        desk.desk,
        desk.weeks.length,
        ...names.map((name) => show(name, one(desk, name))),
      ]),
    ],
  };
}

function all(data: GroupData, name: FigureName): number | null {
  return overDesks(
    name,
    data.desks.map((desk) => desk.figures.get(name.id)).filter((sums) => sums !== undefined),
  );
}

function one(desk: GroupData['desks'][number], name: FigureName): number | null {
  const sums = desk.figures.get(name.id);
  return sums === undefined ? null : overWeeks(name, sums);
}

/** Marks the names of desks and weeks some of whose figures are not those that were told. */
function correctedKeys({ corrected }: GroupData): (name: string, key: string) => string {
  const keys = new Set(corrected.flatMap((one) => [one.week, keyOf(one)]));
  return (name, key) => (keys.has(key) ? `${name}${CORRECTED_MARK}` : name);
}

function keyOf({ siteId, desk }: NamedDesk): string {
  return `${siteId}\n${desk}`;
}

/** 逐周: all desks together. */
export function weekly(data: GroupData, show: ShowFigure = asNumber): Sheet {
  const title = '全部站点逐周';
  const marked = correctedKeys(data);
  if (data.weeks.length <= WIDEST) {
    const parts = data.weeks.map(({ week, figures }) => ({
      heading: marked(week, week),
      value: (name: FigureName) => show(name, figures.get(name.id) ?? null),
    }));
    return across(data, '逐周', title, parts);
  }
  const names = keyNames(data.names);
  const headings = distinct(['周次', '已报站点', ...names.map(headingOf)]);
  return {
    name: '逐周',
    title,
    columns: [
      text('week', headings[0] ?? '', 12),
      number('desks', headings[1] ?? '', 10),
      ...names.map((_, index) => number(`figure${index}`, headings[index + 2] ?? '', 13)),
    ],
    rows: data.weeks.map(({ week, desks, figures }) => [
      marked(week, week),
      desks,
      ...names.map((name) => show(name, figures.get(name.id) ?? null)),
    ]),
  };
}
