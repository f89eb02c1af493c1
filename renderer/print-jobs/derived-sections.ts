/** The form of one record of any register, from its definition: what prints, in printed order. */
import type { ProgressLine, RecordCell, RecordSection, RecordSpan } from '@renderer/print/model';
import { progressCell, tableCell, valueCell } from '@renderer/print/record-cells';
import { paperColumns, showColumn } from '@shared/registers/contract/columns';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { showCell } from '@shared/registers/contract/display';
import type { Field, LogLine, RowsValue } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { shortWhen } from './show';

const LONG_MM = 14;
const LOG_MM = 20;

/** One cell a printed column, the state last. */
export function derivedSections(definition: AnyDefinition, row: Row): readonly RecordSection[] {
  const cells = paperColumns(definition.fields, 'print').map((column): RecordCell => {
    const field = definition.fields[column.key] as Field;
    const value = row.data[column.key];
    const label = column.heading.zh;
    if (field.kind === 'log') return progressCell(column.key, label, logLines(value as readonly LogLine[]), LOG_MM);
    if (field.kind === 'rows') return rowsCell(column.key, label, field, value as RowsValue);
    const text = showColumn(definition.fields, column, row.data, 'zh');
    return field.kind === 'longText' ? valueCell(column.key, label, text, 6, LONG_MM) : valueCell(column.key, label, text, spanOf(field));
  });
  const state = row.state === VOID ? '作废' : (definition.states[row.state]?.label.zh ?? '');
  return [{ key: 'record', heading: '', together: false, cells: [...cells, valueCell('state', '状态', state, 2)] }];
}

function spanOf(field: Field): RecordSpan {
  const span = field.span ?? 2;
  return span < 2 ? 2 : span;
}

function logLines(lines: readonly LogLine[]): readonly ProgressLine[] {
  return lines.map(({ at, by, text }) => ({ when: shortWhen(at), who: by, what: text }));
}

function rowsCell(key: string, label: string, field: Field & { readonly kind: 'rows' }, rows: RowsValue): RecordCell {
  const entries = Object.entries(field.columns);
  return tableCell(key, label, {
    columns: entries.map(([id, column]) => ({ key: id, heading: column.label.zh, width: column.width ?? 160, align: 'left' })),
    rows: rows.map((row) => Object.fromEntries(entries.map(([id, column]) => [id, showCell(column, row[id] ?? null, 'zh')]))),
    leastRows: 2,
    totals: [],
  });
}
