/** The program's parts against other people's, each doing the same work, in turns. */
import type { Deskbook } from '@renderer/db/database';
import { writeWorkbook } from '@renderer/workers/workbook-writer';
import type { Cell, Workbook } from '@shared/workbook/model';
import { snapshotOnce } from './jobs';
import { openSite, type Pair, pairOf } from './pages';
import { manyRowsWorkbook } from './workbook';

interface Exceljs {
  readonly Workbook: new () => {
    addWorksheet(
      name: string,
      options: object,
    ): {
      columns: readonly object[];
      getRow(n: number): { readonly font: object; fill: object };
      addRow(cells: readonly unknown[]): unknown;
    };
    readonly xlsx: { writeBuffer(): Promise<ArrayBuffer> };
  };
}

interface DexieExport {
  exportDB(db: unknown, options: object): Promise<Blob>;
}

/** The page's folder of the bench holds them, when they were built. */
function peer<Module>(name: string): Promise<Module> {
  return import(/* @vite-ignore */ new URL(`bench/peer-${name}.js`, window.location.href).href) as Promise<Module>;
}

/** Writing a file of so many rows, both on the window's thread: no signing, no reading back. */
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

async function byExceljs({ Workbook: Book }: Exceljs, { sheets }: Workbook): Promise<ArrayBuffer> {
  const book = new Book();
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ heading, width, type }) => ({
      header: heading,
      width,
      style: type === 'instant' ? { numFmt: 'yyyy-mm-dd hh:mm' } : {},
    }));
    sheet.getRow(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDDDDD' } };
    for (const row of rows) sheet.addRow(row.map((cell, at) => asCell(cell, columns[at]?.type ?? 'text')));
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
