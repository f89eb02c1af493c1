/** What must hold of all desks once a history is healed. Who had seen what is told here by the desks themselves, not by their journals. */

import type { ApartDesk } from '@renderer/db/testing/apart-desk';
import { MARK_KEYS } from '@renderer/db/torn';
import { canonicalJson, type Json } from '@shared/base/canonical-json';
import { TALLIES } from '@shared/journal/counts';
import { checkChain, digestIn, type JournalEntry } from '@shared/journal/entry';
import { isForReplay } from '@shared/journal/header-changes';
import type { Conflict } from '@shared/merge/conflict';
import type { Merged } from '@shared/merge/merge';
import { isOwnSetting } from '@shared/merge/settings';
import { textIn } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';

/** Throws with the first thing that does not hold. */
export async function checkHealed(desks: readonly ApartDesk[], together: boolean): Promise<readonly Conflict[]> {
  const texts = await Promise.all(desks.map(standingOf));
  const [first, ...others] = texts;
  for (const [i, other] of others.entries()) {
    const differs = Object.keys(other).find((part) => other[part] !== first?.[part]);
    if (differs) throw new Error(`${differs} of desk ${desks[i + 1]?.letter} differ from desk ${desks[0]?.letter}'s`);
  }
  const [desk] = desks;
  if (!desk?.merged) throw new Error('nothing was merged');
  const { merged } = desk;
  checkJournals(desks);
  if (merged.early > 0 || merged.denied.length > 0) throw new Error(`${merged.early} entries wait, ${merged.denied.length} are denied`);
  const rows = await desk.db.rows.toArray();
  checkTallies(rows, merged.counters);
  checkLastWriters(desks, rows, merged.conflicts);
  checkKeys(rows, merged.conflicts);
  if (together && merged.conflicts.length > 0) throw new Error(`listed where nobody was apart: ${merged.conflicts[0]?.id}`);
  return merged.conflicts;
}

/** All that must be the same everywhere, as text. */
async function standingOf({ db, merged }: ApartDesk): Promise<Readonly<Record<string, string>>> {
  const settings = (await db.settings.toArray()).filter(({ key }) => !isOwnSetting(key) && !MARK_KEYS.includes(key));
  return {
    records: canonicalJson((await db.rows.toArray()) as unknown as Json),
    settings: canonicalJson(settings as unknown as Json),
    counters: canonicalJson((await db.counters.toArray()).filter(({ n }) => n !== 0) as unknown as Json),
    conflicts: canonicalJson((merged?.conflicts ?? []) as unknown as Json),
    clocks: canonicalJson((merged?.clocks ?? []) as unknown as Json),
    histories: canonicalJson(storiesOf(merged) as unknown as Json),
  };
}

function storiesOf(merged: Merged | null): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...(merged?.histories ?? [])].map(([record, all]) => [record, all.map(({ line }) => line.entry.hash)]));
}

/** Every chain is whole at every desk and has all that was ever acknowledged. */
function checkJournals(desks: readonly ApartDesk[]): void {
  const acknowledged = desks.flatMap((desk) => [...desk.acknowledged]);
  for (const desk of desks) {
    const has = new Set<string>();
    for (const lines of desk.chains().values()) {
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
function checkLastWriters(desks: readonly ApartDesk[], rows: readonly Row[], conflicts: readonly Conflict[]): void {
  const had = new Map(desks.flatMap((desk) => [...desk.had]));
  const listed = new Set(conflicts.map(({ record }) => record));
  const writes = plainWrites(desks[0] as ApartDesk);
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
function plainWrites(desk: ApartDesk): ReadonlyMap<string, ReadonlyMap<string, readonly Write[]>> {
  const all = new Map<string, Map<string, Write[]>>();
  for (const [chain, lines] of desk.chains()) {
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
