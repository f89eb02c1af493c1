/** What was corrected of weeks that head office was told of before: the records, and the figures as they were and as they are now (EX-4, EX-6). */
import type { Sheet } from '@shared/workbook/model';
import { deskName, type NamedDesk } from './desk-name';
import type { ShowFigure } from './figure-text';
import { number, text, lines as words } from './sheet-columns';
import type { Stored } from './tables';

/** Of many, so many are told, the newest first. */
export const MOST_CORRECTED = 10_000;

/** A figure of a week that says something else since a correction. */
export interface CorrectedFigure extends NamedDesk {
  /** ISO week of the figure. */
  readonly week: string;
  /** Its place in the sheet, from 1. */
  readonly place: number;
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** As the week's own workbook says it, and as it is now; null = there is nothing to divide by. */
  readonly told: number | null;
  readonly now: number | null;
  /** ISO week of the workbook that says so. */
  readonly correctedIn: string;
}

/** A column of a record that says something else; texts are '' where nothing is said. */
export interface GroupCorrection extends NamedDesk {
  /** ISO week of the workbook that tells it. */
  readonly week: string;
  /** Stable id of the line. */
  readonly row: string;
  /** ISO week that the record belongs to. */
  readonly about: string;
  readonly register: string;
  readonly no: string;
  readonly column: string;
  readonly told: string;
  readonly now: string;
  readonly reason: string;
  readonly by: string;
  /** Wall clock of the site. */
  readonly at: string;
  /** The workbook also has the figures of that week, counted again. */
  readonly isRecounted: boolean;
}

/** Columns of the table of corrections that say something here. */
const COLUMNS = {
  row: 'row_id',
  about: 'own_week',
  register: 'register',
  no: 'no',
  column: 'column',
  told: 'told',
  now: 'now',
  reason: 'reason',
  by: 'by',
  at: 'at',
} as const;

export const CORRECTION_COLUMNS: readonly string[] = Object.values(COLUMNS);

/** A row of the table, its cells by column; the time as text. */
export function groupCorrection(
  desk: NamedDesk & { readonly week: string },
  cell: (column: string) => Stored | undefined,
  isRecounted: (about: string) => boolean,
): GroupCorrection {
  const said = (key: keyof typeof COLUMNS): string => String(cell(COLUMNS[key]) ?? '');
  return {
    siteId: desk.siteId,
    desk: desk.desk,
    siteName: desk.siteName,
    week: desk.week,
    row: said('row'),
    about: said('about'),
    register: said('register'),
    no: said('no'),
    column: said('column'),
    told: said('told'),
    now: said('now'),
    reason: said('reason'),
    by: said('by'),
    at: said('at').slice(0, 16),
    isRecounted: isRecounted(said('about')),
  };
}

/** The newest weeks first, then desk by desk, in the order of the sheets. */
export function byWeekOfFigure(a: CorrectedFigure, b: CorrectedFigure): number {
  return compare(b.week, a.week) || compare(keyOf(a), keyOf(b)) || a.place - b.place;
}

export function byWeekOfCorrection(a: GroupCorrection, b: GroupCorrection): number {
  return compare(b.week, a.week) || compare(keyOf(a), keyOf(b)) || compare(a.row, b.row);
}

function keyOf({ siteId, desk }: NamedDesk): string {
  return `${siteId}\n${desk}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What stands behind the name of a desk or a week some of whose figures are not those that were told. */
export const CORRECTED_MARK = '（已更正）';

/** 更正指标: both values of each figure. */
export function correctedSheet(corrected: readonly CorrectedFigure[], show: ShowFigure): Sheet {
  return {
    name: '更正指标',
    title: '更正指标：其他各表用的是现值',
    columns: [
      text('siteId', '站点编号', 20),
      text('site', '站点', 24),
      text('week', '周次', 11),
      text('name', '指标', 28),
      number('told', '原值'),
      number('now', '现值'),
      text('unit', '单位', 10),
      text('correctedIn', '见于周报', 11),
      text('figure', '编号', 26),
    ],
    rows: corrected.map((one) => [
      one.siteId,
      deskName(one),
      one.week,
      one.name,
      show(one, one.told),
      show(one, one.now),
      one.unit,
      one.correctedIn,
      one.id,
    ]),
  };
}

/** 更正: the records. */
export function correctionsSheet(corrections: readonly GroupCorrection[]): Sheet {
  return {
    name: '更正',
    title: '更正：站点在报送之后改过的记录',
    columns: [
      text('siteId', '站点编号', 20),
      text('site', '站点', 24),
      text('about', '所属周次', 11),
      text('register', '台账', 14),
      text('no', '编号', 20),
      text('column', '栏目', 14),
      words('told', '原值', 32),
      words('now', '现值', 32),
      words('reason', '原因', 24),
      text('by', '更正人', 10),
      text('at', '更正时间', 17),
      text('week', '见于周报', 11),
      text('figures', '指标', 10),
    ],
    rows: corrections.map((one) => [
      one.siteId,
      deskName(one),
      one.about,
      one.register,
      one.no,
      one.column,
      one.told,
      one.now,
      one.reason,
      one.by,
      one.at,
      one.week,
      recountText(one),
    ]),
  };
}

/** Whether the figures of the week follow: older programs tell corrections alone, and very old weeks are not counted again. */
export function recountText({ isRecounted }: GroupCorrection): string {
  return isRecounted ? '已重算' : '未重算';
}
