/** What stands in the database after a piece of the journal, as the program's replay says: rows with their search lines, entries, values, counters, settings. */
import type { SearchRow } from '@renderer/db/database';
import { searchText } from '@renderer/db/engine/search-text';
import type { JournalEntry, PersonalValue } from '@shared/journal/entry';
import type { JournalLine } from '@shared/journal/line';
import { replay } from '@shared/journal/replay';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf, moduleOf } from '@shared/registers/index';

export interface Piece {
  readonly rows: readonly Row[];
  readonly search: readonly SearchRow[];
  readonly journal: readonly JournalEntry[];
  readonly values: readonly PersonalValue[];
}

export interface Filling {
  /** Throws when the replay finds fault with a line. */
  readonly take: (lines: readonly JournalLine[]) => Piece;
  readonly sums: () => Sums;
  /** After the first piece was taken: goes on as after those that these are the sums of. */
  readonly goOnFrom: (sums: Sums) => void;
}

/** Settings and counters after all pieces taken so far. */
export interface Sums {
  readonly settings: readonly { readonly key: string; readonly value: unknown }[];
  readonly counters: readonly { readonly key: string; readonly n: number }[];
}

/** Pieces must come in order; the first one's records (the masters) may be changed by any later one. */
export function makeFilling(): Filling {
  const masters = new Map<string, Row>();
  const settings = new Map<string, unknown>();
  const counters = new Map<string, number>();
  return {
    take: (lines) => {
      const done = replay(lines, { rows: masters, settings, counters }, moduleOf);
      const [fault] = [...done.faults, ...done.missing];
      if (fault) throw new Error(`the past cannot be replayed: ${JSON.stringify(fault)}`);
      if (masters.size === 0) for (const row of done.rows) masters.set(row.id, row);
      for (const { key, value } of done.settings) settings.set(key, value);
      for (const { key, n } of done.counters) counters.set(key, n);
      const search = done.rows.map((row) => ({
        id: row.id,
        register: row.register,
        at: row.at,
        text: searchText(definitionOf(row.register), row),
      }));
      return { rows: done.rows, search, journal: done.entries, values: done.values };
    },
    sums: () => ({
      settings: Array.from(settings, ([key, value]) => ({ key, value })),
      counters: Array.from(counters, ([key, n]) => ({ key, n })),
    }),
    goOnFrom: (sums) => {
      for (const { key, value } of sums.settings) settings.set(key, value);
      for (const { key, n } of sums.counters) counters.set(key, n);
    },
  };
}
