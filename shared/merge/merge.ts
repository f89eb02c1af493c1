/** The journals of all desks of a site to one set of records, settings and counters, and what cannot both be true (BY-14, decision 0020). */
import { type Modules, VERSIONS } from '../journal/replay';
import type { Row } from '../registers/contract/row';
import type { Chains } from './chains';
import { type ClockAhead, compareStamped, type Stamped, type Told, tell } from './clock';
import { type Conflict, conflictOf } from './conflict';
import { mergeCounters } from './counters';
import { clashes, numbered, type Standing } from './once';
import { readingOf } from './reading';
import { type MergedRecord, mergeRecord } from './record';
import { mergeSettings } from './settings';

export interface Merged {
  /** By id. */
  readonly rows: readonly Row[];
  readonly settings: ReadonlyMap<string, unknown>;
  /** Chain → its desk's own settings. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  readonly counters: ReadonlyMap<string, number>;
  /** Entries of a record, or of the key of a setting, in order: what its history shows. */
  readonly histories: ReadonlyMap<string, readonly Stamped[]>;
  readonly conflicts: readonly Conflict[];
  readonly clocks: readonly ClockAhead[];
  readonly heads: Told['heads'];
  /** Entries that wait for one that they had heard of. */
  readonly early: number;
  readonly denied: Told['denied'];
}

/** Everything that follows from these journals; the same for the same entries, however they came. */
export function mergeSite(chains: Chains, modules: Modules): Merged {
  const { entries, heads, early, denied, clocks } = tell(chains);
  const histories = grouped(entries);
  const ofSettings = entries.filter(({ line }) => line.entry.op === 'setting');
  const ofRecords = [...histories.values()].filter(([first]) => first?.line.entry.register !== '');
  const erases = new Map(ofRecords.map((all) => [idOf(all), all.filter(({ line }) => line.entry.op === 'erase')]));
  const migrations = ofSettings.filter(({ line }) => line.entry.record === VERSIONS);
  const reading = readingOf(modules, migrations);
  const records = ofRecords.map((all) => mergeRecord(all, reading)).sort(byMaking);
  const standing = records.filter((record): record is Standing => record.row !== null);
  const { rows, found: doubled } = numbered(standing);
  const settings = mergeSettings(ofSettings, erases);
  const found = [...records.flatMap((record) => record.found), ...clashes(standing), ...doubled, ...settings.found];
  return {
    rows: [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
    settings: settings.site,
    own: settings.own,
    counters: mergeCounters(
      records,
      entries.filter(({ line }) => line.entry.op === 'count'),
      modules,
    ),
    histories,
    conflicts: found.map(conflictOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
    clocks,
    heads,
    early,
    denied,
  };
}

function grouped(entries: readonly Stamped[]): ReadonlyMap<string, readonly Stamped[]> {
  const groups = new Map<string, Stamped[]>();
  for (const one of entries) {
    const { record } = one.line.entry;
    const known = groups.get(record);
    if (known) known.push(one);
    else groups.set(record, [one]);
  }
  return groups;
}

const idOf = (all: readonly Stamped[]): string => all[0]?.line.entry.record ?? '';

function byMaking(a: MergedRecord, b: MergedRecord): number {
  return a.madeBy && b.madeBy ? compareStamped(a.madeBy, b.madeBy) : 0;
}
