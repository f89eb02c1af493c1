/** How far a change of schema has come in a database: looked at without declaring any version, so that looking changes nothing. */
import { currentName } from '@renderer/db/generations';
import { VERSIONS } from '@shared/journal/replay';
import type { Row } from '@shared/registers/contract/row';
import { registerList } from '@shared/registers/index';

export interface Stage {
  /** Version of the stores, as the program counts. */
  readonly stores: number;
  /** Names of all stores, and of the indexes on records. */
  readonly names: readonly string[];
  /** Entries of the index that was asked for; -1 = there is none. */
  readonly indexed: number;
  readonly rows: number;
  /** Records of an older version than today's, and those of today's among the registers that have changed. */
  readonly old: number;
  readonly today: number;
  /** Whether the database remembers its registers as of today's versions. */
  readonly noted: boolean;
}

export async function stageOf(index: string): Promise<Stage> {
  const db = await asked(indexedDB.open(await currentName()));
  const transaction = db.transaction(['rows', 'settings']);
  const store = transaction.objectStore('rows');
  const rows = (await asked(store.getAll())) as readonly Row[];
  const known = (await asked(transaction.objectStore('settings').get(VERSIONS))) as { readonly value?: Readonly<Record<string, number>> };
  const indexed = store.indexNames.contains(index) ? await asked(store.index(index).count()) : -1;
  const names = [...db.objectStoreNames, ...Array.from(store.indexNames, (name) => `rows.${name}`)];
  const stores = Math.floor(db.version / 10);
  db.close();
  const changed = new Map(registerList.filter(({ migrations }) => migrations.length > 0).map(({ definition: d }) => [d.id, d.version]));
  const affected = rows.filter(({ register }) => changed.has(register));
  const today = affected.filter(({ register, v }) => v === changed.get(register)).length;
  const noted = [...changed].every(([id, version]) => known?.value?.[id] === version);
  return { stores, names, indexed, rows: rows.length, old: affected.length - today, today, noted };
}

function asked<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}
