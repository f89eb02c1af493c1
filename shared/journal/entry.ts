/** Journal entries: append-only, chained by hashes; personal values and what people typed stand in them only as salted digests (AUD-1). */
import { canonicalJson, type Json } from '../base/canonical-json';
import { sha256Hex } from '../base/hash';
import type { Instant } from '../base/time';
import type { Field, FieldValue } from '../registers/contract/fields';

/** What stands in the chain for a value kept apart; the value and its salt lie in the store `values` and can be deleted alone. '' = blank. */
export interface Apart {
  readonly d: string;
}

export type JournalValue = FieldValue | Apart;

/** Kinds whose words people type: whatever the field is about, a name or a phone may stand in them. */
const TYPED: readonly Field['kind'][] = ['text', 'longText', 'log', 'rows'];

/** Whether the values of a field are kept apart from the chain: personal ones, and all free text. */
export function isKeptApart(field: Pick<Field, 'kind' | 'personal'>): boolean {
  return field.personal !== 'none' || TYPED.includes(field.kind);
}

/** The digest of a value kept apart; null for one that stands in the chain itself. */
export function digestIn(value: JournalValue): string | null {
  return typeof value === 'object' && value !== null && 'd' in value ? value.d : null;
}

export interface FieldChange {
  readonly field: string;
  readonly from: JournalValue;
  readonly to: JournalValue;
}

/** The part of an entry that its hash covers. */
export interface EntryBody {
  /** 1, 2, 3 … without gaps, per desk. */
  readonly seq: number;
  readonly site: string;
  readonly desk: string;
  readonly at: Instant;
  /** Staff id. */
  readonly by: string;
  readonly command: string;
  /** Record id; the key of a setting or counter. */
  readonly record: string;
  readonly register: string;
  readonly no: string;
  /**
   * `setting` and `count` speak of no record and have `register` ''; a `setting` of the key `versions` says that all records were migrated here.
   * `erase`: of what earlier entries of the record keep apart nothing is left, on request; what stays is named here anew.
   */
  readonly op: 'create' | 'update' | 'void' | 'setting' | 'count' | 'discard' | 'erase';
  /** Kept apart; a string in entries of programs before that, and '' for none. */
  readonly reason: string | Apart;
  readonly changes: readonly FieldChange[];
  /** Hash of the entry before; `GENESIS` for the first. */
  readonly prev: string;
}

export interface JournalEntry extends EntryBody {
  readonly hash: string;
}

/** A personal value apart from the chain. `d` = sha256(salt + canonical value). */
export interface PersonalValue {
  readonly d: string;
  readonly salt: string;
  readonly value: FieldValue;
  readonly record: string;
}

export const GENESIS = '0'.repeat(64);

/** Seals a body: the hash covers every field, `prev` included. */
export function sealEntry(body: EntryBody): JournalEntry {
  return { ...body, hash: sha256Hex(canonicalJson(body as unknown as Json)) };
}

export function digestOf(salt: string, value: FieldValue): string {
  return sha256Hex(salt + canonicalJson(value as unknown as Json));
}

export type ChainFault =
  | { readonly kind: 'gap'; readonly seq: number; readonly expected: number }
  | { readonly kind: 'altered'; readonly seq: number }
  | { readonly kind: 'broken'; readonly seq: number };

/**
 * Checks entries in order of seq (AUD-1): a missing one, an altered one, a chain that does not join.
 * `from` is the hash and number before the first entry given. Returns the first fault or null.
 */
export function checkChain(entries: readonly JournalEntry[], from = { seq: 0, hash: GENESIS }): ChainFault | null {
  let { seq, hash } = from;
  for (const entry of entries) {
    if (entry.seq !== seq + 1) return { kind: 'gap', seq: entry.seq, expected: seq + 1 };
    if (entry.prev !== hash) return { kind: 'broken', seq: entry.seq };
    const { hash: claimed, ...body } = entry;
    if (sha256Hex(canonicalJson(body as unknown as Json)) !== claimed) return { kind: 'altered', seq: entry.seq };
    seq = entry.seq;
    hash = entry.hash;
  }
  return null;
}

/** Whether a personal value is the one its digest in the chain speaks of. */
export function isTrueValue(value: PersonalValue): boolean {
  return digestOf(value.salt, value.value) === value.d;
}
