/** How the sheets look: formats by column type, header row, page. */
import type { ColumnType, Sheet, WorkbookMeta } from '@shared/workbook/model';
import type { CellStyle, WriteSheet } from 'hucre/xlsx';

const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };

export const DEFAULT_FONT = { name: '宋体', size: 11 };

export const HEADER_STYLE: CellStyle = {
  font: { name: '宋体', size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  numFmt: '@',
};

/** Text columns carry the text format, so that a number or `=` typed into them later stays text too. */
const FORMATS: Readonly<Record<ColumnType, string>> = {
  text: '@',
  lines: '@',
  integer: '0',
  number: 'General',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
  yesno: '@',
};

/** Below these widths a date shows as ####. */
const LEAST_WIDTHS: Readonly<Partial<Record<ColumnType, number>>> = { date: 12, instant: 18, money: 11 };

export const COLUMN_STYLES: Readonly<Record<ColumnType, CellStyle>> = {
  text: columnStyle('text'),
  lines: columnStyle('lines'),
  integer: columnStyle('integer'),
  number: columnStyle('number'),
  money: columnStyle('money'),
  date: columnStyle('date'),
  instant: columnStyle('instant'),
  yesno: columnStyle('yesno'),
};

function columnStyle(type: ColumnType): CellStyle {
  const centred = type === 'yesno' || type === 'date' || type === 'instant';
  return {
    numFmt: FORMATS[type],
    border: BORDER,
    alignment: { vertical: 'top', wrapText: type === 'text' || type === 'lines', ...(centred ? { horizontal: 'center' as const } : {}) },
  };
}

/** Width in characters, wide enough for the column's format. */
export function columnWidth(type: ColumnType, width: number): number {
  return Math.min(255, Math.max(width, LEAST_WIDTHS[type] ?? 4));
}

/** A4 landscape, as wide as the page, title above, note, page numbers and week below. */
export function pageParts(sheet: Sheet, meta: WorkbookMeta): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const site = [meta.siteName, meta.week].filter((part) => part !== '').join(' ');
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.75, bottom: 0.75, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&C&"-,Bold"${pageText(sheet.title, 100)}`,
      oddFooter: `&L${pageText(sheet.note ?? '', 80)}&C第 &P 页 / 共 &N 页&R${pageText(site, 60)}`,
    },
  };
}

/** Page texts know `&` as a command and may have 255 characters in all. */
function pageText(text: string, longest: number): string {
  return Array.from(text.replace(/\s+/g, ' ')).slice(0, longest).join('').replaceAll('&', '&&');
}
