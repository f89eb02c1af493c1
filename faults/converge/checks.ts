/** What must hold of all desks once a history is healed. Who had seen what is told here by the desks themselves, not by their journals. */

import type { Deskbook } from '@renderer/db/database';
import { clocksOf } from '@renderer/db/merge/store';
import { type ApartDesk, chainsIn } from '@renderer/db/testing/apart-desk';
import { MARK_KEYS } from '@renderer/db/torn';
import { canonicalJson, type Json } from '@shared/base/canonical-json';
import { TALLIES } from '@shared/journal/counts';
import { checkChain, digestIn, type JournalEntry } from '@shared/journal/entry';
import { isForReplay } from '@shared/journal/header-changes';
import type { Chains } from '@shared/merge/chains';
import type { Conflict } from '@shared/merge/conflict';
import { type Merged, mergeSite } from '@shared/merge/merge';
import { isOwnSetting } from '@shared/merge/settings';
import { textIn } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { moduleOf } from '@shared/registers/index';

/** Throws with the first thing that does not hold. */
export async function checkHealed(desks: readonly ApartDesk[], together: boolean): Promise<readonly Conflict[]> {
  const merged = await Promise.all(desks.map((desk) => desk.merged()));
  const texts = await Promise.all(desks.map(({ db }, i) => standingOf(db, merged[i] as Merged)));
  const [first, ...others] = texts;
  for (const [i, other] of others.entries()) {
    const differs = partThatDiffers(first ?? {}, other);
    if (differs) throw new Error(`${differs} of desk ${desks[i + 1]?.letter} differ from desk ${desks[0]?.letter}'s`);
  }
  const [desk] = desks;
  const [whole] = merged;
  if (!desk || !whole) throw new Error('there is no desk');
  const chains = await Promise.all(desks.map((one) => one.chains()));
  checkJournals(desks, chains);
  if (whole.early > 0 || whole.denied.length > 0) throw new Error(`${whole.early} entries wait, ${whole.denied.length} are denied`);
  const rows = await desk.db.rows.toArray();
  const conflicts = await conflictsOf(desk.db);
  checkTallies(rows, new Map((await desk.db.counters.toArray()).flatMap(({ key, n }) => (n === 0 ? [] : [[key, n] as const]))));
  checkLastWriters(desks, chains[0] as Chains, rows, conflicts);
  checkKeys(rows, conflicts);
  if (together && conflicts.length > 0) throw new Error(`listed where nobody was apart: ${conflicts[0]?.id}`);
  await checkAtOneGo(desk, whole);
  return conflicts;
}

/** Whoever has taken in what a desk has shows the same as the desk. @throws with what differs */
export async function checkShowsTheSame(who: string, db: Deskbook, desk: ApartDesk): Promise<void> {
  const [theirs, desks] = [mergeSite(await chainsIn(db), moduleOf), await desk.merged()];
  const differs = partThatDiffers(await standingOf(desk.db, desks), await standingOf(db, theirs));
  if (differs) throw new Error(`${differs} of ${who} differ from desk ${desk.letter}'s`);
}

/** What stands in one of them as nowhere in the other: '' = nothing. */
function partThatDiffers(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string {
  return Object.keys(other).find((part) => other[part] !== one[part]) ?? '';
}

async function conflictsOf(db: Deskbook): Promise<readonly Conflict[]> {
  return (await db.conflicts.toArray()).map(({ records: _records, ...conflict }) => conflict);
}

/** What was made piece by piece is what all entries together come to. */
async function checkAtOneGo({ db }: ApartDesk, whole: Merged): Promise<void> {
  const counters = (await db.counters.toArray()).filter(({ n }) => n !== 0).map(({ key, n }) => [key, n]);
  const pairs: readonly (readonly [what: string, made: unknown, wanted: unknown])[] = [
    ['records', await db.rows.toArray(), whole.rows],
    ['counters', counters, [...whole.counters]],
    ['conflicts', await conflictsOf(db), whole.conflicts],
    ['clocks', [...(await clocksOf(db))].map(textOf).sort(), whole.clocks.map(textOf).sort()],
    ['settings', await siteSettings(db), [...whole.settings].map(([key, value]) => ({ key, value })).sort(byKey)],
  ];
  for (const [what, made, wanted] of pairs)
    if (textOf(made) !== textOf(wanted)) throw new Error(`${what} made piece by piece are not those of all entries together`);
}

const textOf = (value: unknown): string => canonicalJson(value as Json);
const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? -1 : 1);

async function siteSettings(db: Deskbook): Promise<readonly { readonly key: string; readonly value: unknown }[]> {
  return (await db.settings.toArray()).filter(({ key }) => !isOwnSetting(key) && !MARK_KEYS.includes(key));
}

/** All that must be the same everywhere, as text. */
async function standingOf(db: Deskbook, merged: Merged): Promise<Readonly<Record<string, string>>> {
  return {
    records: textOf(await db.rows.toArray()),
    settings: textOf(await siteSettings(db)),
    counters: textOf((await db.counters.toArray()).filter(({ n }) => n !== 0)),
    conflicts: textOf(await conflictsOf(db)),
    search: textOf(await db.search.toArray()),
    clocks: textOf(merged.clocks),
    histories: textOf(storiesOf(merged)),
  };
}

