/** A workbook with as many rows as wanted: the newest records of one register over and over. */
import type { Deskbook } from '@renderer/db/database';
import { registerList } from '@shared/registers/index';
import type { Workbook, WorkbookMeta } from '@shared/workbook/model';
import { registerSheet, type WeekRow } from '@shared/workbook/weekly/register-sheet';

export interface ManyRequest {
  readonly database: string;
  readonly meta: WorkbookMeta;
  readonly siteKey: string;
  readonly rows: number;
}

export async function manyRows(db: Deskbook, meta: WorkbookMeta, wanted: number): Promise<Workbook> {
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
