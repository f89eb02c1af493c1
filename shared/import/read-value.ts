/** One cell as the value of one field. */
import { ok, type Refusal, type Result, refuse } from '@shared/base/result';
import type { Field, FieldValue } from '@shared/registers/contract/fields';
import { normalPhone } from '@shared/rules/phone';
import { normalUnit } from '@shared/rules/units';
import { parseMoney, parseNumber, parseText, parseYesNo } from '@shared/workbook/cell-parse';
import { parseDate, parseInstant } from '@shared/workbook/cell-times';
import type { Cell } from '@shared/workbook/model';
import { readLog, readRows } from './read-lines';
import { choiceOf } from './synonyms';

/** What names in a file are held against. */
export interface Known {
  readonly units: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
}

/** Parts of a list in one cell. */
const LIST = /[、,，;；\n]+/;

/**
 * The value of a field in a cell; the field's blank value for an empty cell. Refusals: those of the cell parsers, `cell.choice` with the
 * choices there are, `cell.line` when a line of several parts cannot be read.
 */
export function readValue(field: Field, cell: Cell): Result<FieldValue, Refusal> {
  switch (field.kind) {
    case 'number':
      return filled(parseNumber(cell), null);
    case 'money':
      return filled(parseMoney(cell), null);
    case 'date':
      return parseDate(cell);
    case 'instant':
      return parseInstant(cell);
    case 'yesNo':
      return filled(parseYesNo(cell), false);
    default: {
      const read = parseText(cell);
      return read.ok ? readText(field, read.value) : read;
    }
  }
}

function filled<T>(result: Result<T | '', Refusal>, blank: T | null): Result<FieldValue, Refusal> {
  if (!result.ok) return result;
  return ok((result.value === '' ? blank : result.value) as FieldValue);
}

function readText(field: Field, text: string): Result<FieldValue, Refusal> {
  const parts = (): readonly string[] => [...new Set(text.split(LIST).map((part) => part.trim()))].filter((part) => part !== '');
  switch (field.kind) {
    case 'choice':
      return text === '' ? ok('') : choice(field.options, text);
    case 'choices':
      return choices(field.options, parts());
    case 'departments':
    case 'people':
      return ok(parts());
    case 'phones':
      return ok([...new Set(text.split(/[、,，;；/\s]+/).map(phoneText))].filter((part) => part !== ''));
    case 'phone':
      return ok(phoneText(text));
    case 'unit':
      return ok(normalUnit(text));
    case 'log':
      return ok(readLog(text));
    case 'rows':
      return readRows(field.columns, text);
    case 'longText':
      return ok(text);
    default:
      return ok(text.replaceAll(/\s*\n\s*/g, ' '));
  }
}

/** One spelling of a whole number, so that 138-0013-8000 is found again; what is none stays as it was written. */
function phoneText(text: string): string {
  const trimmed = text.trim();
  return /^[\d\s+()（）-]{7,}$/.test(trimmed) ? normalPhone(trimmed) || trimmed : trimmed;
}

function choice(options: Extract<Field, { kind: 'choice' }>['options'], text: string): Result<FieldValue, Refusal> {
  const key = choiceOf(text, options);
  if (key !== null) return ok(key);
  if (Object.keys(options).sort().join() === 'no,yes') {
    const read = parseYesNo(text);
    if (read.ok && read.value !== '') return ok(read.value ? 'yes' : 'no');
  }
  return refuse('cell.choice', undefined, { text: text.slice(0, 40), options: labels(options) });
}

function choices(options: Extract<Field, { kind: 'choices' }>['options'], parts: readonly string[]): Result<FieldValue, Refusal> {
  const keys: string[] = [];
  for (const part of parts) {
    const key = choiceOf(part, options);
    if (key === null) return refuse('cell.choice', undefined, { text: part.slice(0, 40), options: labels(options) });
    keys.push(key);
  }
  return ok(keys);
}

function labels(options: Readonly<Record<string, { readonly zh: string }>>): string {
  return Object.values(options)
    .map((label) => label.zh)
    .join('、');
}
