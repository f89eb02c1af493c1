/** Where a workbook was altered, in what people know of it: the record's running number instead of its id (EX-3). */
import type { Deskbook } from '@renderer/db/database';
import type { Sheet } from '@shared/workbook/model';
import type { Alteration, WorkbookRead } from '@shared/workbook/verify';

/**
 * `gone`: this row; `rowsGone`: `count` rows of which nobody knows which; `sheetGone`: the whole sheet; `somewhere`: no single cell can be
 * told, as when two rows changed places.
 */
export type AlteredKind = 'changed' | 'somewhere' | 'added' | 'gone' | 'rowsGone' | 'sheetGone';

export interface AlteredPlace {
  /** The how many-th of all, from 1. */
  readonly nth: number;
  readonly sheet: string;
  /** Running number of the record; without one what the row's first cell says; '' for a whole sheet. */
  readonly record: string;
  /** Line as a spreadsheet program counts, where no record is known; null else. */
  readonly line: number | null;
  /** Heading; '' for a whole row or sheet. */
  readonly column: string;
  readonly kind: AlteredKind;
  /** Rows that are gone; 0 for all other kinds. */
  readonly count: number;
}

/** Longest text of a cell that is shown in place of a number. */
const MOST_LETTERS = 30;

/** The first `most` alterations, in the order of the file. */
export async function placesOf(
  db: Deskbook,
  read: WorkbookRead,
  alterations: readonly Alteration[],
  most: number,
): Promise<readonly AlteredPlace[]> {
  const shown = alterations.slice(0, most);
  const ids = [...new Set(shown.map(({ row }) => recordId(row ?? '')))];
  const rows = await db.rows.bulkGet(ids);
  const numbers = new Map(rows.flatMap((row) => (row ? [[row.id, row.no] as const] : [])));
  return shown.map((one, i) => {
    const sheet = read.workbook.sheets.find(({ name }) => name === one.sheet);
    const place = { nth: i + 1, sheet: one.sheet, record: '', line: null, column: one.column ?? '', count: 0 };
    if (!sheet) return { ...place, kind: 'sheetGone' };
    if (one.row === null && one.kind === 'removed') return { ...place, kind: 'rowsGone', count: goneFrom(sheet, read, alterations) };
    if (one.row === null) return { ...place, kind: 'somewhere' };
    if (one.kind === 'removed') {
      const record = numbers.get(recordId(one.row));
      return record === undefined ? { ...place, kind: 'rowsGone', count: 1 } : { ...place, record, kind: 'gone' };
    }
    return { ...place, ...whereIs(one.row, sheet, numbers), kind: one.kind };
  });
}

function whereIs(row: string, sheet: Sheet, numbers: ReadonlyMap<string, string>): Pick<AlteredPlace, 'record' | 'line'> {
  const no = numbers.get(recordId(row));
  if (no !== undefined) return { record: no, line: null };
  const at = row.startsWith('#') ? Number(row.slice(1)) - 1 : (sheet.ids?.indexOf(row) ?? -1);
  // The headings are the first line.
  return { record: String(sheet.rows[at]?.[0] ?? '').slice(0, MOST_LETTERS), line: at + 2 };
}

/** Id of the record that a row tells of: lines on a sheet of their own are `id#1`, `id#2`; '' for rows known by their place, `#1`. */
function recordId(row: string): string {
  return row.split('#')[0] ?? '';
}

/** How many rows the file was written with and has no more: what somebody put in does not stand for them. */
function goneFrom({ name, rows }: Sheet, { manifest }: WorkbookRead, alterations: readonly Alteration[]): number {
  const written = manifest.sheets.find((entry) => entry.name === name)?.rows ?? 0;
  const added = alterations.filter(({ sheet, kind }) => sheet === name && kind === 'added').length;
  return written - (rows.length - added);
}
