/** Records and people as tests of privacy need them. */
import type { Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf } from '@shared/registers/index';
import { type Person, personOf, type TypedPerson } from '../person';

/** Somebody as typed, of whom only this is known. */
export function typed(over: Partial<TypedPerson>): TypedPerson {
  return { name: '', phones: '', unit: '', idNumber: '', ...over };
}

/** The same as a person; throws for what cannot be one. */
export function person(over: Partial<TypedPerson>): Person {
  const made = personOf(typed(over));
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** A record of a register with these fields, not open, of 2026-11-21. */
export function row(register: string, data: Data, over: Partial<Row> = {}): Row {
  const definition = definitionOf(register);
  const at = '2026-11-21T14:05:00+08:00';
  const whole = { ...blankData(definition.fields), ...data };
  return {
    id: over.id ?? `${register}-1`,
    register,
    no: 'X-1',
    site: 's',
    desk: '',
    state: definition.initial,
    open: 0,
    unit: definition.unit(whole as never),
    at,
    dueAt: '9999',
    createdAt: at,
    createdBy: 'p',
    updatedAt: at,
    updatedBy: 'p',
    rev: 1,
    v: definition.version,
    voided: '',
    mark: '',
    links: [],
    files: [],
    data: whole,
    ...over,
  };
}
