/** The weekly workbook by the program's own worker, signed and read back, against the XML of the same cells and deflate. */
import type { Deskbook } from '@renderer/db/database';
import { weekFigures, weekRows } from '@renderer/db/week';
import { nowInstant } from '@renderer/desk/clock';
import { writeWeek } from '@renderer/workers/week-client';
import type { WrittenWorkbook } from '@renderer/workers/workbook-job';
import { runJob } from '@renderer/workers/worker-job';
import { addDays, dayOf, isoWeek } from '@shared/base/time';
import { registerList } from '@shared/registers/index';
import type { Cell, Workbook, WorkbookMeta } from '@shared/workbook/model';
import { buildWorkbook } from '@shared/workbook/weekly/build-workbook';
import { watchTasks } from './long-tasks';
import { type ManyRequest, manyRows } from './many-rows';
import { openSite, type Pair } from './pages';
import { took } from './raw';

export interface WorkbookTimes extends Pair {
  /** Rows of all sheets. */
  readonly rows: number;
  /** ms that the window was held by one task, at most. */
  readonly longest: number;
}

const KEY = '00'.repeat(32);

/** `wanted` 0: the last whole week as it is. Else that many rows: the newest records of a register over and over. */
export async function workbookTimes(wanted: number, rounds: number): Promise<WorkbookTimes> {
  const db = await openSite();
  const pair = { value: [] as number[], floor: [] as number[] };
  let [rows, longest] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const tasks = watchTasks();
    pair.value.push(
      await took(async () => {
        const done = await (wanted === 0 ? writeLastWeek(db) : writeMany(db, wanted));
        if (!done.ok) throw new Error(`the workbook was refused: ${JSON.stringify(done.error)}`);
      }),
    );
    longest = Math.max(longest, tasks.longest());
    const { sheets } = await modelOf(db, wanted);
    rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    pair.floor.push(await took(() => plainSheets(sheets.map((sheet) => sheet.rows))));
  }
  db.close();
  return { ...pair, rows, longest };
}

/** A workbook with so many rows of a register. */
export function manyRowsWorkbook(db: Deskbook, rows: number): Promise<Workbook> {
  return modelOf(db, rows);
}

async function metaOf(db: Deskbook): Promise<WorkbookMeta> {
  const now = nowInstant();
  const newest = (await db.journal.orderBy('seq').last())?.at ?? now;
  const week = isoWeek(addDays(dayOf(newest), -7));
  return { siteId: 'bench', siteName: 'bench', desk: '', week, programVersion: '0', createdAt: now, createdBy: 'bench' };
}

async function writeLastWeek(db: Deskbook) {
  return writeWeek({ database: db.name, meta: await metaOf(db), privacy: 'full', siteKey: KEY, before: '' });
}

/** Another worker than the program's, since no week has so many rows; only where the rows come from is different. */
async function writeMany(db: Deskbook, rows: number) {
  const makeWorker = () => new Worker(new URL('./many-rows-worker.ts', import.meta.url), { type: 'module' });
  return runJob<ManyRequest, WrittenWorkbook>(makeWorker, { database: db.name, meta: await metaOf(db), siteKey: KEY, rows });
}

async function modelOf(db: Deskbook, wanted: number): Promise<Workbook> {
  const meta = await metaOf(db);
  if (wanted > 0) return manyRows(db, meta, wanted);
  const definitions = registerList.map(({ definition }) => definition);
  const registers = await weekRows(db, definitions, meta.week);
  return buildWorkbook({ meta, privacy: 'full', registers, indicators: await weekFigures(db, meta.week, meta.createdAt) });
}

/** The least that any writer does: a sheet's XML, in UTF-8, deflated. */
async function plainSheets(sheets: readonly (readonly (readonly Cell[])[])[]): Promise<number> {
  let size = 0;
  for (const rows of sheets) {
    const packed = new Blob([...xmlOf(rows)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    size += (await new Response(packed).arrayBuffer()).byteLength;
  }
  return size;
}

const PIECE = 1 << 18;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function* xmlOf(rows: readonly (readonly Cell[])[]): Generator<string> {
  let xml = '<worksheet><sheetData>';
  for (const [at, row] of rows.entries()) {
    xml += `<row r="${at + 1}">`;
    for (const cell of row) {
      if (cell === null || cell === '') xml += '<c/>';
      else if (typeof cell === 'string')
        xml += `<c t="inlineStr"><is><t>${cell.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? '')}</t></is></c>`;
      else xml += `<c><v>${Number(cell)}</v></c>`;
    }
    xml += '</row>';
    if (xml.length < PIECE) continue;
    yield xml;
    xml = '';
  }
  yield `${xml}</sheetData></worksheet>`;
}
