/** The whole weekly workbook from rows: cover, indicators, corrections, a sheet a register, the rounds and price lines on their own (EX-1). */
import { addDays, type Day, isoWeek, weekRange } from '../../base/time';
import type { AnyDefinition } from '../../registers/contract/definition';
import { workbookOffset } from '../cells';
import { coverSheet, type RegisterCount } from '../cover';
import { indicatorSheet } from '../indicators';
import type { Workbook, WorkbookMeta } from '../model';
import { CHART_SHEET, chartSheet, type DrawnChart } from './chart-sheet';
import { type ChangedRecord, correctionSheet } from './corrections';
import { type IndicatorInput, weekIndicators } from './indicators';
import { type RecountInput, recountSheet } from './recounts';
import type { Privacy, WeekRow } from './register-sheet';
import { registerSheets } from './register-sheets';

export interface WeekRows {
  readonly definition: AnyDefinition;
  readonly rows: readonly WeekRow[];
}

export interface WeekInput {
  readonly meta: WorkbookMeta;
  readonly privacy: Privacy;
  readonly registers: readonly WeekRows[];
  readonly indicators: IndicatorInput;
  /** Records of weeks that were handed over, with what was changed in them since; absent = none. */
  readonly corrections?: readonly ChangedRecord[];
  /** Figures of weeks that were told before and are touched by corrections; absent or null = none are. */
  readonly recounts?: RecountInput | null;
  /** Absent = no sheet of charts. */
  readonly charts?: readonly DrawnChart[];
}

const PRIVACY: Readonly<Record<Privacy, string>> = {
  full: '完整',
  masked: '姓名、电话、证件号已遮盖',
  left: '不含姓名、电话、证件号',
};

/** The workbook without its manifest, which the writer adds and signs. */
export function buildWorkbook({
  meta,
  privacy,
  registers,
  indicators,
  corrections = [],
  recounts = null,
  charts = [],
}: WeekInput): Workbook {
  const { from, to } = weekRange(meta.week);
  const sheets = registerSheets(registers, privacy).map(({ sheet }) => sheet);
  const cover = coverSheet({
    siteName: meta.siteName,
    desk: meta.desk,
    wholeSite: meta.wholeSite === true,
    week: meta.week,
    from,
    to,
    createdBy: meta.createdBy,
    createdAt: meta.createdAt,
    programVersion: meta.programVersion,
    counts: registers.map(countOf),
    privacy: PRIVACY[privacy],
  });
  const corrected = correctionSheet(meta.week, corrections, privacy, workbookOffset({ meta }));
  const recounted = recounts === null || recounts.weeks.length === 0 ? [] : [recountSheet(recounts)];
  const drawn = chartSheet(`${meta.week} ${CHART_SHEET}`, charts);
  const figures = indicatorSheet(`${meta.week} 指标`, weekIndicators(indicators));
  return { meta, sheets: [cover, figures, ...(drawn ? [drawn] : []), corrected, ...recounted, ...sheets] };
}

function countOf({ definition, rows }: WeekRows): RegisterCount {
  const part = (name: WeekRow['part']): number => rows.filter((one) => one.part === name).length;
  return { title: definition.title.zh, added: part('新增'), changed: part('更改'), open: rows.filter((one) => one.row.open === 1).length };
}

/** Weeks from the site's first one to the last whole week before today, newest first: those that should have been handed over (EX-4). */
export function weeksToHand(first: Day, today: Day): readonly string[] {
  const weeks: string[] = [];
  const current = isoWeek(today);
  for (let week = isoWeek(first); week < current; week = isoWeek(addDays(weekRange(week).to, 1))) weeks.unshift(week);
  return weeks;
}
