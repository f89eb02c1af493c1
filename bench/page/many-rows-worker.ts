/** Entry of the worker that makes a workbook of many rows as the program's own makes the week's. */
import './no-jit';
import { deskbook } from '@renderer/db/database';
import { type WrittenWorkbook, writeSigned } from '@renderer/workers/workbook-job';
import { type JobReply, type JobScope, serveJob } from '@renderer/workers/worker-job';
import { ok } from '@shared/base/result';
import { type ManyRequest, manyRows } from './many-rows';

serveJob(
  self as unknown as JobScope,
  async ({ database, meta, siteKey, rows }: ManyRequest, report): Promise<JobReply<WrittenWorkbook>> => {
    const db = deskbook(database);
    await db.open();
    const workbook = await manyRows(db, meta, rows);
    db.close();
    const written = await writeSigned(workbook, siteKey, report);
    return written.ok ? ok({ value: written.value, transfer: [written.value.bytes.buffer] }) : written;
  },
);
