/** A register as a sheet of the weekly workbook: 编号 first, 状态 last, real dates and numbers, personal data as the site chose (EX-1, EX-2, EX-5). */
import { mask, maskWithin } from '../../base/mask';
import { paperColumns, showColumn } from '../../registers/contract/columns';
import type { AnyDefinition } from '../../registers/contract/definition';
import { showCell, shownColumns, showValue } from '../../registers/contract/display';
import type { Data, Field, FieldValue, PersonalKind, RowsValue } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { type Cell, type Column, type ColumnType, type Sheet, sheetName } from '../model';

/** What leaves the site of residents' data: everything, masked, or nothing. */
export type Privacy = 'full' | 'masked' | 'left';

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
  const cellsOf = ({ row, part }: WeekRow): Cell[] => [
    row.no,
    ...columns.map((column) => {
      const [only] = column.fields;
      const field = column.fields.length === 1 && only ? definition.fields[only] : undefined;
      if (field && only) return cell(field, row.data[only], privacy);
      return showColumn(definition.fields, column, hidden(definition, row.data, privacy), 'zh');
    }),
    markText(row),
    part,
    stateText(definition, row, privacy),
  ];
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
  const lines = rows.flatMap(({ row }) => ((row.data[key] ?? []) as RowsValue).map((line, i) => ({ row, line, i })));
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
        const shown = showCell(column, value, 'zh');
        return privacy === 'full' ? shown : maskWithin(shown);
      }),
    ]),
    ids: lines.map(({ row, i }) => `${row.id}#${i + 1}`),
  };
}

function cell(field: Field, value: FieldValue | undefined, privacy: Privacy): Cell {
  const shown = hide(field, value, privacy);
  if (shown === undefined || shown === null) return null;
  if (['number', 'money', 'date', 'instant', 'yesNo'].includes(field.kind)) return shown as Cell;
  return showValue(field, shown, 'zh');
}

function hidden(definition: AnyDefinition, data: Data, privacy: Privacy): Data {
  return Object.fromEntries(Object.entries(definition.fields).map(([key, field]) => [key, hide(field, data[key], privacy) ?? '']));
}

/** A personal value as the site lets it out; free text keeps its words, numbers of phones and IDs in it are masked. */
function hide(field: Field, value: FieldValue | undefined, privacy: Privacy): FieldValue | undefined {
  if (privacy === 'full' || field.personal === 'none' || value === undefined) return value;
  const kind = field.personal;
  const one = (text: string): string => (kind === 'text' ? maskWithin(text) : privacy === 'left' ? '' : mask(kind, text));
  if (typeof value === 'string') return one(value);
  if (!Array.isArray(value)) return value;
  const masks = field.kind === 'rows' ? field.columns : {};
  return value.map((part) =>
    typeof part === 'string' ? one(part) : hideParts(part, (key, text) => columnHidden(masks[key]?.personal, text, privacy, one)),
  ) as unknown as FieldValue;
}

/** A cell of a line by its own kind where it has one, else as the whole field. */
function columnHidden(kind: PersonalKind | undefined, text: string, privacy: Privacy, whole: (text: string) => string): string {
  if (kind === undefined || kind === 'text') return whole(text);
  if (kind === 'none') return text;
  return privacy === 'left' ? '' : mask(kind, text);
}

function hideParts(part: object, hideText: (key: string, text: string) => string): object {
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, typeof value === 'string' && !isTime(value) ? hideText(key, value) : value]),
  );
}

function isTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(T|$)/.test(text);
}

const MARKS: Readonly<Record<string, string>> = { late: '补录', opening: '期初', import: '导入' };

function markText(row: Row): string {
  return MARKS[row.mark] ?? '';
}

function stateText(definition: AnyDefinition, row: Row, privacy: Privacy): string {
  return row.state === VOID
    ? `作废：${privacy === 'full' ? row.voided : maskWithin(row.voided)}`
    : (definition.states[row.state]?.label.zh ?? row.state);
}
