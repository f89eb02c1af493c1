/** Which records are about a person: taken for sure, or only offered, as a namesake's are (PIPL 45). Staff are not asked about here. */
import type { AnyDefinition } from '../../registers/contract/definition';
import { asText, type RowsValue } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { definitionOf, registers } from '../../registers/index';
import { type Found, findIn, surest } from './find';
import { fieldsOfPeople, partyOf } from './parties';
import type { How, Looker, Person } from './person';

/** `unit`: of his unit and of nobody by name; `linked`: belongs to a record of his; `earlier`: named him before it was changed. */
export type Why = How | 'unit' | 'linked' | 'earlier';

export interface Hit {
  readonly row: Row;
  readonly found: readonly Found[];
  readonly why: Why;
  /** Whether it is his by all that is known; false = somebody has to look first. */
  readonly sure: boolean;
}

/** Data of staff are kept as work data and are asked for elsewhere. */
const NOT_ASKED: readonly string[] = ['staff'];

/** Whether the register may hold data of residents that this program knows how to read. */
export function isAskedFor(register: string): boolean {
  return register in registers && !NOT_ASKED.includes(register);
}

/** What the record is to the person; null = nothing. Records of registers that the program does not know are passed over. */
export function hitOf(row: Row, person: Person, looker: Looker): Hit | null {
  if (!isAskedFor(row.register)) return null;
  const definition = definitionOf(row.register);
  const found = findIn(definition, row, looker);
  const why = surest(found);
  if (why !== null) return { row, found, why, sure: found.some((one) => isSure(definition, row, one, person)) };
  const ownUnit = person.unit !== '' && (row.unit === person.unit || (row.register === 'units' && row.no === person.unit));
  if (!ownUnit || definition.keeping.basis === 'none') return null;
  return row.register === 'units' || !namesSomebody(definition, row) ? { row, found, why: 'unit', sure: false } : null;
}

/**
 * Records that belong to sure ones and name nobody else come along, such as the callback of a request. `near` are records that name a hit in
 * their links or are named by one; only those of the same unit count.
 */
export function withLinked(hits: readonly Hit[], near: readonly Row[]): readonly Hit[] {
  const sure = hits.filter((hit) => hit.sure);
  const known = new Map(hits.map((hit) => [hit.row.id, hit]));
  const belongs = (row: Row): boolean =>
    row.unit !== '' && sure.some((hit) => hit.row.unit === row.unit && (row.links.includes(hit.row.id) || hit.row.links.includes(row.id)));
  const come = near.filter(
    (row) =>
      isAskedFor(row.register) &&
      row.register !== 'units' &&
      (known.get(row.id)?.why ?? 'unit') === 'unit' &&
      !namesSomebody(definitionOf(row.register), row) &&
      belongs(row),
  );
  const ids = new Set(come.map(({ id }) => id));
  return [...hits.filter(({ row }) => !ids.has(row.id)), ...come.map((row): Hit => ({ row, found: [], why: 'linked', sure: true }))];
}

export function isVoid(row: Row): boolean {
  return row.state === VOID;
}

/** Numbers are his; a name is his in his unit, unless an ID number beside it is another's. */
function isSure(definition: AnyDefinition, row: Row, one: Found, person: Person): boolean {
  if (one.how === 'id' || one.how === 'phone') return true;
  if (one.how === 'like' || person.unit === '' || unitOf(definition, row, one) !== person.unit) return false;
  if (person.idNumber === '') return true;
  const ids = partyOf(definition, one.key).filter((key) => definition.fields[key]?.personal === 'idNumber');
  return ids.every((key) => asText(row.data[key]).trim() === '');
}

/** A line may have a unit of its own, as who enrolled for an activity. */
function unitOf(definition: AnyDefinition, row: Row, { key, line }: Found): string {
  const field = definition.fields[key];
  const cells = line === null || field?.kind !== 'rows' ? undefined : (row.data[key] as RowsValue)[line];
  return asText(cells?.['unit']) || (row.register === 'units' ? row.no : row.unit);
}

/** Whether a name stands in a field for names. */
export function namesSomebody({ fields }: AnyDefinition, row: Row): boolean {
  const inRows = Object.entries(fields).some(
    ([key, field]) =>
      field.kind === 'rows' &&
      Object.values(field.columns).some(({ personal }) => personal === 'name') &&
      ((row.data[key] ?? []) as RowsValue).length > 0,
  );
  return inRows || fieldsOfPeople(fields).some((key) => fields[key]?.personal === 'name' && asText(row.data[key]).trim() !== '');
}
