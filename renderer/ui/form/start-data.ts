/** What a fresh form begins with, and what a form hands over in the end. */
import { addDays, dayOf } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { blank, type Data, type Field, type Fields, type FieldValue, isBlank, type RowsValue } from '@shared/registers/contract/fields';
import type { FieldContext } from '../fields/field-context';
import { filledRows } from '../fields/rows-value';
import type { ResidentCard } from '../unit-finder';

/** Blank data with the `start` of each field filled from the clock, the person and the shift. */
export function startData(definition: AnyDefinition, context: Pick<FieldContext, 'now' | 'me' | 'shift'>): Data {
  return Object.fromEntries(Object.entries(definition.fields).map(([name, field]) => [name, startOf(field, context)]));
}

function startOf(field: Field, context: Pick<FieldContext, 'now' | 'me' | 'shift'>): FieldValue {
  switch (field.start) {
    case undefined:
      return blank(field);
    case 'now':
      return field.kind === 'date' ? dayOf(context.now()) : context.now();
    case 'today':
      return dayOf(context.now());
    case 'yesterday':
      return addDays(dayOf(context.now()), -1);
    case 'me':
      return context.me;
    case 'shift':
      return context.shift;
    default:
      return field.start;
  }
}

/** Data without the blank rows of its tables. */
export function tidy(fields: Fields, data: Data): Data {
  const out: Record<string, FieldValue> = { ...data };
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'rows') out[name] = filledRows(field.columns, (data[name] ?? []) as RowsValue);
  }
  return out;
}

/** The fields whose value differs. */
export function changedData(before: Data, after: Data): Data {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])));
}

/**
 * What choosing somebody of the unit fills besides the field itself: from the unit, a blank name and phone; from the name, the phone that
 * follows it; from the phone, the blank name before it.
 */
export function residentPatch(fields: Fields, from: string, resident: ResidentCard, data: Data): Data {
  const names = Object.keys(fields).filter((name) => fields[name]?.kind === 'text' && suggests(fields[name]));
  const phones = Object.keys(fields).filter((name) => fields[name]?.kind === 'phone');
  const order = Object.keys(fields);
  const patch: Record<string, FieldValue> = {};
  const fill = (name: string | undefined, value: string, over: boolean): void => {
    if (name !== undefined && value !== '' && (over || isBlank(data[name]))) patch[name] = value;
  };
  if (fields[from]?.kind === 'unit') {
    fill(names[0], resident.name, false);
    fill(phones[0], resident.phone, false);
  } else if (names.includes(from)) {
    fill(
      phones.find((name) => order.indexOf(name) > order.indexOf(from)),
      resident.phone,
      true,
    );
  } else {
    fill(
      names.findLast((name) => order.indexOf(name) < order.indexOf(from)),
      resident.name,
      false,
    );
  }
  return patch;
}

function suggests(field: Field | undefined): boolean {
  return field !== undefined && 'suggest' in field && field.suggest === 'residents';
}
