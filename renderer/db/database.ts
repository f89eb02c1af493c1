/** The one database: stores and indexes that serve exactly the queries the program has. Only this folder imports Dexie. */
import type { JournalEntry, PersonalValue } from '@shared/journal/entry';
import type { Conflict } from '@shared/merge/conflict';
import type { Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import Dexie, { type EntityTable, type Table } from 'dexie';

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

export interface CounterRow {
  readonly key: string;
  readonly n: number;
}

/** What the search box reads of a record: one lower-case line with names, initials, numbers, texts. */
export interface SearchRow {
  readonly id: string;
  readonly register: string;
  readonly at: string;
  readonly text: string;
}

/** Part of what the search worker looks through, made of the store `search` (see `search-store.ts`). */
export interface SegmentRow {
  readonly key: string;
}

/** An entry of another desk's journal; its values stand in `values` beside this desk's own (BY-14). */
export interface OtherEntry {
  /** Hash of the first entry of its journal. */
  readonly chain: string;
  readonly seq: number;
  /** As in the entry. */
  readonly record: string;
  readonly entry: JournalEntry;
}

/** What two desks did apart, as `shared/merge` found it. */
export interface ConflictRow extends Conflict {
  /** Ids of all records (keys of settings) that it speaks of. */
  readonly records: readonly string[];
}

/** What follows from the entries of all desks beside the records: see `merge/store.ts`. */
export interface MergingRow {
  readonly key: string;
}

export interface DraftRow {
  /** One key a form: `new:<register>` or the record's id. */
  readonly key: string;
  readonly register: string;
  /** Id of the record being edited; '' for a new one. */
  readonly record: string;
  readonly data: Data;
  readonly at: string;
  readonly by: string;
  /** Files chosen for it, in a row of their own beside that of the words (`draftFilesKey`); a copy has their names only. */
  readonly files?: readonly { readonly name: string; readonly blob: Blob }[];
}

export interface AttachmentRow {
  /** SHA-256 of the content, hex. */
  readonly hash: string;
  readonly record: string;
  readonly blob: Blob;
  /** Small picture for lists; null when the file is no picture. */
  readonly thumb: Blob | null;
}

export type Deskbook = Dexie & {
  readonly rows: EntityTable<Row, 'id'>;
  readonly journal: EntityTable<JournalEntry, 'seq'>;
  readonly values: Table<PersonalValue, string>;
  readonly attachments: Table<AttachmentRow, string>;
  readonly counters: Table<CounterRow, string>;
  readonly search: Table<SearchRow, string>;
  /** Derived, and thrown away as a whole when anybody is taken out of the records. */
  readonly segments: Table<SegmentRow, string>;
  readonly settings: Table<SettingRow, string>;
  readonly drafts: Table<DraftRow, string>;
  /** Journals of the site's other desks; empty where there is one. */
  readonly others: Table<OtherEntry, [string, number]>;
  /** Derived from the journals of all desks, as `merging` is. */
  readonly conflicts: Table<ConflictRow, string>;
  readonly merging: Table<MergingRow, string>;
};

/** Name of the database of a site's real records (its first generation, see `generations.ts`), and of the demonstration that can be thrown away. */
export const REAL_DATABASE = 'deskbook';
export const DEMO_DATABASE = 'deskbook-demo';

/** Append-only: a new index or store is a new version; released lines never change (versions.test.ts freezes them). */
export const VERSIONS: readonly { readonly version: number; readonly stores: Readonly<Record<string, string>> }[] = [
  {
    version: 1,
    stores: {
      rows: 'id, [register+at], [register+state+at], [register+open+dueAt], [unit+at], &[register+no], *links',
      journal: 'seq, record, at',
      values: 'd, record',
      attachments: 'hash, record',
      counters: 'key',
      search: 'id, at',
      settings: 'key',
      drafts: 'key, at',
    },
  },
  // What a unit has of one register, and what is open of it, without walking through its history.
  {
    version: 2,
    stores: {
      rows: 'id, [register+at], [register+state+at], [register+open+dueAt], [unit+at], [unit+register+open+at], &[register+no], *links',
    },
  },
  // What the search worker keeps packed.
  { version: 3, stores: { segments: 'key' } },
  // Journals of other desks, and what follows from them (BY-14).
  { version: 4, stores: { others: '[chain+seq], record, entry.at', conflicts: 'id, *records', merging: 'key' } },
];

/** Opens nothing yet: the handle with all versions declared. Every commit is flushed to the disk (durability strict). */
export function deskbook(name: string, upTo = Number.POSITIVE_INFINITY): Deskbook {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Deskbook;
  for (const { version, stores } of VERSIONS) if (version <= upTo) db.version(version).stores(stores);
  return db;
}

/** The stores that a change may write; a transaction around several commands needs them all. */
export function writtenStores(db: Deskbook): Table[] {
  return [db.rows, db.journal, db.values, db.counters, db.search, db.segments, db.settings, db.others, db.conflicts, db.merging] as Table[];
}
