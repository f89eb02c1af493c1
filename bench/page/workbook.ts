/** The weekly workbook by the program's own worker, signed and read back, against the XML of the same cells and deflate, in a worker too. */
import type { Deskbook } from '@renderer/db/database';
import { nowInstant } from '@renderer/desk/clock';
import { writeWeek } from '@renderer/workers/week-client';
import { runJob } from '@renderer/workers/worker-job';
import { addDays, dayOf, isoWeek } from '@shared/base/time';
import type { Workbook, WorkbookMeta } from '@shared/workbook/model';
import type { WrittenWorkbook } from '@xlsx/signed';
import { watchTasks } from './long-tasks';
import { openSite, type Pair } from './pages';
import { took } from './raw';
import { modelOf } from './workbook-model';
import type { BenchRequest, Floor } from './workbook-worker';

export interface WorkbookTimes extends Pair {
  /** ms of the platform's share in reading, writing and proving together (`Floor.parts`). */
  readonly parts: readonly number[];
  /** Rows of all sheets. */
  readonly rows: number;
  /** ms that the window was held by one task, at most. */
  readonly longest: number;
}

const KEY = '00'.repeat(32);

/** `wanted` 0: the last whole week as it is. Else that many rows: the newest records of a register over and over. */
export async function workbookTimes(wanted: number, rounds: number): Promise<WorkbookTimes> {
  const db = await openSite();
  const pair = { value: [] as number[], floor: [] as number[], parts: [] as number[] };
  let [rows, longest] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const tasks = watchTasks();
    pair.value.push(
      await took(async () => {
        const done = await (wanted === 0 ? writeLastWeek(db) : inWorker<WrittenWorkbook>(db, 'write', wanted));
        if (!done.ok) throw new Error(`the workbook was refused: ${JSON.stringify(done.error)}`);
      }),
    );
    longest = Math.max(longest, tasks.longest());
    const floor = await inWorker<Floor>(db, 'floor', wanted);
    if (!floor.ok) throw new Error(`the floor was refused: ${JSON.stringify(floor.error)}`);
    rows = floor.value.rows;
    pair.floor.push(floor.value.ms);
    pair.parts.push(floor.value.parts);
  }
  db.close();
  return { ...pair, rows, longest };
}

/** A workbook with so many rows of a register. */
export async function manyRowsWorkbook(db: Deskbook, rows: number): Promise<Workbook> {
  return modelOf(db, await metaOf(db), rows);
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

/** No week has so many rows, so it is another worker than the program's; only where the rows come from is different. */
async function inWorker<Value>(db: Deskbook, kind: BenchRequest['kind'], rows: number) {
  const makeWorker = () => new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' });
  return runJob<BenchRequest, Value>(makeWorker, { kind, database: db.name, meta: await metaOf(db), siteKey: KEY, rows });
}
