/** The workbooks that are measured: the week's as it is, or as many rows of one register as wanted. */
import type { Deskbook } from '@renderer/db/database';
import { readWeek } from '@renderer/db/week';
import { registerList } from '@shared/registers/index';
import type { Workbook, WorkbookMeta } from '@shared/workbook/model';
import { buildWorkbook } from '@shared/workbook/weekly/build-workbook';
import { registerSheet, type WeekRow } from '@shared/workbook/weekly/register-sheet';

/** `wanted` 0: the week of `meta`. Else that many rows: the newest records of a register over and over. */
export async function modelOf(db: Deskbook, meta: WorkbookMeta, wanted: number): Promise<Workbook> {
  if (wanted > 0) return manyRows(db, meta, wanted);
  const definitions = registerList.map(({ definition }) => definition);
  return buildWorkbook({ meta, privacy: 'full', ...(await readWeek(db, definitions, meta.week, meta.createdAt)) });
}

async function manyRows(db: Deskbook, meta: WorkbookMeta, wanted: number): Promise<Workbook> {
  const definition = registerList.find(({ definition: { id } }) => id === 'parcels')?.definition;
  if (!definition) throw new Error('there are no parcels');
  const found = await db.rows.where('[register+at]').between(['parcels', ''], ['parcels', '￿']).reverse().limit(wanted).toArray();
  const rows = Array.from({ length: wanted }, (_, i): WeekRow => {
    const row = found[i % found.length];
    if (!row) throw new Error('there are no parcels');
    return { row: { ...row, id: `${row.id}-${i}` }, part: '新增' };
  });
  return { meta, sheets: [registerSheet(definition, rows, 'full', [])] };
}
