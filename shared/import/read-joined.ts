/** A printed column that holds several fields, taken apart again: `2026-10-01 至 2026-10-20`, `3-2-1203 天台`, `24小时`. */
import { ok, type Refusal, type Result, refuse } from '@shared/base/result';
import type { Data, Field, Fields, FieldValue } from '@shared/registers/contract/fields';
import { parseText } from '@shared/workbook/cell-parse';
import type { Cell } from '@shared/workbook/model';
import { readValue } from './read-value';

/** Values of the fields named, in order; blank where the cell has nothing for them. Refused as `cell.rest` when something is left over. */
export function readJoined(fields: Fields, keys: readonly string[], cell: Cell): Result<Data, Refusal> {
  const read = parseText(cell);
  if (!read.ok) return read;
  const dates = keys.every((key) => fields[key]?.kind === 'date');
  if (dates && keys.length === 2) return readRange(fields, keys, read.value);
  const data: Record<string, FieldValue> = {};
  let rest = read.value;
  for (const key of keys) {
    const field = fields[key];
    if (!field) throw new Error(`a column joins an unknown field: ${key}`);
    const taken = takeFrom(field, rest, key === keys.at(-1));
    const value = readValue(field, taken.text);
    if (!value.ok) return value;
    data[key] = value.value;
    rest = taken.rest;
  }
  return rest === '' ? ok(data) : refuse('cell.rest', undefined, { text: rest.slice(0, 40) });
}

function readRange(fields: Fields, keys: readonly string[], text: string): Result<Data, Refusal> {
  const sides = text.split(/\s*(?:至|到|~|～|—+|–| to | - )\s*/);
  const data: Record<string, FieldValue> = {};
  for (const [i, key] of keys.entries()) {
    const field = fields[key];
    const value = field ? readValue(field, sides[i] ?? '') : ok('');
    if (!value.ok) return value;
    data[key] = value.value;
  }
  return sides.length > 2 ? refuse('cell.rest', undefined, { text: sides.slice(2).join(' ').slice(0, 40) }) : ok(data);
}

interface Taken {
  readonly text: string;
  readonly rest: string;
}

const TIME = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?/;

/** The beginning of `text` that can be the field's, and what is left. */
function takeFrom(field: Field, text: string, last: boolean): Taken {
  const cut = (length: number): Taken => ({ text: text.slice(0, length), rest: text.slice(length).trim() });
  switch (field.kind) {
    case 'date':
    case 'instant':
      return cut(TIME.exec(text)?.[0].length ?? 0);
    case 'number':
    case 'money':
      return cut(/^[-+]?[\d,.]+/.exec(text)?.[0].length ?? 0);
    case 'yesNo': {
      const label = [field.label.zh, field.label.en].find((one) => text.startsWith(one));
      return label === undefined ? { text: '', rest: text } : { text: '是', rest: text.slice(label.length).trim() };
    }
    case 'choice': {
      if (last) return { text, rest: '' };
      const labels = Object.values(field.options).flatMap((label) => [label.zh, label.en]);
      return cut(Math.max(0, ...labels.filter((label) => text.startsWith(label)).map((label) => label.length)));
    }
    case 'unit':
      return cut(/^[\dA-Za-z]\S*/.exec(text)?.[0].length ?? 0);
    default:
      return last ? { text, rest: '' } : cut(/^\S+/.exec(text)?.[0].length ?? 0);
  }
}
