/** Looks at a database from all sides at once: chain, values, and whether records and counts are exactly what its journal says. */
import type { Deskbook } from '@renderer/db/database';
import { canonicalJson, type Json } from '@shared/base/canonical-json';
import { checkChain, digestIn, isTrueValue, type JournalEntry, type PersonalValue } from '@shared/journal/entry';
import { replay, settleRow, VERSIONS } from '@shared/journal/replay';
import { definitionOf, moduleOf } from '@shared/registers/index';

export interface Found {
  readonly entries: number;
  /** Hash of each entry, by number from 1. */
  readonly hashes: readonly string[];
  readonly rows: number;
  /** Registers in which something stands. */
  readonly registers: number;
  /** What is wrong, in words; empty = whole. */
  readonly faults: readonly string[];
}

const TALLY = 'tally:';

export async function checkDatabase(db: Deskbook): Promise<Found> {
  const [rows, entries, values, counters] = await db.transaction('r', [db.rows, db.journal, db.values, db.counters], () =>
    Promise.all([db.rows.toArray(), db.journal.toArray(), db.values.toArray(), db.counters.toArray()]),
  );
  const chain = checkChain(entries);
  const untrue = values.filter((value) => !isTrueValue(value)).length;
  const again = replayed(entries, values);
  const faults = [
    ...(chain ? [`the chain: ${chain.kind} at ${chain.seq}`] : []),
    ...(untrue > 0 ? [`${untrue} values are not what their digests say`] : []),
    ...again.faults.slice(0, 3).map((fault) => `replaying: ${fault.kind} at ${fault.seq}`),
    ...differences('record', new Map(rows.map((row) => [row.id, row])), new Map(again.rows.map((row) => [row.id, row]))),
    ...differences('count', counts(counters), counts(again.counters)),
    ...twice(rows.map((row) => `${row.register} ${row.no}`)),
    ...tallies(rows, counters),
  ];
  return {
    entries: entries.length,
    hashes: entries.map((entry) => entry.hash),
    rows: rows.length,
    registers: new Set(rows.map((row) => row.register)).size,
    faults,
  };
}

function replayed(entries: readonly JournalEntry[], values: readonly PersonalValue[]) {
  const kept = new Map(values.map((value) => [value.d, value]));
  const lines = entries.map((entry) => {
    const digests = [...entry.changes.map(({ to }) => to), entry.reason].flatMap((value) => digestIn(value) || []);
    return { entry, values: digests.flatMap((digest) => kept.get(digest) ?? []) };
  });
  const nothing = { rows: new Map(), settings: new Map(), counters: new Map() };
  const done = replay(lines, nothing, moduleOf);
  const versions = done.settings.find(({ key }) => key === VERSIONS)?.value;
  return { ...done, rows: done.rows.map((row) => settleRow(row, versions, moduleOf) ?? row) };
}

/** Counters that stand at nothing are as good as none. */
function counts(counters: readonly { readonly key: string; readonly n: number }[]): ReadonlyMap<string, number> {
  return new Map(counters.filter(({ n }) => n !== 0).map(({ key, n }) => [key, n]));
}

function differences(what: string, there: ReadonlyMap<string, unknown>, told: ReadonlyMap<string, unknown>): readonly string[] {
  const text = (value: unknown): string => (value === undefined ? 'nothing' : canonicalJson(JSON.parse(JSON.stringify(value)) as Json));
  const keys = [...new Set([...there.keys(), ...told.keys()])].filter((key) => text(there.get(key)) !== text(told.get(key)));
  const [first] = keys;
  if (first === undefined) return [];
  return [
    `${keys.length} times a ${what} is not what the journal says: ${first} is ${text(there.get(first))}, not ${text(told.get(first))}`,
  ];
}

function twice(names: readonly string[]): readonly string[] {
  const all = new Set<string>();
  return names.filter((name) => all.has(name) || !all.add(name)).map((name) => `number given twice: ${name}`);
}

/** The counts of records by state, counted anew. */
function tallies(rows: readonly { readonly register: string; readonly state: string }[], counters: readonly { key: string; n: number }[]) {
  const told = new Map(counters.filter(({ key, n }) => key.startsWith(TALLY) && n !== 0).map(({ key, n }) => [key, n]));
  const counted = new Map<string, number>();
  for (const { register, state } of rows) {
    const key = `${TALLY}${definitionOf(register).id}:${state}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  return differences('tally', told, counted);
}
