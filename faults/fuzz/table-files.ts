/** Sound tables of every kind that can be imported, to be spoilt. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { templateFor } from '@shared/import/template';
import { registerList } from '@shared/registers/index';
import type { Cell, Workbook } from '@shared/workbook/model';
import { writeWorkbook } from '@xlsx/writer';
import { writeXlsx } from 'hucre/xlsx';
import type { MadeFile } from './family';

const AT = '2026-11-21T14:05:00+08:00';
const VALUES: readonly Cell[] = [
  '3-2-1203',
  '何志明',
  '13812345678',
  '2026-11-20',
  '水管漏水，请尽快',
  '是',
  12.5,
  '=1+1',
  '',
  '__proto__',
];

/** Some of each kind: .xlsx by the program and by another writer, .xls, CSV in three encodings, HTML that is called .xls. */
export async function tableFiles(): Promise<readonly MadeFile[]> {
  const templates = registerList.map(({ definition }) => filled(templateFor(definition, AT), 3 + (definition.id.length % 5)));
  const own = await Promise.all(templates.map((book) => writeWorkbook(book)));
  const plain = templates.map(({ sheets: [sheet] }) => [sheet?.columns.map(({ heading }) => heading) ?? [], ...(sheet?.rows ?? [])]);
  const foreign = await Promise.all(plain.slice(0, 6).map((rows) => writeXlsx({ sheets: [{ name: '表', rows: rows as never }] })));
  const csv = plain.map((rows) => rows.map((row) => row.map(quoted).join(',')).join('\r\n'));
  const html = plain.slice(0, 6).map((rows) => `<html><table>${rows.map(htmlRow).join('')}</table></html>`);
  const xls = new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../renderer/workers/fixtures/units.xls')));
  return [
    ...own.map((bytes) => ({ name: 'a.xlsx', bytes, what: 'own .xlsx' })),
    ...foreign.map((bytes) => ({ name: 'a.xlsx', bytes, what: 'foreign .xlsx' })),
    ...Array.from({ length: 12 }, () => ({ name: 'a.xls', bytes: xls, what: '.xls' })),
    ...csv.map((text) => ({ name: 'a.csv', bytes: new TextEncoder().encode(text), what: 'CSV' })),
    ...csv.slice(0, 4).map((text) => ({ name: 'a.csv', bytes: utf16(text), what: 'CSV in UTF-16' })),
    ...html.map((text) => ({ name: 'a.xls', bytes: new TextEncoder().encode(text), what: 'HTML' })),
  ];
}

function filled(book: Workbook, rows: number): Workbook {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: Array.from({ length: rows }, (_, row) => sheet.columns.map((_, column) => VALUES[(row * 3 + column) % VALUES.length] ?? '')),
  }));
  return { ...book, sheets };
}

function quoted(cell: Cell): string {
  return `"${String(cell).replaceAll('"', '""')}"`;
}

function htmlRow(row: readonly Cell[]): string {
  return `<tr>${row.map((cell) => `<td>${String(cell)}</td>`).join('')}</tr>`;
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}
