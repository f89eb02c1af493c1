/** The entries of a record, a setting or a counter from the journals of all desks, in order, each with the values that it is the first to name. */
import { digestIn, type JournalEntry, type PersonalValue } from '@shared/journal/entry';
import { compareStamped, type Stamped } from '@shared/merge/clock';
import type { Deskbook } from '../database';
import type { Stamps } from './stamps';
import { ownChainOf } from './store';

interface Placed {
  readonly chain: string;
  readonly entry: JournalEntry;
}

/** Key → its entries that have their place, in order; a key without any is not there. */
export async function storiesOf(db: Deskbook, stamps: Stamps, keys: readonly string[]): Promise<ReadonlyMap<string, readonly Stamped[]>> {
  const own = await ownChainOf(db);
  // Key by key and all at once: a cursor over all of them is a step for each entry.
  const wanted = [...new Set(keys)];
  const ofAll = async <Found>(find: (key: string) => PromiseLike<readonly Found[]>): Promise<readonly Found[]> =>
    (await Promise.all(wanted.map(find))).flat();
  const mine = await ofAll((record) => db.journal.where({ record }).toArray());
  const others = await ofAll((record) => db.others.where({ record }).toArray());
  const kept = await ofAll((record) => db.values.where({ record }).toArray());
  const values = new Map(kept.map((value) => [value.d, value]));
  const all: readonly Placed[] = [...mine.map((entry) => ({ chain: own, entry })), ...others];
  await stamps.load(all.map(({ chain, entry }) => ({ chain, seq: entry.seq })));
  const groups = new Map<string, Placed[]>();
  for (const one of all) {
    const group = groups.get(one.entry.record) ?? [];
    groups.set(one.entry.record, group);
    group.push(one);
  }
  return new Map([...groups].map(([key, group]) => [key, inOrder(group, stamps, values)]));
}

function inOrder(group: readonly Placed[], stamps: Stamps, values: ReadonlyMap<string, PersonalValue>): readonly Stamped[] {
  const named = new Set(group.flatMap(({ entry }) => entry.changes.map(({ to }) => digestIn(to) ?? '')));
  const found = group.flatMap(({ chain, entry }): readonly Stamped[] => {
    const place = stamps.of(chain, entry.seq);
    return place ? [{ chain, line: { entry, values: newIn(entry, named, values) }, ...place }] : [];
  });
  return found.sort(compareStamped);
}

/** An old value that no entry names as its new one came from a migration, or stood in the chain itself. */
function newIn(
  { changes, reason }: JournalEntry,
  named: ReadonlySet<string>,
  values: ReadonlyMap<string, PersonalValue>,
): readonly PersonalValue[] {
  const digests = [...changes.flatMap(({ from, to }) => [named.has(digestIn(from) ?? '') ? null : from, to]), reason].map(digestIn);
  return [...new Set(digests)].flatMap((digest) => (digest ? (values.get(digest) ?? []) : []));
}
