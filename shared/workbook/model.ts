/** A workbook as plain data: no library and no file format. The writer and the reader in the workers turn it into a file and back. */
import type { Instant } from '@shared/base/time';

/**
 * What a cell holds, by its column's type: text and lines a text (lines with line breaks), integer and number a number,
 * money whole 分, date `2026-11-21`, instant `2026-11-21T14:05:00+08:00`, yesno a boolean. '' and null both mean empty.
 * Whatever does not fit its column's type is kept and written as text.
 */
export type Cell = string | number | boolean | null;

export type ColumnType = 'text' | 'integer' | 'number' | 'money' | 'date' | 'instant' | 'yesno' | 'lines';

export interface Column {
  readonly key: string;
  readonly heading: string;
  readonly type: ColumnType;
  /** In characters of the default font; a Chinese character takes two. */
  readonly width: number;
}

/** A picture that stands on a sheet, beside its columns. It is no cell: no checksum covers it, the numbers it shows stand in the cells. */
export interface SheetPicture {
  /** Read out by who cannot see it. */
  readonly caption: string;
  readonly png: Uint8Array;
  /** Pixels on the screen. */
  readonly width: number;
  readonly height: number;
}

export interface Sheet {
  /** The tab's name, see `sheetName`. */
  readonly name: string;
  /** Printed above the table. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Stable id of each row, unique in the sheet (EX-3); written into a hidden last column. Absent: rows are known by their place. */
  readonly ids?: readonly string[];
  /** One short digest a cell for each row, set by `withManifest`; written into a hidden column before the ids. */
  readonly marks?: readonly string[];
  /** Printed in the foot. */
  readonly note?: string;
  /** One below the other, right of the columns. */
  readonly pictures?: readonly SheetPicture[];
}

export interface WorkbookMeta {
  readonly siteId: string;
  readonly siteName: string;
  /** Letter or name of the desk that wrote it; '' when the site has one desk. */
  readonly desk: string;
  /** It has the records of all desks of the site, merged: one file of them is the site's (BY-14). */
  readonly wholeSite?: true;
  /** ISO week, `2026-W47`. */
  readonly week: string;
  readonly programVersion: string;
  /** Also gives the offset in which all times of the workbook are shown. */
  readonly createdAt: Instant;
  readonly createdBy: string;
}

export interface Workbook {
  readonly meta: WorkbookMeta;
  readonly sheets: readonly Sheet[];
}

/** Name of the sheet that holds the manifest (EX-3). */
export const MANIFEST_SHEET = '清单';
/** Heading of the hidden column with the row's stable id. */
export const ID_HEADING = 'ID';
/** Heading of the hidden column with the digests of the row's cells. */
export const MARK_HEADING = '校验';

/**
 * A tab name that Excel accepts: at most 31 characters, none of `[]:*?/\`, no apostrophe at the ends, not taken yet
 * (names differing only in case count as taken).
 */
export function sheetName(wanted: string, taken: readonly string[] = []): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const clean = wanted
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  const base = clean === '' || clean.toLowerCase() === 'history' ? `${clean}表` : clean;
  let name = cut(base, 31);
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${cut(base, 31 - String(n).length - 2)}(${n})`;
  return name;
}

function cut(text: string, length: number): string {
  let result = '';
  for (const letter of text) {
    if (result.length + letter.length > length) break;
    result += letter;
  }
  return result;
}
