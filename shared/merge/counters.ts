/** Counters of several desks: tallies, numbers and quotas counted from the merged records, all others added up from each desk's steps. */
import { type NumberCount, numberCount, tallyKey } from '../journal/counts';
import type { Modules } from '../journal/replay';
import type { Row } from '../registers/contract/row';
import { countKeys } from '../rules/callbacks/quota-counts';
import type { Stamped } from './clock';
import type { MergedRecord } from './record';

/** Counters that follow from records: their steps in the journal are not added up (CB-13). */
const COUNTED = ['quota:', 'undrawn:'];

/** Key → count; no counter is 0. `steps`: entries of counters. */
export function mergeCounters(records: readonly MergedRecord[], steps: readonly Stamped[], modules: Modules): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string, n: number): void => void counts.set(key, (counts.get(key) ?? 0) + n);
  for (const { row, last, isGiven } of records) {
    if (row) add(tallyKey(row.register, row.state), 1);
    for (const key of countKeys(last)) add(key, 1);
    const number = last && !isGiven ? numberOf(last, modules) : null;
    if (number) counts.set(number.key, Math.max(counts.get(number.key) ?? 0, number.n));
  }
  for (const { line } of steps) {
    const { record: key, changes } = line.entry;
    const [change] = changes;
    if (change && COUNTED.every((start) => !key.startsWith(start))) add(key, Number(change.to) - Number(change.from));
  }
  return new Map([...counts].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function numberOf(row: Row, modules: Modules): NumberCount | null {
  const definition = modules(row.register)?.definition;
  return definition ? numberCount(definition, row) : null;
}
