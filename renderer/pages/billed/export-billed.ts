/** The list for 财务 as an Excel file, written and read back off the screen's thread. */
import { readBilled } from '@renderer/db/billed';
import type { Desk } from '@renderer/desk/desk-context';
import { permitted } from '@renderer/desk/permitted';
import { exportWorkbook } from '@renderer/workers/workbook-client';
import type { Month } from '@shared/base/time';
import type { Billed } from '@shared/rules/workorders/billed';
import { fileNamePart } from '@shared/workbook/file-name';
import type { Sheet } from '@shared/workbook/model';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The sheet: real dates and sums, the total at the end. */
export function billedSheet(month: Month, { lines, total }: Billed): Sheet {
  return {
    name: '并入管理费',
    title: `${month} 并入管理费清单`,
    columns: [
      { key: 'unit', heading: '房号', type: 'text', width: 14 },
      { key: 'name', heading: '姓名', type: 'text', width: 12 },
      { key: 'what', heading: '项目', type: 'lines', width: 40 },
      { key: 'day', heading: '完工日期', type: 'date', width: 12 },
      { key: 'no', heading: '派工单号', type: 'text', width: 20 },
      { key: 'amount', heading: '金额（元）', type: 'money', width: 13 },
    ],
    rows: [
      ...lines.map(({ unit, name, what, day, no, amount }) => [unit, name, what, day, no, amount]),
      ['合计', `${lines.length} 笔`, '', '', '', total],
    ],
  };
}

/** Saves the file, with names as 财务 needs them; the name it was saved under, or why not: 'cancelled', a code of the host, or the worker's refusal. */
export async function exportBilled(desk: Desk, month: Month): Promise<{ readonly file: string } | { readonly why: string }> {
  const who = await permitted(desk, 'week.export');
  if (!who.ok) return { why: who.error.code };
  const { db, site, actor, host, now } = desk;
  const billed = await readBilled(db, month, (row) => row);
  const meta = {
    siteId: site.id,
    siteName: site.name,
    desk: site.desk,
    week: month,
    programVersion: (await host.version()).app,
    createdAt: now(),
    createdBy: actor.name,
  };
  const written = await exportWorkbook({ meta, sheets: [billedSheet(month, billed)] }, site.id);
  if (!written.ok) return { why: written.error.code };
  const name = `${fileNamePart(site.name)}_${month}_并入管理费清单.xlsx`;
  const saved = await host.saveFile(name, written.value.bytes, XLSX);
  return saved.saved ? { file: name } : { why: saved.reason };
}
