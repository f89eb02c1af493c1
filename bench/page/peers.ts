/** The program's parts against other people's, each doing the same work, in turns. */
import type { Deskbook } from '@renderer/db/database';
import type { Cell, Workbook } from '@shared/workbook/model';
import { writeWorkbook } from '@xlsx/writer';
import { snapshotOnce } from './jobs';
import { openSite, type Pair, pairOf } from './pages';
import { peer } from './peer';
import { manyRowsWorkbook } from './workbook';

interface Exceljs {
  readonly Workbook: new () => {
    addWorksheet(
      name: string,
      options: object,
    ): {
      columns: readonly object[];
      autoFilter: object;
      readonly headerFooter: { oddHeader: string; oddFooter: string };
      getRow(n: number): { font: object; fill: object };
      addRow(cells: readonly unknown[]): unknown;
    };
    readonly xlsx: { writeBuffer(): Promise<ArrayBuffer> };
  };
}

interface DexieExport {
  exportDB(db: unknown, options: object): Promise<Blob>;
}

/** Writing a file of so many rows that looks alike, both on the window's thread: no signing, no reading back. */
export async function exceljsTimes(rows: number, rounds: number): Promise<Pair> {
  const exceljs = await peer<Exceljs>('exceljs');
  const db = await openSite();
  const workbook = await manyRowsWorkbook(db, rows);
  db.close();
  return pairOf(
    rounds,
    () => writeWorkbook(workbook),
    () => byExceljs(exceljs, workbook),
  );
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
  money: '#,##0.00',
  integer: '0',
  number: 'General',
};
const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } };
const ALIGNED = { vertical: 'top', wrapText: true };
const LINES = { left: LINE, right: LINE, top: LINE, bottom: LINE };

/** The same columns, the hidden ids too, with the same formats, lines, filter and page. Heights of rows are the program's alone. */
async function byExceljs({ Workbook: Book }: Exceljs, { sheets }: Workbook): Promise<ArrayBuffer> {
  const book = new Book();
  for (const { name, title, columns, rows, ids } of sheets) {
    const pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' };
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }], pageSetup });
    const styleOf = (type: string): object => ({ numFmt: FORMATS[type] ?? '@', alignment: ALIGNED, border: LINES });
    sheet.columns = [
      ...columns.map(({ heading, width, type }) => ({ header: heading, width, style: styleOf(type) })),
      ...(ids ? [{ header: 'ID', width: 10, hidden: true, style: styleOf('text') }] : []),
    ];
    const head = sheet.getRow(1);
    head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
    head.font = { bold: true };
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
    sheet.headerFooter.oddHeader = `&C&"-,Bold"${title}`;
    sheet.headerFooter.oddFooter = '&C第 &P 页 / 共 &N 页';
    for (const [index, row] of rows.entries()) {
      const cells = row.map((cell, at) => asCell(cell, columns[at]?.type ?? 'text'));
      sheet.addRow(ids ? [...cells, ids[index]] : cells);
    }
  }
  return book.xlsx.writeBuffer();
}

function asCell(cell: Cell, type: string): unknown {
  if (cell === '' || cell === null) return null;
  return (type === 'instant' || type === 'date') && typeof cell === 'string' ? new Date(cell) : cell;
}

/** All records into a file's bytes, packed: the program's snapshot, and dexie-export-import with gzip after it. */
export async function dexieExportTimes(rounds: number): Promise<Pair> {
  const { exportDB } = await peer<DexieExport>('dexie-export-import');
  const db = await openSite();
  const skipTables = db.tables.map(({ name }) => name).filter((name) => !COMPARED.includes(name));
  const pair = await pairOf(
    rounds,
    () => snapshotOnce(db),
    async () => {
      const blob = await exportDB(db as Deskbook, { numRowsPerChunk: 2_000, skipTables });
      return (await new Response(blob.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()).byteLength;
    },
  );
  db.close();
  return pair;
}

const COMPARED = ['rows', 'journal', 'values', 'counters', 'settings'];
