/** One export from rows to file to ledger: read, write off the screen's thread, read back, save, note (EX-1 … EX-4). */
import { putAttachment, readAttachment } from '@renderer/db/attachments';
import { readSetting } from '@renderer/db/reader';
import { weekFigures, weekRows } from '@renderer/db/week';
import { linkedReports } from '@renderer/db/week-reports';
import type { Desk } from '@renderer/desk/desk-context';
import { permitted } from '@renderer/desk/permitted';
import { exportWorkbook, importWorkbook } from '@renderer/workers/workbook-client';
import { err, ok, type Result } from '@shared/base/result';
import { weekRange } from '@shared/base/time';
import { registerList } from '@shared/registers/index';
import { exportKey } from '@shared/rules/weekly/settings';
import { weekFileName } from '@shared/workbook/file-name';
import type { Workbook } from '@shared/workbook/model';
import { exportOf, type SheetDiff, weekDiff } from '@shared/workbook/week-diff';
import { buildWorkbook } from '@shared/workbook/weekly/build-workbook';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';

export type ExportStep = 'read' | 'sign' | 'write' | 'check' | 'save';

export interface ExportDone {
  readonly fileName: string;
  readonly rows: number;
  /** null when the week was not exported before. */
  readonly diff: readonly SheetDiff[] | null;
}

export interface ExportRun {
  readonly week: string;
  readonly privacy: Privacy;
  readonly signal: AbortSignal;
  onStep(step: ExportStep, done: number): void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
  const workbook = await readWeek(desk, run, version);
  if (run.signal.aborted) return err({ code: 'job.cancelled' });
  const written = await exportWorkbook(workbook, key, {
    signal: run.signal,
    onProgress: ({ step, done }) => run.onStep(step as ExportStep, done),
  });
  if (!written.ok) return written;
  const diff = await sinceLast(desk, run.week, workbook, key);
  run.onStep('save', 0.95);
  const { bytes, sha256 } = written.value;
  const fileName = weekFileName(site.name, run.week, site.desk);
  const saved = await desk.host.saveFile(fileName, bytes, XLSX);
  if (!saved.saved) return err({ code: saved.reason === 'cancelled' ? 'job.cancelled' : 'export.save', params: { why: saved.reason } });
  const blob = new Blob([bytes.slice()], { type: XLSX });
  const file = await putAttachment(db, { record: run.week, blob, name: fileName, role: 'other', at: desk.now(), by: actor.name });
  if (!file.ok) return file;
  const rows = workbook.sheets.reduce((sum, sheet) => sum + (sheet.ids ? sheet.rows.length : 0), 0);
  const { from, to } = weekRange(run.week);
  const noted = await desk.run('weekreports.export', {
    week: run.week,
    fromDay: from,
    toDay: to,
    fileName,
    rowCount: rows,
    checksum: sha256,
    privacy: run.privacy,
    changes: describe(diff),
    program: version,
    file: file.value,
  });
  return noted.ok ? ok({ fileName, rows, diff }) : noted;
}

async function readWeek({ db, site, actor, now }: Desk, { week, privacy }: ExportRun, programVersion: string): Promise<Workbook> {
  const createdAt = now();
  const registers = await weekRows(
    db,
    registerList.map((module) => module.definition),
    week,
  );
  const indicators = await weekFigures(db, week, createdAt);
  const meta = { siteId: site.id, siteName: site.name, desk: site.desk, week, programVersion, createdAt, createdBy: actor.name };
  return buildWorkbook({ meta, privacy, registers, indicators });
}

/** What changed since the week was last exported, read from the file that was kept then. */
async function sinceLast({ db, site }: Desk, week: string, now: Workbook, key: string): Promise<readonly SheetDiff[] | null> {
  const [last] = await linkedReports(db, week);
  const hash = last?.files[0]?.hash;
  const blob = hash ? await readAttachment(db, hash) : null;
  if (!blob) return null;
  const before = await importWorkbook(new Uint8Array(await blob.arrayBuffer()), { [site.id]: key });
  return before.ok ? weekDiff(exportOf(before.value.read.workbook), exportOf(now)) : null;
}
