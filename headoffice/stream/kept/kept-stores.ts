/** Where a database of fake-indexeddb has its records. */
import type { Deskbook } from '@renderer/db/database';
import type { BookFile } from './book-file';
import { KeptRecords, type Records } from './kept-records';

/** The part of fake-indexeddb that it does not speak of; `kept-stores.test.ts` fails when it is another. */
interface RawIndex {
  records: Records;
  readonly unique: boolean;
}

interface RawStore {
  records: Records;
  readonly rawIndexes: ReadonlyMap<string, RawIndex>;
}

/** Puts the file's records in the place of the empty ones that a new database has. */
export function keptIn(db: Deskbook, file: BookFile): readonly KeptRecords[] {
  const kept: KeptRecords[] = [];
  const put = (of: { records: Records }, isNamedByKey: boolean): void => {
    const records = new KeptRecords(of.records, file.part(kept.length + 1), isNamedByKey);
    of.records = records;
    kept.push(records);
  };
  const { _rawDatabase } = db.backendDB() as unknown as {
    readonly _rawDatabase: { readonly rawObjectStores: ReadonlyMap<string, RawStore> };
  };
  for (const [, store] of sorted(_rawDatabase.rawObjectStores)) {
    put(store, true);
    for (const [, index] of sorted(store.rawIndexes)) put(index, index.unique);
  }
  return kept;
}

function sorted<Value>(named: ReadonlyMap<string, Value>): readonly [string, Value][] {
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1));
}
