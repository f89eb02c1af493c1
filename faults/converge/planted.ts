/** Faults that are planted into the merging of every desk: each must be noticed, or the checks of the histories check nothing. */

import type { Merging } from '@renderer/db/testing/apart-desk';
import { digestIn, type JournalEntry } from '@shared/journal/entry';
import type { JournalLine } from '@shared/journal/line';
import type { Chains } from '@shared/merge/chains';
import { heardSetting } from '@shared/merge/clock';
import { type Merged, mergeSite } from '@shared/merge/merge';
import type { Row } from '@shared/registers/contract/row';
import { moduleOf } from '@shared/registers/index';

/** Name of the fault → makes the merging of one history; what it remembers is its own. */
export const PLANTED: Readonly<Record<string, () => Merging>> = {
  'last writer by arrival': () => (chains) => byArrival(chains, mergeSite(chains, moduleOf)),
  'clocks instead of what was seen': () => (chains) =>
    mergeSite(
      without(chains, ({ op, record }) => op === 'setting' && record === heardSetting.key),
      moduleOf,
    ),
  'nothing is listed': () => (chains) => ({ ...mergeSite(chains, moduleOf), conflicts: [] }),
  'the newest entry of each desk left out': () => (chains) =>
    mergeSite(new Map([...chains].map(([chain, lines]) => [chain, lines.slice(0, -1)])), moduleOf),
  'tallies added up': () => (chains) => doubled(mergeSite(chains, moduleOf)),
};

/** The chain that came last overwrites, as a store does that keeps rows and no history. */
function byArrival(chains: Chains, merged: Merged): Merged {
  const last = new Map<string, Map<string, unknown>>();
  for (const { entry } of [...chains.values()].flat()) {
    const fields = last.get(entry.record) ?? new Map<string, unknown>();
    last.set(entry.record, fields);
    for (const { field, to } of entry.changes)
      if (digestIn(to) === null && (field === '$state' || !field.startsWith('$'))) fields.set(field, to);
  }
  const rows = merged.rows.map((row) => {
    const { $state: state = row.state, ...data } = Object.fromEntries(last.get(row.id) ?? []);
    return { ...row, state, data: { ...row.data, ...data } } as Row;
  });
  return { ...merged, rows };
}

function without(chains: Chains, isOut: (entry: JournalEntry) => boolean): Chains {
  const blind = (line: JournalLine): JournalLine => (isOut(line.entry) ? { ...line, entry: { ...line.entry, changes: [] } } : line);
  return new Map([...chains].map(([chain, lines]) => [chain, lines.map(blind)]));
}

function doubled(merged: Merged): Merged {
  return { ...merged, counters: new Map([...merged.counters].map(([key, n]) => [key, key.startsWith('tally:') ? n + 1 : n])) };
}
