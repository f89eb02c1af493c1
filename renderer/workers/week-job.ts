/** The weekly workbook from the records to the bytes: read, built, signed, written and read back (EX-1 … EX-4). */
import { readAttachment } from '@renderer/db/attachments';
import type { Deskbook } from '@renderer/db/database';
import { readWeek } from '@renderer/db/week';
import { weekCorrections } from '@renderer/db/week-corrections';
import { weekRecounts } from '@renderer/db/week-recounts';
import { ok } from '@shared/base/result';
import type { Chart } from '@shared/charts/model';
import { weekCharts } from '@shared/charts/week-charts';
import { registerList } from '@shared/registers/index';
import type { Workbook, WorkbookMeta } from '@shared/workbook/model';
import { exportOf, type SheetDiff, weekDiff } from '@shared/workbook/week-diff';
import { buildWorkbook } from '@shared/workbook/weekly/build-workbook';
import type { DrawnChart } from '@shared/workbook/weekly/chart-sheet';
import type { IndicatorInput } from '@shared/workbook/weekly/indicators';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';
import { type WrittenWorkbook, writeSigned } from '@xlsx/signed';
import type { JobProgress, JobReply } from './worker-job';

export interface WeekRequest {
  /** Name of the database. */
  readonly database: string;
  /** Its `createdAt` is the time of which the indicators tell. */
  readonly meta: WorkbookMeta;
  readonly privacy: Privacy;
  readonly siteKey: string;
  /** Hash of the file that was exported last for the week; '' = none, or not kept. */
  readonly before: string;
}

export interface WrittenWeek extends WrittenWorkbook {
  /** Rows of all sheets with stable ids. */
  readonly rows: number;
  /** What changed since the file `before`; null without one that can be read. */
  readonly diff: readonly SheetDiff[] | null;
}

/** What a week's workbook would say now against the file that was exported last: nothing is written. */
export interface WeekComparison {
  /** null without a file that can be read. */
  readonly diff: readonly SheetDiff[] | null;
}

/** Draws charts in the order given; only the window can. Rejects when it cannot. Whoever answers null for each has their numbers alone. */
export type DrawCharts = (charts: readonly Chart[]) => Promise<readonly DrawnChart['picture'][]>;

/** Where reading ends on the way from 0 to 1. */
const READ = 0.3;

/** Reads only. Refusals: those of `writeSigned`. */
export async function weekJob(
  db: Deskbook,
  request: WeekRequest,
  report: (progress: JobProgress) => void,
  draw: DrawCharts | null = null,
): Promise<JobReply<WrittenWeek>> {
  report({ step: 'read', done: 0 });
  const workbook = await workbookOf(db, request, draw);
  const written = await writeSigned(workbook, request.siteKey, ({ step, done }) => report({ step, done: READ + done * (1 - READ) }));
  if (!written.ok) return written;
  const rows = workbook.sheets.reduce((sum, sheet) => sum + (sheet.ids ? sheet.rows.length : 0), 0);
  const value = { ...written.value, rows, diff: await sinceLast(db, request.before, workbook) };
  return ok({ value, transfer: [value.bytes.buffer] });
}

/** Reads only, and never refuses. */
export async function compareJob(
  db: Deskbook,
  request: WeekRequest,
  report: (progress: JobProgress) => void,
): Promise<JobReply<WeekComparison>> {
  report({ step: 'read', done: 0 });
  const workbook = await workbookOf(db, request);
  report({ step: 'read', done: READ });
  return ok({ value: { diff: await sinceLast(db, request.before, workbook) }, transfer: [] });
}

/** The week's workbook without its manifest; reads only. */
export async function workbookOf(db: Deskbook, { meta, privacy }: WeekRequest, draw: DrawCharts | null = null): Promise<Workbook> {
  const definitions = registerList.map(({ definition }) => definition);
  const { told, ...read } = await readWeek(db, definitions, meta.week, meta.createdAt);
  const corrections = await weekCorrections(db, definitions, meta.week, told);
  const recounts = await weekRecounts(db, corrections, told, meta.week, meta.createdAt);
  const charts = draw === null ? [] : await drawnCharts(read.indicators, draw);
  return buildWorkbook({ meta, privacy, ...read, corrections, recounts, charts });
}

/** The charts of the week with their pictures; none where the window cannot draw: the week is handed over all the same. */
async function drawnCharts({ facts, spans }: IndicatorInput, draw: DrawCharts): Promise<readonly DrawnChart[]> {
  const charts = weekCharts(facts, spans);
  try {
    const pictures = await draw(charts);
    return charts.flatMap((chart, at) => {
      const picture = pictures[at];
      return picture === undefined ? [] : [{ chart, picture }];
    });
  } catch {
    return [];
  }
}

async function sinceLast(db: Deskbook, before: string, now: Workbook): Promise<readonly SheetDiff[] | null> {
  const blob = before === '' ? null : await readAttachment(db, before);
  if (!blob) return null;
  // The reader is needed by the second export of a week alone.
  const { readWorkbook } = await import('@xlsx/reader');
  const read = await readWorkbook(new Uint8Array(await blob.arrayBuffer()));
  return read.ok ? weekDiff(exportOf(read.value.workbook), exportOf(now)) : null;
}
