/** Compares a record, setting or counter with what its journal says of it. */
import { canonicalJson, type Json } from '../base/canonical-json';
import type { Row } from '../registers/contract/row';

export interface Difference {
  /** Id of a record, key of a setting or counter. */
  readonly key: string;
  /** '' for settings and counters. */
  readonly register: string;
  /** Number of the record; '' for settings and counters. */
  readonly no: string;
  /** `lost`: the journal has it and the database has not. `stray`: the other way round. */
  readonly kind: 'lost' | 'stray' | 'fields';
  /** What differs: keys of fields, `$state` and the like for the header. */
  readonly fields: readonly string[];
}

/** Null when both say the same. `journal` is what a replay made, `kept` what stands in the database; null = it is not there. */
export function rowDifference(journal: Row | null, kept: Row | null): Difference | null {
  const row = kept ?? journal;
  if (!row) return null;
  const { id: key, register, no } = row;
  if (!kept) return { key, register, no, kind: 'lost', fields: [] };
  if (!journal) return { key, register, no, kind: 'stray', fields: [] };
  const { data: should, ...header } = journal;
  const { data: is, ...itsHeader } = kept;
  const fields = [...keysThatDiffer(header, itsHeader).map((name) => `$${name}`), ...keysThatDiffer(should, is)];
  return fields.length === 0 ? null : { key, register, no, kind: 'fields', fields };
}

/** The same for the value of a setting or counter. */
export function valueDifference(key: string, journal: unknown, kept: unknown): Difference | null {
  if (same(journal, kept)) return null;
  const kind = kept === undefined ? 'lost' : journal === undefined ? 'stray' : 'fields';
  return { key, register: '', no: '', kind, fields: [] };
}

function keysThatDiffer(a: object, b: object): readonly string[] {
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((key) => !same(left[key], right[key]));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && text(a) === text(b));
}

function text(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value as Json);
}
