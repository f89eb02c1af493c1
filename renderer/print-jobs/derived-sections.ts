/** The form of one record of any register, from its definition: what prints, in printed order, as its slip says. */
import type { ProgressLine, RecordCell, RecordSection, RecordSpan, RegisterColumn } from '@renderer/print/model';
import { photoCell, progressCell, tableCell, tickCell, valueCell } from '@renderer/print/record-cells';
import { type PaperColumn, paperColumns, showColumn } from '@shared/registers/contract/columns';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { showCell, showMoney, shownColumns, showValue } from '@shared/registers/contract/display';
import type { Data, Field, LogLine, RowsValue } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import type { Slip } from '@shared/registers/contract/slip';
import { moneyInWords } from './money-in-words';
import { shortWhen } from './show';

const LONG_MM = 14;
const LOG_MM = 20;
const LEAST_LINES = 3;
/** Two labels with their values stand side by side. */
const HALF: RecordSpan = 3;
/** Beside a photo the same half is this much of what is left. */
const HALF_BESIDE_PHOTO: RecordSpan = 2;
/** Most cells beside a photo; so many in two rows side by side are as high as it. */
const MOST_BESIDE = 14;
/** Characters and boxes that half and the whole of a row hold. */
const HALF_TICKS = 17;
const WHOLE_TICKS = 46;

/** One cell a printed column, two side by side; the state last where no slip says what stands on the paper. `photo`: an address or ''. */
export function derivedSections(definition: AnyDefinition, row: Row, photo: string): readonly RecordSection[] {
  const state = row.state === VOID ? '作废' : (definition.states[row.state]?.label.zh ?? '');
  return sectionsOf(definition, row.data, state, photo, false);
}

/** The same without values; nothing is ticked. */
export function blankSections(definition: AnyDefinition): readonly RecordSection[] {
  return sectionsOf(definition, blankData(definition.fields), '', '', true);
}

function sectionsOf(definition: AnyDefinition, data: Data, state: string, photo: string, blank: boolean): readonly RecordSection[] {
  const { slip } = definition.print;
  const cells = slipOrder(paperColumns(definition.fields, 'print'), slip).map((column) => cellOf(definition, column, data, blank));
  if (slip === undefined) cells.push(valueCell('#state', '状态', state, HALF));
  if (slip?.photo === undefined) return [{ key: 'record', heading: '', together: false, cells }];
  const until = cells.findIndex((cell) => !standsBeside(cell));
  const beside = cells.slice(0, until < 0 ? MOST_BESIDE : Math.min(MOST_BESIDE, until));
  const narrow = beside.map((cell): RecordCell => (cell.span > HALF ? cell : { ...cell, span: HALF_BESIDE_PHOTO }));
  const place = photoCell('#photo', slip.photo.zh, photo);
  return [
    { key: 'record', heading: '', together: true, cells: [...narrow, place] },
    { key: 'more', heading: '', together: false, cells: cells.slice(beside.length) },
  ];
}

/** One line, which a narrower row holds as well. */
function standsBeside({ kind, height }: RecordCell): boolean {
  return height === 0 && (kind === 'value' || kind === 'ticks');
}

/** The slip's own fields first and in its order. */
function slipOrder(columns: readonly PaperColumn[], slip: Slip | undefined): readonly PaperColumn[] {
  const order = slip?.fields ?? [];
  const place = ({ fields }: PaperColumn): number => {
    const at = order.findIndex((key) => fields.includes(key));
    return at < 0 ? order.length : at;
  };
  return [...columns].sort((a, b) => place(a) - place(b));
}

function cellOf(definition: AnyDefinition, column: PaperColumn, data: Data, blank: boolean): RecordCell {
  const { key, heading } = column;
  const { slip } = definition.print;
  const field = definition.fields[key] as Field;
  const label = heading.zh;
  if (field.kind === 'log') return progressCell(key, label, logLines(data[key] as readonly LogLine[]), LOG_MM);
  if (field.kind === 'rows') return rowsCell(key, label, field, data[key] as RowsValue, slip);
  const single = column.fields.length === 1;
  if (single && slip?.inWords?.includes(key)) return valueCell(key, label, inWords(data[key]), 6);
  // Whoever signs does so on the lines at the end; the cell says that it was done.
  if (single && key === 'signed') return valueCell(key, label, data[key] === true ? '已签' : '', HALF);
  const options = single ? optionsOf(field) : [];
  const weight = options.reduce((sum, option) => sum + option.length + 2, 0);
  if (options.length > 0 && weight <= WHOLE_TICKS)
    return tickCell(key, label, options, blank ? '' : showValue(field, data[key], 'zh'), weight <= HALF_TICKS ? HALF : 6);
  const text = showColumn(definition.fields, column, data, 'zh');
  return field.kind === 'longText' ? valueCell(key, label, text, 6, LONG_MM) : valueCell(key, label, text, field.span === 6 ? 6 : HALF);
}

function optionsOf(field: Field): readonly string[] {
  if (field.kind === 'yesNo') return ['是', '否'];
  return field.kind === 'choice' || field.kind === 'choices' ? Object.values(field.options).map(({ zh }) => zh) : [];
}

function inWords(value: unknown): string {
  if (typeof value !== 'number') return '￥　　　　　　　大写：';
  return `￥${showMoney(value)}　　大写：${moneyInWords(value)}`;
}

function logLines(lines: readonly LogLine[]): readonly ProgressLine[] {
  return lines.map(({ at, by, text }) => ({ when: shortWhen(at), who: by, what: text }));
}

const RIGHT: readonly string[] = ['number', 'money'];
const SIGN = '#sign';

function rowsCell(
  key: string,
  label: string,
  field: Field & { readonly kind: 'rows' },
  rows: RowsValue,
  slip: Slip | undefined,
): RecordCell {
  const entries = shownColumns(field.columns);
  const own = slip?.lines?.[key];
  const sign: readonly RegisterColumn[] = own?.sign ? [{ key: SIGN, heading: own.sign.zh, width: 120, align: 'center' }] : [];
  const columns = entries.map(([id, { label: heading, kind, width }]): RegisterColumn => {
    return { key: id, heading: heading.zh, width: width ?? 160, align: RIGHT.includes(kind) ? 'right' : 'left' };
  });
  return tableCell(key, label, {
    columns: [...columns, ...sign],
    rows: rows.map((row) => Object.fromEntries(entries.map(([id, column]) => [id, showCell(column, row[id] ?? null, 'zh')]))),
    leastRows: own?.least ?? LEAST_LINES,
    totals: [],
  });
}
