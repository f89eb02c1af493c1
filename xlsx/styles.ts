/** How the sheets look: number formats by column type, header row, borders; one table of cell formats for the whole workbook. */
import { escapeXml } from '@shared/base/markup';
import type { ColumnType } from '@shared/workbook/model';

const FONT = '宋体';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Formats of Excel's own list have fixed numbers; own ones begin at 164. */
const FORMATS = { general: 0, integer: 1, money: 4, text: 49, date: 164, instant: 165 } as const;
const OWN_FORMATS: readonly (readonly [number, string])[] = [
  [FORMATS.date, 'yyyy-mm-dd'],
  [FORMATS.instant, 'yyyy-mm-dd hh:mm'],
];

interface CellFormat {
  readonly format: number;
  readonly alignment: string;
}

/** Text columns carry the text format, so that a number or `=` typed into them later stays text too. */
const CELL_FORMATS: Readonly<Record<ColumnType, CellFormat>> = {
  text: { format: FORMATS.text, alignment: 'vertical="top" wrapText="1"' },
  lines: { format: FORMATS.text, alignment: 'vertical="top" wrapText="1"' },
  integer: { format: FORMATS.integer, alignment: 'vertical="top"' },
  number: { format: FORMATS.general, alignment: 'vertical="top"' },
  money: { format: FORMATS.money, alignment: 'vertical="top"' },
  date: { format: FORMATS.date, alignment: 'horizontal="center" vertical="top"' },
  instant: { format: FORMATS.instant, alignment: 'horizontal="center" vertical="top"' },
  yesno: { format: FORMATS.text, alignment: 'horizontal="center" vertical="top"' },
};
const TYPES = Object.keys(CELL_FORMATS);

/** Number of the header's cell format; 0 is the plain one. */
export const HEADER_FORMAT = 1;

/** Number of the cell format for a column type. */
export function cellFormat(type: ColumnType): number {
  return HEADER_FORMAT + 1 + TYPES.indexOf(type);
}

/** Below these widths a date shows as ####. */
const LEAST_WIDTHS: Readonly<Partial<Record<ColumnType, number>>> = { date: 12, instant: 18, money: 11 };

/** Width in characters, wide enough for the column's format. */
export function columnWidth(type: ColumnType, width: number): number {
  return Math.min(255, Math.max(width, LEAST_WIDTHS[type] ?? 4));
}

/** The part `xl/styles.xml`. */
export function stylesXml(): string {
  const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
  const font = (bold: string): string => `<font>${bold}<sz val="11"/><name val="${FONT}"/><family val="3"/><charset val="134"/></font>`;
  const formats = OWN_FORMATS.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`).join('');
  const cells = Object.values(CELL_FORMATS).map(({ format, alignment }) => xf(format, 0, 0, alignment));
  const header = xf(FORMATS.text, 1, 2, 'horizontal="center" vertical="center" wrapText="1"');
  return [
    `<styleSheet xmlns="${MAIN}"><numFmts count="${OWN_FORMATS.length}">${formats}</numFmts>`,
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${header}${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

function xf(format: number, font: number, fill: number, alignment: string): string {
  const numbers = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="1" xfId="0"`;
  return `<xf ${numbers} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
}
