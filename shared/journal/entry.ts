/** Journal entries: append-only, chained by hashes; personal values stand in them only as salted digests (AUD-1). */
import { canonicalJson, type Json } from '../base/canonical-json';
import { sha256Hex } from '../base/hash';
import type { Instant } from '../base/time';
import type { FieldValue } from '../registers/contract/fields';

/** A personal value is `{ d: digest }`; the value and its salt lie in the store `values` and can be deleted alone. */
export type JournalValue = FieldValue | { readonly d: string };

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
  /** Record id; a setting's key for settings. */
  readonly record: string;
  readonly register: string;
  readonly no: string;
  readonly op: 'create' | 'update' | 'void' | 'setting';
  readonly reason: string;
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
