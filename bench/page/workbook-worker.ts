/** Entry of the worker that makes a workbook of many rows as the program's own makes the week's, and the floor of either: neither may hold the window. */
import './no-jit';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { type JobReply, type JobScope, serveJob } from '@renderer/workers/worker-job';
import { ok } from '@shared/base/result';
import type { Cell, WorkbookMeta } from '@shared/workbook/model';
import { type WrittenWorkbook, writeSigned } from '@xlsx/signed';
import { plainSheets, proveSheets } from './plain-sheets';
import { took } from './raw';
import { askAgain, noteRequests } from './same-requests';
import { modelOf } from './workbook-model';

export interface BenchRequest {
  readonly kind: 'write' | 'floor';
  readonly database: string;
  readonly meta: WorkbookMeta;
  readonly siteKey: string;
  /** 0 = the week's. */
  readonly rows: number;
}

export interface Floor {
  /** XML of the same cells, deflated. */
  readonly ms: number;
  /** The same, and with it every question to the database asked again in the same turns, the parts digested, and opened again. */
  readonly parts: number;
  /** Rows of all sheets. */
  readonly rows: number;
}

serveJob(
  self as unknown as JobScope,
  async ({ kind, database, meta, siteKey, rows }: BenchRequest, report): Promise<JobReply<WrittenWorkbook | Floor>> => {
    const db = deskbook(database);
    await db.open();
    if (kind === 'floor') {
      const value = await floorOf(db, meta, rows);
      db.close();
      return ok({ value, transfer: [] });
    }
    const workbook = await modelOf(db, meta, rows);
    db.close();
    const written = await writeSigned(workbook, siteKey, report);
    return written.ok ? ok({ value: written.value, transfer: [written.value.bytes.buffer] }) : written;
  },
);

async function floorOf(db: Deskbook, meta: WorkbookMeta, rows: number): Promise<Floor> {
  let cells: readonly (readonly (readonly Cell[])[])[] = [];
  const noted = await noteRequests(async () => {
    cells = (await modelOf(db, meta, rows)).sheets.map((sheet) => sheet.rows);
  });
  let packed: readonly ArrayBuffer[] = [];
  const ms = await took(async () => {
    packed = await plainSheets(cells);
  });
  const asked = await took(() => askAgain(db.backendDB(), noted, ({ args }) => args));
  const opened = await took(() => proveSheets(packed));
  return { ms, parts: ms + asked + opened, rows: cells.reduce((sum, one) => sum + one.length, 0) };
}
