/** Cells with several lines: logs and little tables, as the sheets of the program show them and as old books keep them. */
import { ok, type Refusal, type Result, refuse } from '@shared/base/result';
import { shownColumns } from '@shared/registers/contract/display';
import type { CellValue, LogLine, RowColumn, RowsValue } from '@shared/registers/contract/fields';
import { parsePhone } from '@shared/rules/phone';
import { parseMoney, parseNumber, parseYesNo } from '@shared/workbook/cell-parse';
import { parseDate, parseInstant } from '@shared/workbook/cell-times';
import { choiceOf } from './synonyms';

type Columns = Readonly<Record<string, RowColumn>>;

const STAMP = /^(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)[\s：:]+/;

/** Each line `2026-11-21 14:05 王敏 已到场`; without a time it is kept without, without a name likewise. */
export function readLog(text: string): readonly LogLine[] {
  return lines(text).map((line) => {
    const stamp = STAMP.exec(line)?.[1] ?? '';
    const at = stamp === '' ? null : parseInstant(stamp);
    const rest = at?.ok ? line.replace(STAMP, '') : line;
    const [, by = '', words = rest] = /^([\p{Script=Han}·]{2,6})[\s：:]+(.+)$/su.exec(rest) ?? [];
    return { at: at?.ok ? at.value : '', by, text: words };
  });
}

/**
 * Each line the cells of one row, parted by blanks; a part goes to the first column that can hold it. Names alone may stand side by side
 * with 、 between them. Refused as `cell.line` when a part fits nowhere.
 */
export function readRows(columns: Columns, text: string): Result<RowsValue, Refusal> {
  const found: Readonly<Record<string, CellValue>>[] = [];
  for (const line of lines(text).flatMap(namesApart)) {
    const row = readRow(columns, line);
    if (row === null) return refuse('cell.line', undefined, { text: line.slice(0, 40) });
    found.push(row);
  }
  return ok(found);
}

function lines(text: string): readonly string[] {
  return text
    .split(/[\n;；]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function namesApart(line: string): readonly string[] {
  return /^[\p{Script=Han}·]{2,6}(?:[、,，/][\p{Script=Han}·]{2,6})+$/u.test(line) ? line.split(/[、,，/]/) : [line];
}

function readRow(columns: Columns, line: string): Readonly<Record<string, CellValue>> | null {
  const entries = shownColumns(columns);
  const row: Record<string, CellValue> = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, blankOf(column)]));
  const lastText = entries.filter(([, column]) => column.kind === 'text' && !column.options).at(-1)?.[0];
  let next = 0;
  for (const part of partsOf(line)) {
    const place = entries.findIndex(([key, column], i) => i >= next && cellOf(key, column, part, key === lastText) !== null);
    const entry = entries[place];
    if (entry) {
      row[entry[0]] = cellOf(entry[0], entry[1], part, entry[0] === lastText);
      next = place + 1;
    } else if (lastText !== undefined) {
      row[lastText] = [row[lastText], part].filter((text) => text !== '').join(' ');
      next = Math.max(next, entries.findIndex(([key]) => key === lastText) + 1);
    } else return null;
  }
  return row;
}

/** Parts between blanks; a day and the clock behind it are one. */
function partsOf(line: string): readonly string[] {
  return line.match(/\d{4}[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d{2}(?::\d{2})?|\S+/g) ?? [];
}

function blankOf(column: RowColumn): CellValue {
  if (column.kind === 'yesNo') return false;
  return column.kind === 'number' || column.kind === 'money' ? null : '';
}

/** The cell's value when the part can stand in the column, else null. A text takes no time and no phone unless it is made for it or is the last. */
function cellOf(key: string, column: RowColumn, part: string, last: boolean): CellValue {
  if (column.options) return choiceOf(part, column.options);
  switch (column.kind) {
    case 'number':
      return valueOf(parseNumber(part));
    case 'money':
      return valueOf(parseMoney(part));
    case 'date':
      return /\d[-/.年]/.test(part) ? valueOf(parseDate(part)) : null;
    case 'instant':
      return /\d[-/.年]/.test(part) ? valueOf(parseInstant(part)) : null;
    case 'yesNo':
      return valueOf(parseYesNo(part));
    default: {
      const phone = /^[\d+()-]{7,}$/.test(part) && !/^\d{4}-\d{2}-\d{2}$/.test(part) && parsePhone(part) !== null;
      if (key === 'phone') return phone ? part : null;
      const day = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(part);
      return (phone || day) && !last ? null : part;
    }
  }
}

function valueOf<T extends CellValue>(result: Result<T, Refusal>): T | null {
  return result.ok && result.value !== '' ? result.value : null;
}
