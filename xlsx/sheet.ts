/** The XML of one sheet, made piece by piece while it is packed. */
import { escapeXml } from '@shared/base/markup';
import { type CanonicalCell, canonicalRow, cleanText, workbookOffset } from '@shared/workbook/cells';
import { type ColumnType, ID_HEADING, MARK_HEADING, type Sheet, type WorkbookMeta } from '@shared/workbook/model';
import { toFileCell } from './cells';
import { hasPictures } from './pictures';
import { cellFormat, columnWidth, HEADER_FORMAT } from './styles';
import { columnLetters, XML_HEAD } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Characters after which a piece is handed over to be packed. */
const PIECE = 1 << 18;
/** Points of a line of text, and the most a row may have. */
const LINE_POINTS = 15;
const MOST_POINTS = 409;

interface HiddenColumn {
  readonly heading: string;
  readonly values: readonly string[];
}

/** Range of the filter; undefined for sheets without stable ids (cover, indicators, manifest), which are not tables to filter. */
export function filterRange(sheet: Sheet): string | undefined {
  return sheet.ids === undefined ? undefined : `A1:${columnLetters(sheet.columns.length - 1)}${sheet.rows.length + 1}`;
}

/** XML of the sheet in pieces; `onRows` is told how many rows a piece brought. */
export function* sheetXml(sheet: Sheet, meta: WorkbookMeta, isFirst: boolean, onRows: (rows: number) => void): Generator<string> {
  const offset = workbookOffset({ meta });
  const hidden = hiddenColumns(sheet);
  const letters = Array.from({ length: sheet.columns.length + hidden.length }, (_, index) => columnLetters(index));
  const forms = [
    ...sheet.columns.map((column, index) => cellForm(letters[index] ?? '', column.type, columnWidth(column.type, column.width))),
    ...hidden.map((_, index) => cellForm(letters[sheet.columns.length + index] ?? '', 'text', Number.POSITIVE_INFINITY)),
  ];
  let piece = `${XML_HEAD}<worksheet xmlns="${MAIN}">${beforeRows(sheet, hidden, isFirst)}<sheetData>${headerRow(sheet, hidden, letters)}`;
  let rows = 0;
  for (let row = 0; row < sheet.rows.length; row++) {
    piece += rowXml(forms, canonicalRow(sheet, row, offset), hidden, row);
    rows++;
    if (piece.length > PIECE) {
      yield piece;
      onRows(rows);
      piece = '';
      rows = 0;
    }
  }
  yield `${piece}</sheetData>${afterRows(sheet, meta)}</worksheet>`;
  onRows(rows + 1);
}

/** Digests and stable ids of the rows, when the sheet has them; the ids come last. */
function hiddenColumns(sheet: Sheet): readonly HiddenColumn[] {
  return [
    ...(sheet.marks === undefined ? [] : [{ heading: MARK_HEADING, values: sheet.marks }]),
    ...(sheet.ids === undefined ? [] : [{ heading: ID_HEADING, values: sheet.ids }]),
  ];
}

