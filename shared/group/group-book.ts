/** The workbook of the group: sites side by side, ranking, outliers, missing weeks, files, and a table for head office's opinions (EX-6). */
import type { Instant } from '@shared/base/time';
import { type Cell, type Column, type Sheet, sheetName, type Workbook } from '@shared/workbook/model';
import { OPINION_COLUMNS, OPINIONS_SHEET } from '@shared/workbook/opinions';
import { confirmationCode } from '@shared/workbook/spoken-code';
import { type FigureName, overDesks, overWeeks } from './combine';
import { deskName, type GroupData, missingWeeks } from './group-data';
import { isComparable, outliersOf, outlierText, periodText } from './outliers';
import { rankingRows } from './ranking';
import { fateText } from './words';

/** More desks than this stand below each other: nobody reads wider tables. */
const WIDEST = 30;

export interface BookFacts {
  readonly createdAt: Instant;
  readonly programVersion: string;
}

/** The workbook as plain data; `createdAt` also gives its time zone. */
export function groupBook(data: GroupData, { createdAt, programVersion }: BookFacts): Workbook {
  const period = periodText(data);
  const sheets = [overview(data, period), weekly(data), ranking(data), outlierSheet(data), missing(data), files(data), opinions(data)];
  const meta = { siteId: 'headoffice', siteName: '总部汇总', desk: '', week: period, programVersion, createdAt, createdBy: '' };
  return { meta, sheets };
}

const text = (key: string, heading: string, width: number): Column => ({ key, heading, type: 'text', width });
const lines = (key: string, heading: string, width: number): Column => ({ key, heading, type: 'lines', width });
const number = (key: string, heading: string, width = 12): Column => ({ key, heading, type: 'number', width });

function told(value: number | null): Cell {
  return value ?? '—';
}

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

function overview(data: GroupData, period: string): Sheet {
  const title = `各站点汇总 ${period}`;
  if (data.desks.length > WIDEST) return tall(data, title);
  const headings = distinct(['指标', '单位', '全部站点', ...data.desks.map(deskName), '口径']);
  const heading = (index: number): string => headings[index] ?? '';
  return {
    name: '汇总',
    title,
    columns: [
      text('name', heading(0), 26),
      text('unit', heading(1), 9),
      number('all', heading(2)),
      ...data.desks.map((_, index) => number(`desk${index}`, heading(index + 3), Math.max(12, heading(index + 3).length * 2 + 2))),
      lines('definition', heading(data.desks.length + 3), 60),
    ],
    rows: data.names.map((name) => [name.name, name.unit, all(data, name), ...data.desks.map((desk) => one(desk, name)), name.definition]),
  };
}

function tall(data: GroupData, title: string): Sheet {
  const headings = distinct(['站点编号', '站点', '前台', '已报周数', ...data.names.map(headingOf)]);
  const heading = (index: number): string => headings[index] ?? '';
  const row = (desk: GroupData['desks'][number]): Cell[] => [
    desk.siteId,
    desk.siteName,
    desk.desk,
    desk.weeks.length,
    ...data.names.map((name) => one(desk, name)),
  ];
  return {
    name: '汇总',
    title,
    columns: [
      text('siteId', heading(0), 20),
      text('siteName', heading(1), 24),
      text('desk', heading(2), 8),
      number('weeks', heading(3), 10),
      ...data.names.map((_, index) => number(`figure${index}`, heading(index + 4), 14)),
    ],
    rows: [['', '全部站点', '', null, ...data.names.map((name) => all(data, name))], ...data.desks.map(row)],
  };
}

function all(data: GroupData, name: FigureName): Cell {
  return told(
    overDesks(
      name,
      data.desks.map((desk) => desk.figures.get(name.id)).filter((sums) => sums !== undefined),
    ),
  );
}

function one(desk: GroupData['desks'][number], name: FigureName): Cell {
  const sums = desk.figures.get(name.id);
  return told(sums === undefined ? null : overWeeks(name, sums));
}

function weekly(data: GroupData): Sheet {
  const headings = distinct(['周次', '已报站点', ...data.names.map(headingOf)]);
  return {
    name: '逐周',
    title: '全部站点逐周',
    columns: [
      text('week', headings[0] ?? '', 12),
      number('desks', headings[1] ?? '', 10),
      ...data.names.map((_, index) => number(`figure${index}`, headings[index + 2] ?? '', 14)),
    ],
    rows: data.weeks.map(({ week, desks, figures }) => [week, desks, ...data.names.map(({ id }) => told(figures.get(id) ?? null))]),
  };
}

function ranking(data: GroupData): Sheet {
  return {
    name: '排名',
    title: '排名：可以比较的指标，从好到差',
    columns: [
      text('name', '指标', 28),
      number('rank', '名次', 8),
      text('site', '站点', 28),
      number('value', '数值'),
      text('unit', '单位', 10),
    ],
    rows: data.names.filter(isComparable).flatMap((name) => rankingRows(data, name)),
  };
}

function outlierSheet(data: GroupData): Sheet {
  return {
    name: '异常',
    title: '异常：离各站点中位数超过三倍绝对中位差',
    columns: [
      text('siteId', '站点编号', 20),
      text('site', '站点', 24),
      text('name', '指标', 26),
      number('value', '数值'),
      lines('words', '说明', 70),
    ],
    rows: outliersOf(data).map((found) => [found.desk.siteId, deskName(found.desk), found.name.name, found.value, outlierText(found)]),
  };
}

function missing(data: GroupData): Sheet {
  const owing = data.desks.map((desk) => ({ desk, weeks: missingWeeks(desk, data.to) })).filter(({ weeks }) => weeks.length > 0);
  return {
    name: '缺报',
    title: '缺报：从第一次报送起到最近一周',
    columns: [
      text('siteId', '站点编号', 20),
      text('site', '站点', 24),
      number('handed', '已报周数'),
      number('missing', '缺报周数'),
      lines('weeks', '缺报周次', 70),
    ],
    rows: owing.map(({ desk, weeks }) => [desk.siteId, deskName(desk), desk.weeks.length, weeks.length, weeks.join('、')]),
  };
}

function files(data: GroupData): Sheet {
  const rest = data.fileCount - data.files.length;
  const rows = data.files.map((file): Cell[] => [
    file.path,
    fateText(file),
    file.siteName,
    file.desk,
    file.week,
    file.createdAt,
    file.rows,
    file.formatVersion > 1 ? confirmationCode(file.checksum) : '',
    file.detail,
  ]);
  return {
    name: '文件',
    title: '读过的文件和处理结果',
    columns: [
      text('path', '文件', 44),
      text('fate', '结果', 14),
      text('site', '站点', 20),
      text('desk', '前台', 8),
      text('week', '周次', 11),
      { key: 'createdAt', heading: '导出时间', type: 'instant', width: 18 },
      { key: 'rows', heading: '记录数', type: 'integer', width: 10 },
      text('code', '确认码', 18),
      lines('detail', '说明', 60),
    ],
    rows: rest === 0 ? rows : [...rows, [`另有 ${rest} 个文件`, '完整', '', '', '', '', null, '', '']],
  };
}

/** What is far off stands there already, so that only the opinion is to be written; lines without one mean nothing. */
function opinions(data: GroupData): Sheet {
  return {
    name: sheetName(OPINIONS_SHEET),
    title: '总部意见：填好后把本文件发给站点，在周报导出页读入',
    columns: OPINION_COLUMNS,
    rows: outliersOf(data).map(({ desk, name }) => [desk.siteId, deskName(desk), data.to, name.name, '', '']),
  };
}
