/** Name and media type of the workbook of the group. */

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `总部汇总_2026-W47.xlsx`, `总部汇总_2026-W40至2026-W47.xlsx`. */
export function bookName(from: string, to: string): string {
  return `总部汇总_${from === to ? from : `${from}至${to}`}.xlsx`;
}
