/** One export from rows to file to ledger: read, write off the screen's thread, read back, save, note (EX-1 … EX-4). */
import { putAttachment } from '@renderer/db/attachments';
import { readSetting } from '@renderer/db/reader';
import { shownUpTo } from '@renderer/db/week-entries';
import { linkedReports } from '@renderer/db/week-reports';
import type { Desk } from '@renderer/desk/desk-context';
import { permitted } from '@renderer/desk/permitted';
import { writeWeek } from '@renderer/workers/week-client';
import { err, ok, type Result } from '@shared/base/result';
import { weekRange } from '@shared/base/time';
import type { Chart } from '@shared/charts/model';
import { exportKey } from '@shared/rules/weekly/settings';
import { weekFileName } from '@shared/workbook/file-name';
import { confirmationCode, keyCode } from '@shared/workbook/spoken-code';
import type { SheetDiff } from '@shared/workbook/week-diff';
import type { DrawnChart } from '@shared/workbook/weekly/chart-sheet';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';
import { weekMeta } from './week-request';

export type ExportStep = 'read' | 'sign' | 'write' | 'check' | 'save';

export interface ExportDone {
  readonly fileName: string;
  readonly rows: number;
  /** 确认码 of the file and 密钥码 of the key that signed it. */
  readonly code: string;
  readonly keyCode: string;
  /** null when the week was not exported before. */
  readonly diff: readonly SheetDiff[] | null;
}

export interface ExportRun {
  readonly week: string;
  readonly privacy: Privacy;
  readonly signal: AbortSignal;
  onStep(step: ExportStep, done: number): void;
}

/** Where writing ends on the way from 0 to 1 and saving begins. */
const SAVED = 0.95;
/** Media type of the file. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Writes the week's workbook and notes it in the ledger. `describe` puts the differences into words for the ledger.
 * Refusals: those of `permitted`, `job.cancelled`, `workbook.readBack`, `job.failed`, `export.save` with the host's reason, those of the commands.
 */
export async function exportWeek(
  desk: Desk,
  run: ExportRun,
  describe: (diff: readonly SheetDiff[] | null) => string,
): Promise<Result<ExportDone>> {
  const { db, site, actor } = desk;
  const who = await permitted(desk, 'week.export');
  if (!who.ok) return who;
  run.onStep('read', 0);
  const made = await desk.run('weekreports.key', {});
  if (!made.ok) return made;
  const key = await readSetting(db, exportKey);
  const version = (await desk.host.version()).app;
  if (run.signal.aborted) return err({ code: 'job.cancelled' });
  // Before anything is read: what comes in between is told once more with the next week, and nothing is told never.
  const upTo = await shownUpTo(db);
  const meta = await weekMeta(desk, run.week, version);
  const [last] = await linkedReports(db, run.week);
  const written = await writeWeek(
    { database: db.name, meta, privacy: run.privacy, siteKey: key, before: last?.files[0]?.hash ?? '' },
    { signal: run.signal, onProgress: ({ step, done }) => run.onStep(step as ExportStep, done * SAVED), draw: drawCharts },
  );
  if (!written.ok) return written;
  const { bytes, checksum, publicKey, rows, diff } = written.value;
  run.onStep('save', SAVED);
  const fileName = weekFileName(site.name, run.week, site.desk);
  const saved = await desk.host.saveFile(fileName, bytes, XLSX);
  if (!saved.saved) return err({ code: saved.reason === 'cancelled' ? 'job.cancelled' : 'export.save', params: { why: saved.reason } });
  const blob = new Blob([bytes.slice()], { type: XLSX });
  const file = await putAttachment(db, { record: run.week, blob, name: fileName, role: 'other', at: desk.now(), by: actor.name });
  if (!file.ok) return file;
  const { from, to } = weekRange(run.week);
  const noted = await desk.run('weekreports.export', {
    week: run.week,
    fromDay: from,
    toDay: to,
    fileName,
    rowCount: rows,
    checksum,
    publicKey,
    readAt: meta.createdAt,
    upTo,
    privacy: run.privacy,
    changes: describe(diff),
    program: version,
    file: file.value,
  });
  return noted.ok ? ok({ fileName, rows, code: confirmationCode(checksum), keyCode: keyCode(publicKey), diff }) : noted;
}

/** Pixels; half of a wide screen. */
const CHART_WIDTH = 560;

/** The drawing is loaded when it is needed. */
async function drawCharts(charts: readonly Chart[]): Promise<readonly DrawnChart['picture'][]> {
  const { chartPng } = await import('@renderer/ui/charts/picture');
  const drawn = [];
  for (const chart of charts) drawn.push(await chartPng(chart, CHART_WIDTH));
  return drawn;
}
