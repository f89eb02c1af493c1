/** The rows of a sheet in the form of its table, so that each value of the workbook stands somewhere in the database (EX-6). */
import { canonicalJson } from '@shared/base/canonical-json';
import { isDay, isInstant } from '@shared/base/time';
import { type CanonicalCell, canonicalRow, rowId } from '@shared/workbook/cells';
import type { Sheet } from '@shared/workbook/model';
import type { RegisterTable, Stored, StoredKind } from './tables';

export interface Origin {
  readonly siteId: string;
  readonly desk: string;
  /** ISO week, `2026-W47`. */
  readonly week: string;
}

type StoredRow = readonly Stored[];

/** Rows for the table of a register; `offset` in minutes is the workbook's. What has no column, or does not fit its column, goes into `more`. */
export function registerRows(table: RegisterTable, sheet: Sheet, origin: Origin, offset: number): readonly StoredRow[] {
  const places = sheet.columns.map(({ key }) => table.places.get(key) ?? -1);
  const last = table.columns.length - 1;
  return sheet.rows.map((_, index) => {
    const row: Stored[] = table.columns.map(() => null);
    row.splice(0, 4, origin.siteId, origin.desk, origin.week, rowId(sheet, index));
    const more: Record<string, CanonicalCell> = {};
    for (const [column, cell] of canonicalRow(sheet, index, offset).entries()) {
      if (cell === '') continue;
      const place = places[column] ?? -1;
      const kind = table.columns[place]?.kind;
      const value = kind === undefined ? null : storedValue(kind, cell);
      if (value === null) more[sheet.columns[column]?.key ?? ''] = cell;
      else row[place] = value;
    }
    row[last] = moreText(more);
    return row;
  });
}

/** Rows of a sheet without a table of its own. */
export function otherRows(sheet: Sheet, origin: Origin, offset: number): readonly StoredRow[] {
  return sheet.rows.map((_, index) => {
    const cells = canonicalRow(sheet, index, offset).map((cell, column) => [sheet.columns[column]?.heading ?? '', cell] as const);
    const filled = Object.fromEntries(cells.filter(([, cell]) => cell !== ''));
    return [origin.siteId, origin.desk, origin.week, sheet.name, rowId(sheet, index), canonicalJson(filled)];
  });
}

function moreText(more: Readonly<Record<string, CanonicalCell>>): string {
  return Object.keys(more).length === 0 ? '' : canonicalJson(more);
}

/** The cell as the column keeps it; null when it is of another kind. */
function storedValue(kind: StoredKind, cell: CanonicalCell): Stored {
  switch (kind) {
    case 'text':
      return typeof cell === 'string' ? cell : null;
    case 'integer':
      return Number.isSafeInteger(cell) ? cell : null;
    case 'number':
      return typeof cell === 'number' ? cell : null;
    case 'yesno':
      return typeof cell === 'boolean' ? cell : null;
    case 'date':
      return typeof cell === 'string' && isDay(cell) ? cell : null;
    case 'time':
      return typeof cell === 'string' && isInstant(cell) ? cell.slice(0, 19).replace('T', ' ') : null;
  }
}
