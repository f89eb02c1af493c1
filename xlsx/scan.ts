/**
 * Reads the rows of a sheet that the program wrote, piece by piece, and compares each cell. It knows the one form that the writer gives and
 * takes no other: a cell in another place, of another kind or format, or anything between the cells is a difference.
 */
import { type CanonicalCell, canonicalRow, cleanText } from '@shared/workbook/cells';
import { type ColumnType, ID_HEADING, MARK_HEADING, type Sheet } from '@shared/workbook/model';
import { readCell, valueReader } from './scan-cell';
import { cellFormat, HEADER_FORMAT } from './styles';
import { columnLetters } from './xml';

/** Row 0 stands for the sheet as a whole, 1 for the first row below the headings. */
export interface Difference {
  readonly sheet: string;
  readonly row: number;
  readonly heading: string;
  readonly expected: CanonicalCell;
  readonly found: CanonicalCell;
}

/** More differences are not collected: one is enough to refuse the file. */
export const MOST_DIFFERENCES = 100;

interface ScanColumn {
  readonly heading: string;
  readonly type: ColumnType;
  /** Begin of a cell up to the number of its row, and what follows it. */
  readonly open: string;
  readonly format: string;
}

const ROWS_BEGIN = '<sheetData>';
const ROWS_END = '</sheetData>';
const ROW_END = '</row>';
const ROW_HEIGHT = /^(?: ht="\d+(?:\.\d+)?")?(?: customHeight="1")?$/;
/** The words of a sheet that hold values: none of them may stand outside of the rows. */
const VALUE_WORDS = /<(?:row|c|v|is|t|f)[\s/>]/;
/** Of what stands where something else should, so much is told. */
const TOLD = 80;

/** One sheet, with its `marks` and `ids`, against the pieces of its XML; what differs is added to `differences`. */
export class SheetScan {
  private readonly expected: Sheet;
  private readonly offset: number;
  private readonly differences: Difference[];
  private readonly columns: readonly ScanColumn[];
  private readonly valueOf: ReturnType<typeof valueReader>;
  private place: 'before' | 'rows' | 'after' | 'broken' = 'before';
  /** What was taken and not gone through yet. */
  private text = '';
  /** The row that comes next; -1 = the headings. */
  private row = -1;

  constructor(expected: Sheet, offset: number, differences: Difference[]) {
    this.expected = expected;
    this.offset = offset;
    this.differences = differences;
    this.columns = scanColumns(expected);
    this.valueOf = valueReader(offset);
  }

  /** Takes the next piece; answers how many rows it brought. */
  take(piece: string): number {
    if (this.place === 'broken') return 0;
    const before = this.row;
    this.text += piece;
    const begin = this.place === 'before' ? this.text.indexOf(ROWS_BEGIN) : -1;
    if (begin >= 0) {
      this.place = 'rows';
      this.outside(this.text.slice(0, begin));
      this.text = this.text.slice(begin + ROWS_BEGIN.length);
    }
    if (this.place === 'rows') this.takeRows();
    if (this.place === 'rows' && this.text.startsWith(ROWS_END)) {
      if (this.row !== this.expected.rows.length) this.differ('', this.expected.rows.length, this.row);
      this.place = 'after';
    }
    return this.row - before;
  }

  /** To be called behind the last piece. */
  end(): void {
    if (this.place === 'after') this.outside(this.text.slice(ROWS_END.length));
    else if (this.place !== 'broken') this.broken(ROWS_END, 0);
  }

  private takeRows(): void {
    let from = 0;
    while (this.place === 'rows' && this.text.startsWith('<row', from)) {
      const end = this.text.indexOf(ROW_END, from);
      if (end < 0) break;
      if (this.row >= this.expected.rows.length) this.broken(ROWS_END, from);
      else this.takeRow(from, end);
      this.row += 1;
      from = end + ROW_END.length;
    }
    if (from > 0) this.text = this.text.slice(from);
  }

  /** The row that begins at `from` and whose closing word stands at `end`. */
  private takeRow(from: number, end: number): void {
    const { text, row, columns } = this;
    const number = String(row + 2);
    const begin = `<row r="${number}"`;
    const close = text.indexOf('>', from);
    if (!text.startsWith(begin, from) || !ROW_HEIGHT.test(text.slice(from + begin.length, close))) return this.broken(begin, from);
    const isHeader = row < 0;
    const wanted = isHeader ? columns.map(({ heading }) => cleanText(heading)) : this.values(row);
    let now = close + 1;
    for (let index = 0; index < columns.length; index++) {
      const { open, format, type, heading } = columns[index] as ScanColumn;
      const behind = isHeader ? HEADER : format;
      const formatAt = now + open.length + number.length;
      const isPlace = text.startsWith(open, now) && text.startsWith(number, now + open.length) && text.startsWith(behind, formatAt);
      const cell = isPlace ? readCell(text, formatAt + behind.length) : null;
      if (cell === null) return this.broken(open + number + behind, now);
      const found = isHeader ? cell.value : this.valueOf(type, cell.value);
      const value = wanted[index] ?? '';
      if (found !== value) this.differ(heading, value, found);
      now = cell.end;
    }
    if (now !== end) this.broken(ROW_END, now);
  }

  private values(row: number): readonly CanonicalCell[] {
    const { marks, ids } = this.expected;
    const cells = canonicalRow(this.expected, row, this.offset);
    if (marks) cells.push(marks[row] ?? '');
    if (ids) cells.push(ids[row] ?? '');
    return cells;
  }

  private outside(piece: string): void {
    const found = VALUE_WORDS.exec(piece);
    if (!found) return;
    this.differ('', '', piece.slice(found.index, found.index + TOLD));
    this.place = 'broken';
  }

  private broken(expected: string, at: number): void {
    this.differ('', expected, this.text.slice(at, at + TOLD));
    this.place = 'broken';
  }

  private differ(heading: string, expected: CanonicalCell, found: CanonicalCell): void {
    if (this.differences.length < MOST_DIFFERENCES)
      this.differences.push({ sheet: this.expected.name, row: this.row + 1, heading, expected, found });
  }
}

const formatText = (format: number): string => `" s="${format}"`;
const HEADER = formatText(HEADER_FORMAT);

function scanColumns(sheet: Sheet): readonly ScanColumn[] {
  const hidden = [...(sheet.marks ? [MARK_HEADING] : []), ...(sheet.ids ? [ID_HEADING] : [])];
  const all = [...sheet.columns, ...hidden.map((heading) => ({ heading, type: 'text' as const }))];
  return all.map(({ heading, type }, index) => ({
    heading,
    type,
    open: `<c r="${columnLetters(index)}`,
    format: formatText(cellFormat(type)),
  }));
}
