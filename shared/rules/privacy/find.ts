/** Where a record holds something about a person: fields by their kind, columns of rows, logs, words, the reason of a voiding, names of files (PIPL 45). */
import type { AnyDefinition } from '../../registers/contract/definition';
import { asText, type Field, type LogLine, type PersonalKind, type RowsValue } from '../../registers/contract/fields';
import type { FileRef, Row } from '../../registers/contract/row';
import type { How, Looker } from './person';

/** Keys beside those of fields: why it was voided, names of its files. */
export const VOIDED = '(voided)';
export const FILES = '(files)';

export interface Found {
  /** Key of a field, `VOIDED` or `FILES`. */
  readonly key: string;
  /** Number of the line of a rows field or a log; null = the field itself. */
  readonly line: number | null;
  readonly how: How;
}

/** Kinds of fields that hold no text of residents: staff, units, ticks, times, ids of records. */
const SILENT: readonly Field['kind'][] = [
  'person',
  'people',
  'department',
  'departments',
  'choice',
  'choices',
  'yesNo',
  'number',
  'money',
  'instant',
  'date',
  'unit',
  'ref',
];

/** Kinds whose values are a name or a number; all others are words. */
const NAMED: readonly PersonalKind[] = ['name', 'phone', 'idNumber', 'plate'];

/** Everything in the record that means him; empty = nothing. */
export function findIn(definition: AnyDefinition, row: Row, looker: Looker): readonly Found[] {
  const found: Found[] = [];
  const note = (key: string, line: number | null, how: How | null): void => {
    if (how !== null) found.push({ key, line, how });
  };
  for (const [key, field] of Object.entries(definition.fields)) {
    const value = row.data[key];
    if (field.kind === 'rows')
      for (const [line, cells] of ((value ?? []) as RowsValue).entries()) note(key, line, inLine(field, cells, looker));
    else if (field.kind === 'log')
      for (const [line, { text }] of ((value ?? []) as readonly LogLine[]).entries()) note(key, line, looker.words(text));
    else if (!SILENT.includes(field.kind))
      for (const [line, one] of (Array.isArray(value) ? value : [value]).entries())
        note(key, Array.isArray(value) ? line : null, asked(field.personal, asText(one), looker));
  }
  note(VOIDED, null, looker.words(row.voided));
  for (const [line, file] of row.files.entries()) note(FILES, line, looker.words(wordsOfFile(file)));
  return found;
}

/** What a file says of people without being opened: its name, and who signed, why not, and before whom. */
export function wordsOfFile({ name, sign }: FileRef): string {
  return sign ? [name, sign.who, sign.reason, sign.witness].join('\n') : name;
}

/** The surest mark of the line: its ID or number before its name. */
function inLine(field: Field & { readonly kind: 'rows' }, cells: RowsValue[number], looker: Looker): How | null {
  const marks = Object.entries(field.columns).flatMap(([name, column]) => {
    const text = asText(cells[name]);
    if (text === '' || column.kind !== 'text' || column.inner === true || column.options) return [];
    return [asked(column.personal, text, looker) ?? []].flat();
  });
  return ORDER.find((how) => marks.includes(how)) ?? null;
}

const ORDER: readonly How[] = ['id', 'phone', 'name', 'words', 'like'];

/** The surest of what was found; null = nothing. */
export function surest(found: readonly Found[]): How | null {
  return ORDER.find((how) => found.some((one) => one.how === how)) ?? null;
}

function asked(personal: Field['personal'], text: string, looker: Looker): How | null {
  if (text === '') return null;
  return NAMED.includes(personal) ? looker.field(text) : looker.words(text);
}
