/** Pages of a document made of many forms: which form is on a page, and where the next one begins. */
import type { SheetCount } from '@renderer/print/print-root';

/** The form on a page, counted from 1; undefined beyond the last. */
export function sheetOn(sheets: readonly SheetCount[], page: number): SheetCount | undefined {
  let last = 0;
  return sheets.find((sheet) => {
    last += sheet.pages;
    return page <= last;
  });
}

/** The page behind the last form of this number; the last page where nothing is behind it, null for the number of none. */
export function pageAfter(sheets: readonly SheetCount[], no: string): number | null {
  const wanted = no.normalize('NFKC').trim().toUpperCase();
  const at = wanted === '' ? -1 : sheets.findLastIndex((sheet) => sheet.no.toUpperCase() === wanted);
  if (at < 0) return null;
  const pages = (part: readonly SheetCount[]): number => part.reduce((sum, sheet) => sum + sheet.pages, 0);
  return Math.min(pages(sheets), pages(sheets.slice(0, at + 1)) + 1);
}
