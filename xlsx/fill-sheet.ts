/** Puts values into the XML of a sheet that another program wrote, and leaves everything else in it as it stands. */
import { escapeXml } from '@shared/base/markup';
import type { CellFill } from './fill';
import { columnLetters } from './xml';

interface Cells {
  /** Head of the row's tag, up to its cells. */
  readonly head: string;
  /** Column → the whole cell. */
  readonly cells: Map<number, string>;
}

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g;

/** The sheet with the cells filled; the order of rows and cells stays that of the format. `dates`: styles that show a date. */
export function patchSheet(xml: string, fills: readonly CellFill[], dates: ReadonlySet<string>): string {
  const at = /<sheetData\b[^>]*?(?:\/>|>([\s\S]*?)<\/sheetData>)/.exec(xml);
  if (!at || fills.length === 0) return xml;
  const rows = readRows(at[1] ?? '');
  for (const fill of [...fills].sort((a, b) => a.row - b.row || a.column - b.column)) put(rows, fill, dates);
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([, { head, cells }]) =>
        `<row${head}>${[...cells]
          .sort(([a], [b]) => a - b)
          .map(([, cell]) => cell)
          .join('')}</row>`,
    )
    .join('');
  return withDimension(`${xml.slice(0, at.index)}<sheetData>${data}</sheetData>${xml.slice(at.index + at[0].length)}`);
}

function readRows(data: string): Map<number, Cells> {
  const rows = new Map<number, Cells>();
  for (const [, head = '', content = ''] of data.matchAll(ROW)) {
    const row = Number(/\sr="(\d+)"/.exec(head)?.[1] ?? rows.size + 1);
    const cells = new Map<number, string>();
    for (const [cell] of content.matchAll(CELL)) cells.set(columnOf(cell) ?? cells.size, cell);
    rows.set(row, { head, cells });
  }
  return rows;
}

function put(rows: Map<number, Cells>, { row, column, value: said, serial }: CellFill, dates: ReadonlySet<string>): void {
  const place = rows.get(row) ?? { head: ` r="${row}"`, cells: new Map<number, string>() };
  rows.set(row, place);
  const old = place.cells.get(column);
  if (old !== undefined && /<f\b/.test(old)) return;
  const style = styleOf(old) ?? styleOf(rows.get(row - 1)?.cells.get(column));
  const value = serial !== undefined && style !== undefined && dates.has(style) ? serial : said;
  const head = `<c r="${columnLetters(column)}${row}"${style === undefined ? '' : ` s="${style}"`}`;
  if (value === '') place.cells.set(column, `${head}/>`);
  else if (typeof value === 'number') place.cells.set(column, `${head}><v>${value}</v></c>`);
  else place.cells.set(column, `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`);
}

function styleOf(cell: string | undefined): string | undefined {
  return cell === undefined ? undefined : /^<c\b[^>]*?\ss="(\d+)"/.exec(cell)?.[1];
}

function columnOf(cell: string): number | undefined {
  const letters = /^<c\b[^>]*?\sr="([A-Z]+)\d+"/.exec(cell)?.[1];
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A used range that no longer holds is left out: every program finds it by itself. */
function withDimension(xml: string): string {
  return xml.replace(/<dimension\b[^>]*\/>/, '');
}
