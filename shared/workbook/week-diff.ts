/** What changed between two exports of the same week (EX-4). */
import { type CanonicalCell, canonicalRow, rowId, workbookOffset } from './cells';
import type { Workbook } from './model';

export type CanonicalRow = Readonly<Record<string, CanonicalCell>>;

/** Sheet name → row id → heading → value: what one export said. */
export type Export = Readonly<Record<string, Readonly<Record<string, CanonicalRow>>>>;

export interface CellChange {
  readonly heading: string;
  readonly from: CanonicalCell;
  readonly to: CanonicalCell;
}

export interface SheetDiff {
  readonly sheet: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly id: string; readonly cells: readonly CellChange[] }[];
}

/** The rows of a workbook by sheet and id; sheets without stable ids (cover, indicators, manifest) are left out. */
export function exportOf(workbook: Workbook): Export {
  const offset = workbookOffset(workbook);
  const sheets: Record<string, Record<string, CanonicalRow>> = {};
  for (const sheet of workbook.sheets) {
    if (sheet.ids === undefined) continue;
    const rows: Record<string, CanonicalRow> = {};
    for (let row = 0; row < sheet.rows.length; row++) {
      const cells = canonicalRow(sheet, row, offset);
      rows[rowId(sheet, row)] = Object.fromEntries(sheet.columns.map((column, index) => [column.heading, cells[index] ?? '']));
    }
    sheets[sheet.name] = rows;
  }
  return sheets;
}

/** Differences of a later export against an earlier one; sheets without any are left out. A missing column counts as empty. */
export function weekDiff(before: Export, after: Export): readonly SheetDiff[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((sheet) => sheetDiff(sheet, before[sheet] ?? {}, after[sheet] ?? {}))
    .filter((diff) => diff.added.length + diff.removed.length + diff.changed.length > 0);
}

function sheetDiff(
  sheet: string,
  before: Readonly<Record<string, CanonicalRow>>,
  after: Readonly<Record<string, CanonicalRow>>,
): SheetDiff {
  const changed = Object.entries(after).flatMap(([id, row]) => {
    const old = before[id];
    const cells = old === undefined ? [] : cellChanges(old, row);
    return cells.length === 0 ? [] : [{ id, cells }];
  });
  return {
    sheet,
    added: Object.keys(after).filter((id) => before[id] === undefined),
    removed: Object.keys(before).filter((id) => after[id] === undefined),
    changed,
  };
}

function cellChanges(before: CanonicalRow, after: CanonicalRow): readonly CellChange[] {
  const headings = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return headings
    .map((heading) => ({ heading, from: before[heading] ?? '', to: after[heading] ?? '' }))
    .filter((change) => change.from !== change.to);
}
