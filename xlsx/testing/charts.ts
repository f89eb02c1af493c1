/** A signed workbook with two charts on a sheet of their own, for the tests of this folder. */
import { sampleWorkbook } from '@shared/workbook/fixtures';
import { withManifest } from '@shared/workbook/manifest';
import type { Workbook } from '@shared/workbook/model';
import { chartSheet } from '@shared/workbook/weekly/chart-sheet';

/** Eight by eight pixels. */
export const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAMUlEQVR4nG3CQRGAQADEsCpBSZWgBCUoQUTfpwgDmwnhTJcz6Uy3Mz3O9DrT50zH+QfyOVtBuLGVLAAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);
const cell = (value: number) => ({ value, text: String(value), behind: '' });
const CHART = {
  id: 'c',
  kind: 'bars',
  caption: '投诉，按类别 <1>',
  unit: '件',
  of: '类别',
  categories: ['安保', '清洁'],
  series: [{ name: '投诉', cells: [cell(2), cell(5)] }],
} as const;

/** The charts stand after the first sheet. */
export function workbookWithCharts(key: string): Workbook {
  const workbook = sampleWorkbook();
  const picture = { png: PNG, width: 560, height: 200 };
  const drawn = chartSheet('2026-W47 图表', [
    { chart: CHART, picture },
    { chart: { ...CHART, caption: '满意度分布' }, picture },
  ]);
  const [first, ...others] = workbook.sheets;
  if (drawn === null || first === undefined) throw new Error('nothing to write');
  return withManifest({ ...workbook, sheets: [first, drawn, ...others] }, key);
}
