/** A register as a sheet of the weekly workbook: 编号 first, 状态 last, real dates and numbers, personal data as the site chose (EX-1, EX-2, EX-5). */
import { paperColumns, showColumn } from '../../registers/contract/columns';
import type { AnyDefinition } from '../../registers/contract/definition';
import { showCell, shownColumns, showValue } from '../../registers/contract/display';
import type { Field, FieldValue, RowsValue } from '../../registers/contract/fields';
import { type FateOf, hideRow } from '../../registers/contract/hide';
import { type Row, VOID } from '../../registers/contract/row';
import { SIGN_WAYS, signWay } from '../../registers/contract/signing';
import { type Cell, type Column, type ColumnType, type Sheet, sheetName } from '../model';

/** What leaves the site of residents' data: everything, masked, or nothing. */
export type Privacy = 'full' | 'masked' | 'left';

/** What becomes of personal values under the site’s choice. */
export const FATES: Readonly<Record<Privacy, FateOf>> = {
  full: () => 'shown',
  masked: (kind) => (kind === 'none' ? 'shown' : 'masked'),
  left: (kind) => (kind === 'none' ? 'shown' : 'left'),
};

/** Why a row stands in this week's sheet. */
export type WeekPart = '新增' | '更改' | '未完成';

export interface WeekRow {
  readonly row: Row;
  readonly part: WeekPart;
}

const TYPES: Readonly<Partial<Record<Field['kind'], ColumnType>>> = {
  longText: 'lines',
  log: 'lines',
  rows: 'lines',
  number: 'number',
  money: 'money',
  date: 'date',
  instant: 'instant',
  yesNo: 'yesno',
};

const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 14,
  lines: 36,
  integer: 8,
  number: 8,
  money: 11,
  date: 12,
  instant: 17,
  yesno: 7,
};

/** The sheet of a register. `taken` are names of sheets already made. */
export function registerSheet(definition: AnyDefinition, rows: readonly WeekRow[], privacy: Privacy, taken: readonly string[]): Sheet {
  const columns = paperColumns(definition.fields, 'sheet').filter((column) => !isNumber(definition, column));
  const cellsOf = ({ row: whole, part }: WeekRow): Cell[] => {
    const row = hideRow(definition, whole, FATES[privacy]);
    return [
      row.no,
      ...columns.map((column) => {
        const [only] = column.fields;
        const field = column.fields.length === 1 && only ? definition.fields[only] : undefined;
        if (field && only) return cell(field, row.data[only]);
        return showColumn(definition.fields, column, row.data, 'zh');
      }),
      ...(definition.signing ? [signText(definition, row)] : []),
      markText(row),
      part,
      stateText(definition, row),
    ];
  };
  const middle = columns.map((column): Column => {
    const [only] = column.fields;
    const type = (column.fields.length === 1 && only ? TYPES[definition.fields[only]?.kind ?? 'text'] : undefined) ?? 'text';
    return { key: column.key, heading: column.heading.zh, type, width: Math.max(WIDTHS[type], column.heading.zh.length * 2 + 2) };
  });
  return {
    name: sheetName(definition.title.zh, taken),
    title: definition.title.zh,
    columns: [
      { key: '$no', heading: '编号', type: 'text', width: 19 },
      ...middle,
      ...(definition.signing ? [{ key: '$sign', heading: '签字', type: 'text' as const, width: 7 }] : []),
      { key: '$mark', heading: '备注标记', type: 'text', width: 10 },
      { key: '$part', heading: '本周', type: 'text', width: 8 },
      { key: '$state', heading: middle.some((column) => column.heading === '状态') ? '记录状态' : '状态', type: 'text', width: 11 },
    ],
    rows: rows.map(cellsOf),
    ids: rows.map(({ row }) => row.id),
  };
}

/** Whether the column is 编号 under its own name, as the tag of a key: it stands first already, and headings must be unique. */
function isNumber({ numbering }: AnyDefinition, { fields, heading }: ReturnType<typeof paperColumns>[number]): boolean {
  return numbering.kind === 'field' && fields.length === 1 && fields[0] === numbering.field && heading.zh === '编号';
}

/** The lines of a rows field on a sheet of their own, such as the rounds of the callbacks (§6). */
export function linesSheet(
  definition: AnyDefinition,
  key: string,
  rows: readonly WeekRow[],
  privacy: Privacy,
  taken: readonly string[],
): Sheet {
  const field = definition.fields[key];
  if (field?.kind !== 'rows') throw new Error(`${definition.id}.${key} has no lines`);
  const columns = shownColumns(field.columns);
  const lines = rows.flatMap(({ row: whole }) => {
    const row = hideRow(definition, whole, FATES[privacy]);
    return ((row.data[key] ?? []) as RowsValue).map((line, i) => ({ row, line, i }));
  });
  return {
    name: sheetName(field.label.zh, taken),
    title: `${definition.title.zh}：${field.label.zh}`,
    columns: [
      { key: '$no', heading: '编号', type: 'text', width: 19 },
      ...columns.map(([name, column]): Column => {
        const type =
          column.kind === 'instant' || column.kind === 'date' || column.kind === 'number' || column.kind === 'money'
            ? column.kind
            : 'lines';
        return {
          key: name,
          heading: column.label.zh,
          type,
          width: Math.max(type === 'lines' ? 14 : WIDTHS[type], column.label.zh.length * 2 + 2),
        };
      }),
    ],
    rows: lines.map(({ row, line }) => [
      row.no,
      ...columns.map(([name, column]): Cell => {
        const value = line[name] ?? null;
        if (column.kind === 'instant' || column.kind === 'date' || column.kind === 'number' || column.kind === 'money') return value;
        return showCell(column, value, 'zh');
      }),
    ]),
    ids: lines.map(({ row, i }) => `${row.id}#${i + 1}`),
  };
}

function cell(field: Field, value: FieldValue | undefined): Cell {
  if (value === undefined || value === null) return null;
  if (['number', 'money', 'date', 'instant', 'yesNo'].includes(field.kind)) return value as Cell;
  return showValue(field, value, 'zh');
}

const MARKS: Readonly<Record<string, string>> = { late: '补录', opening: '期初', import: '导入' };

function markText(row: Row): string {
  return MARKS[row.mark] ?? '';
}

function signText(definition: AnyDefinition, row: Row): string {
  const way = signWay(definition, row);
  return way === null ? '' : SIGN_WAYS[way].zh;
}

function stateText(definition: AnyDefinition, row: Row): string {
  return row.state === VOID ? `作废：${row.voided}` : (definition.states[row.state]?.label.zh ?? row.state);
}
