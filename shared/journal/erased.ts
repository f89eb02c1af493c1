/** What is kept apart from the chain for a record: its own values, and the reasons of looks at it. Erasing takes both (PIPL 47). */
import { LOOK } from '../rules/privacy/settings';
import { digestIn, type JournalEntry } from './entry';

/** Owners (`PersonalValue.record`) of what goes with these records; the looks are keys of settings as well. */
export function ownersOf(records: readonly string[]): { readonly records: readonly string[]; readonly looks: readonly string[] } {
  return { records, looks: records.map((id) => `${LOOK}${id}`) };
}

/** Digests that entries name: of old values, new ones and reasons. */
export function digestsIn(entries: readonly Pick<JournalEntry, 'changes' | 'reason'>[]): readonly string[] {
  const named = entries.flatMap(({ changes, reason }) => [...changes.flatMap(({ from, to }) => [from, to]), reason]);
  return [...new Set(named.flatMap((value) => digestIn(value) || []))];
}
