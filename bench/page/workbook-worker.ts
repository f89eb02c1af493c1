/** Entry of the worker that makes a workbook of many rows as the program's own makes the week's, and the floor of either: neither may hold the window. */
import './no-jit';
import { deskbook } from '@renderer/db/database';
import { type JobReply, type JobScope, serveJob } from '@renderer/workers/worker-job';
import { ok } from '@shared/base/result';
import type { WorkbookMeta } from '@shared/workbook/model';
import { type WrittenWorkbook, writeSigned } from '@xlsx/signed';
import { plainSheets } from './plain-sheets';
import { took } from './raw';
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
  readonly ms: number;
  /** Rows of all sheets. */
  readonly rows: number;
}

serveJob(
  self as unknown as JobScope,
  async ({ kind, database, meta, siteKey, rows }: BenchRequest, report): Promise<JobReply<WrittenWorkbook | Floor>> => {
    const db = deskbook(database);
    await db.open();
    const workbook = await modelOf(db, meta, rows);
    db.close();
    if (kind === 'floor') {
      const cells = workbook.sheets.map((sheet) => sheet.rows);
      const ms = await took(() => plainSheets(cells));
      return ok({ value: { ms, rows: cells.reduce((sum, one) => sum + one.length, 0) }, transfer: [] });
    }
    const written = await writeSigned(workbook, siteKey, report);
    return written.ok ? ok({ value: written.value, transfer: [written.value.bytes.buffer] }) : written;
  },
);
