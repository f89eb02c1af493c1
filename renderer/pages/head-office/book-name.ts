/** Names and media types of what the page saves. */

export const ZIP = 'application/zip';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const HTML = 'text/html';

/** `总部汇总_2026-W47.xlsx`, `总部汇总_2026-W40至2026-W47.xlsx`. */
export function bookName(from: string, to: string, kind: 'xlsx' | 'html'): string {
  return `总部汇总_${from === to ? from : `${from}至${to}`}.${kind}`;
}