function beforeRows(sheet: Sheet, hidden: readonly HiddenColumn[], isFirst: boolean): string {
  const last = `${columnLetters(sheet.columns.length + hidden.length - 1)}${sheet.rows.length + 1}`;
  const visible = sheet.columns.map(
    (column, index) => `<col min="${index + 1}" max="${index + 1}" width="${columnWidth(column.type, column.width)}" customWidth="1"/>`,
  );
  const unseen = hidden
    .map((_, index) => sheet.columns.length + index + 1)
    .map((place) => `<col min="${place}" max="${place}" width="10" hidden="1" customWidth="1"/>`);
  return [
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`,
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    `<sheetFormatPr defaultRowHeight="${LINE_POINTS}"/><cols>${visible.join('')}${unseen.join('')}</cols>`,
  ].join('');
}

function headerRow(sheet: Sheet, hidden: readonly HiddenColumn[], letters: readonly string[]): string {
  const headings = [...sheet.columns, ...hidden].map((column, index) =>
    textCell(`${letters[index]}1`, HEADER_FORMAT, cleanText(column.heading)),
  );
  const lines = Math.max(1, ...sheet.columns.map((column) => linesOf(column.heading, columnWidth(column.type, column.width))));
  return `<row r="1" ht="${Math.min(MOST_POINTS, lines * LINE_POINTS + 5)}" customHeight="1">${headings.join('')}</row>`;
}

/** What the cells of a column have in common, made once: rows are many. `room` is how wide they are. */
interface CellForm {
  readonly type: ColumnType;
  readonly open: string;
  readonly empty: string;
  readonly number: string;
  readonly text: string;
  readonly keptText: string;
  readonly room: number;
}

function cellForm(letters: string, type: ColumnType, room: number): CellForm {
  const format = `" s="${cellFormat(type)}"`;
  return {
    type,
    open: `<c r="${letters}`,
    empty: `${format}/>`,
    number: `${format}><v>`,
    text: `${format}${TEXT}`,
    keptText: `${format}${KEPT_TEXT}`,
    room,
  };
}

function rowXml(forms: readonly CellForm[], canonical: readonly CanonicalCell[], hidden: readonly HiddenColumn[], row: number): string {
  const place = String(row + 2);
  let cells = '';
  let lines = 1;
  for (const [index, form] of forms.entries()) {
    const value =
      index < canonical.length ? toFileCell(form.type, canonical[index] ?? '') : (hidden[index - canonical.length]?.values[row] ?? '');
    cells += form.open + place;
    if (value === null) cells += form.empty;
    else if (typeof value === 'number') cells += `${form.number}${value}</v></c>`;
    else {
      cells += (SPACED.test(value) ? form.keptText : form.text) + escapeXml(value) + TEXT_END;
      if (form.room < Number.POSITIVE_INFINITY) lines = Math.max(lines, linesOf(value, form.room));
    }
  }
  const height = lines > 1 ? ` ht="${Math.min(MOST_POINTS, lines * LINE_POINTS)}"` : '';
  return `<row r="${place}"${height}>${cells}</row>`;
}

/** A text is always a text, never a formula, whatever it begins with (EX-2). */
const TEXT = ' t="inlineStr"><is><t>';
const KEPT_TEXT = ' t="inlineStr"><is><t xml:space="preserve">';
const TEXT_END = '</t></is></c>';
/** Spaces and breaks that a reader drops unless it is told to keep them. */
const SPACED = /^\s|\s$|\n|\s\s/;

function textCell(ref: string, format: number, text: string): string {
  return `<c r="${ref}" s="${format}"${SPACED.test(text) ? KEPT_TEXT : TEXT}${escapeXml(text)}${TEXT_END}`;
}

/** Lines that a text takes in a column; a Chinese character is two wide. Spreadsheet programs do not measure rows when they open a file. */
function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  let lines = 1;
  let used = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const wide = code > 0xff ? 2 : 1;
    if (code === 10 || used + wide > room) {
      lines++;
      used = code === 10 ? 0 : wide;
    } else used += wide;
  }
  return lines;
}

/** Filter and page: A4 landscape as wide as the page, title above, note, page numbers, site and week below. */
function afterRows(sheet: Sheet, meta: WorkbookMeta): string {
  const filter = filterRange(sheet);
  const site = [meta.siteName, meta.week].filter((part) => part !== '').join(' ');
  const head = `&C&"-,Bold"${pageText(sheet.title, 100)}`;
  const foot = `&L${pageText(sheet.note ?? '', 80)}&C第 &P 页 / 共 &N 页&R${pageText(site, 60)}`;
  return [
    filter === undefined ? '' : `<autoFilter ref="${filter}"/>`,
    '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddHeader>${escapeXml(head)}</oddHeader><oddFooter>${escapeXml(foot)}</oddFooter></headerFooter>`,
    hasPictures(sheet) ? `<drawing xmlns:r="${RELATIONS}" r:id="rId1"/>` : '',
  ].join('');
}

/** Page texts know `&` as a command and may have 255 characters in all. */
function pageText(text: string, longest: number): string {
  return Array.from(cleanText(text).replace(/\s+/g, ' ')).slice(0, longest).join('').replaceAll('&', '&&');
}