function storiesOf(merged: Merged): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...merged.histories].map(([record, all]) => [record, all.map(({ line }) => line.entry.hash)]));
}

/** Every chain is whole at every desk and has all that was ever acknowledged. */
function checkJournals(desks: readonly ApartDesk[], chains: readonly Chains[]): void {
  const acknowledged = desks.flatMap((desk) => [...desk.acknowledged]);
  for (const [i, desk] of desks.entries()) {
    const has = new Set<string>();
    for (const lines of chains[i]?.values() ?? []) {
      const fault = checkChain(lines.map(({ entry }) => entry));
      if (fault) throw new Error(`a journal at desk ${desk.letter}: ${fault.kind} ${fault.seq}`);
      for (const { entry } of lines) has.add(entry.hash);
    }
    const lost = acknowledged.filter((hash) => !has.has(hash));
    if (lost.length > 0) throw new Error(`${lost.length} acknowledged entries are not at desk ${desk.letter}`);
  }
}

function checkTallies(rows: readonly Row[], counters: ReadonlyMap<string, number>): void {
  const counted = new Map<string, number>();
  for (const { register, state } of rows)
    counted.set(`${TALLIES}${register}:${state}`, (counted.get(`${TALLIES}${register}:${state}`) ?? 0) + 1);
  for (const key of new Set([...counted.keys(), ...counters.keys()])) {
    if (key.startsWith(TALLIES) && counted.get(key) !== counters.get(key))
      throw new Error(`${key}: ${counters.get(key)}, not ${counted.get(key)}`);
  }
}

interface Write {
  readonly entry: JournalEntry;
  readonly chain: string;
  readonly to: unknown;
}

/** What a field shows is what somebody wrote whom nobody after had seen; where two such wrote otherwise, the record is listed. */
function checkLastWriters(desks: readonly ApartDesk[], chains: Chains, rows: readonly Row[], conflicts: readonly Conflict[]): void {
  const had = new Map(desks.flatMap((desk) => [...desk.had]));
  const listed = new Set(conflicts.map(({ record }) => record));
  const writes = plainWrites(chains);
  const there = new Set(rows.map(({ id }) => id));
  for (const record of writes.keys()) if (!there.has(record)) throw new Error(`record ${record} is gone`);
  for (const row of rows) {
    if (row.state === VOID || row.register === 'handover') continue;
    for (const [field, all] of writes.get(row.id) ?? []) {
      const last = all.filter((one) => !all.some((other) => other !== one && sawOf(other, one, had)));
      const values = new Set(last.map(({ to }) => canonicalJson(to as Json)));
      const shown = canonicalJson((field === '$state' ? row.state : row.data[field]) as Json);
      if (!values.has(shown)) throw new Error(`${row.no} ${field} shows ${shown}, last written: ${[...values].join(' or ')}`);
      if (values.size > 1 && !listed.has(row.id))
        throw new Error(`${row.no} ${field}: ${[...values].join(' and ')}, and nothing is listed`);
    }
  }
}

function sawOf(later: Write, earlier: Write, had: ReadonlyMap<string, Readonly<Record<string, { readonly seq: number }>>>): boolean {
  if (later.chain === earlier.chain) return earlier.entry.seq < later.entry.seq;
  return earlier.entry.seq <= (had.get(later.entry.hash)?.[earlier.chain]?.seq ?? 0);
}

/** Record → field → who wrote it: single values that stand in the chain itself. */
function plainWrites(chains: Chains): ReadonlyMap<string, ReadonlyMap<string, readonly Write[]>> {
  const all = new Map<string, Map<string, Write[]>>();
  for (const [chain, lines] of chains) {
    for (const { entry } of lines) {
      if (entry.register === '') continue;
      const fields = all.get(entry.record) ?? new Map<string, Write[]>();
      all.set(entry.record, fields);
      for (const { field, to } of entry.changes) {
        const isPlain =
          digestIn(to) === null && !Array.isArray(to) && !isForReplay(field) && (field === '$state' || !field.startsWith('$'));
        if (isPlain) fields.set(field, [...(fields.get(field) ?? []), { entry, chain, to }]);
      }
    }
  }
  return all;
}

/** A key that is out on two loans is listed: the guards of each desk had let neither pass, had it known of the other. */
function checkKeys(rows: readonly Row[], conflicts: readonly Conflict[]): void {
  const out = rows.filter(({ register, state }) => register === 'keyloans' && state === 'out');
  for (const loan of out) {
    const twice = out.some((other) => other.id !== loan.id && textIn(other.data, 'key') === textIn(loan.data, 'key'));
    const told = conflicts.some(({ kind, sides }) => kind === 'out' && sides.some(({ record }) => record === loan.id));
    if (twice && !told) throw new Error(`key ${textIn(loan.data, 'key')} is out twice, and nothing is listed`);
  }
}
