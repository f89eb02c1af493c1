/** What is kept apart from the chain for a record: its own values, and the reasons of looks at it. Erasing takes both (PIPL 47). */
import { LOOK } from '../rules/privacy/settings';
import { digestIn, type JournalEntry } from './entry';
import { readLine, writeLine } from './line';

/** Owners (`PersonalValue.record`) of what goes with these records; the looks are keys of settings as well. */
export function ownersOf(records: readonly string[]): { readonly records: readonly string[]; readonly looks: readonly string[] } {
  return { records, looks: records.map((id) => `${LOOK}${id}`) };
}

/** Digests that entries name: of old values, new ones and reasons. */
export function digestsIn(entries: readonly Pick<JournalEntry, 'changes' | 'reason'>[]): readonly string[] {
  const named = entries.flatMap(({ changes, reason }) => [...changes.flatMap(({ from, to }) => [from, to]), reason]);
  return [...new Set(named.flatMap((value) => digestIn(value) || []))];
}

const DIGEST = /"d":"([0-9a-f]{64})","salt"/g;

/**
 * A line of a journal file without the values of these digests; the entry stays as it was sealed. The very same text where it has none of them,
 * and where it is no journal line. `gone` counts what it lost.
 */
export function lineWithout(text: string, digests: ReadonlySet<string>): { readonly text: string; readonly gone: number } {
  let named = false;
  for (const [, digest = ''] of text.matchAll(DIGEST)) named ||= digests.has(digest);
  const line = named ? readLine(text) : null;
  if (!line?.ok) return { text, gone: 0 };
  const { entry, values } = line.value;
  const left = values.filter(({ d }) => !digests.has(d));
  return { text: writeLine({ entry, values: left }), gone: values.length - left.length };
}
