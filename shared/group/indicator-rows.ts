/** The sheet 指标 as rows of the table of figures (EX-6). */
import type { Cell, Sheet } from '@shared/workbook/model';
import type { Origin } from './stored-rows';
import type { Stored } from './tables';

export const INDICATOR_SHEET = '指标';

/**
 * A figure's id, value, numerator and denominator, by the keys of the columns. A sheet of an earlier program has no ids: there the name is the id, without
 * the month in front of it, and the parts of a rate stand at the end of its definition.
 */
export function indicatorRows(sheet: Sheet, origin: Origin): readonly (readonly Stored[])[] {
  const places = new Map(sheet.columns.map(({ key }, index) => [key, index]));
  const hasParts = places.has('numerator');
  return sheet.rows.map((row, index) => {
    const cell = (key: string): Cell => row[places.get(key) ?? -1] ?? null;
    const [name, definition] = [textOf(cell('name')), textOf(cell('definition'))];
    const parts = hasParts ? null : PARTS.exec(definition);
    return [
      origin.siteId,
      origin.desk,
      origin.week,
      index + 1,
      textOf(cell('id')) || name.replace(MONTH, ''),
      name,
      numberOf(cell('value')),
      textOf(cell('unit')),
      ...(parts ? [Number(parts[1]), Number(parts[2])] : [numberOf(cell('numerator')), numberOf(cell('denominator'))]),
      numberOf(cell('required')),
      definition,
    ];
  });
}

const PARTS = /（(\d+)\/(\d+)）$/;
const MONTH = /^\d{4}-\d{2}/;

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

function numberOf(cell: Cell): number | null {
  return typeof cell === 'number' ? cell : null;
}
