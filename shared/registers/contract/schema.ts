/** Schemas derived from the fields: every row is checked by them when it is written, imported or restored. */
import { z } from 'zod';
import type { Refusal } from '../../base/result';
import { isDay, isInstant } from '../../base/time';
import { blank, type Data, type Field, type Fields, isBlank } from './fields';

/** Longest texts: one line, and a note. */
export const MAX_TEXT = 300;
export const MAX_NOTE = 10_000;

const text = z.string().max(MAX_TEXT);
const note = z.string().max(MAX_NOTE);
const day = z.string().refine((v) => v === '' || isDay(v));
const instant = z.string().refine((v) => v === '' || isInstant(v));
const logLine = z.strictObject({ at: instant, by: text, text: note });
const cell = z.union([note, z.number(), z.boolean(), z.null()]);

const schemas = new WeakMap<Field, z.ZodType>();

/** Making a schema costs far more than using it: each field keeps its own. */
function fieldSchema(field: Field): z.ZodType {
  const known = schemas.get(field);
  if (known) return known;
  const made = makeSchema(field);
  schemas.set(field, made);
  return made;
}

function makeSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'longText':
      return note;
    case 'date':
      return day;
    case 'instant':
      return instant;
    case 'number':
      return z
        .number()
        .min(field.min ?? -1e9)
        .max(field.max ?? 1e9)
        .nullable();
    case 'money':
      return z
        .number()
        .int()
        .min(field.min ?? 0)
        .max(field.max ?? 1e11)
        .nullable();
    case 'yesNo':
      return z.boolean();
    case 'choice':
      return z.string().refine((v) => v === '' || Object.hasOwn(field.options, v));
    case 'choices':
      return z.array(z.string().refine((v) => Object.hasOwn(field.options, v)));
    case 'departments':
    case 'phones':
    case 'people':
      return z.array(text).max(50);
    case 'log':
      return z.array(logLine).max(2000);
    case 'rows':
      return z.array(z.record(z.string(), cell)).max(2000);
    default:
      return text;
  }
}

/** Data with every field blank. */
export function blankData(fields: Fields): Data {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, blank(field)]));
}

/** Refusals of data that cannot be kept, one a field: wrong form (`field.invalid`), too long (`field.long`), missing (`field.needed`). */
export function checkData(fields: Fields, data: Data): readonly Refusal[] {
  const found: Refusal[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const value = data[key];
    if (field.need && isBlank(value)) {
      found.push({ code: 'field.needed', field: key });
      continue;
    }
    const parsed = fieldSchema(field).safeParse(value);
    if (parsed.success) continue;
    const long = parsed.error.issues.some((i) => i.code === 'too_big');
    found.push({ code: long ? 'field.long' : 'field.invalid', field: key });
  }
  for (const key of Object.keys(data)) if (!Object.hasOwn(fields, key)) found.push({ code: 'field.unknown', field: key });
  return found;
}
