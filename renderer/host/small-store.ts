/** A small database with one store, beside the records' one: for what no copy of the records may hold. */
import { HostError } from './host';

type Work<Value> = (store: IDBObjectStore) => IDBRequest<Value>;

export interface SmallStore {
  /** Null where nothing was ever written: looking makes no database. @throws what the database says */
  look<Value>(work: Work<Value>): Promise<Value | null>;
  /** Answers when it is on the disk. @throws what the database says */
  write<Value>(work: Work<Value>): Promise<void>;
}

/** `database`, `store`: their names. `keys`: how the store numbers what has no key of its own. */
export function smallStore(factory: IDBFactory, database: string, store: string, keys: IDBObjectStoreParameters = {}): SmallStore {
  async function inStore<Value>(mode: IDBTransactionMode, work: Work<Value>): Promise<Value> {
    const opening = factory.open(database, 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore(store, keys);
    const db = await answer(opening);
    try {
      const transaction = db.transaction(store, mode, { durability: 'strict' });
      // Together: when the request fails, both do.
      const [value] = await Promise.all([answer(work(transaction.objectStore(store))), done(transaction)]);
      return value;
    } finally {
      db.close();
    }
  }

  return {
    look: async (work) => {
      const isThere = (await factory.databases()).some(({ name }) => name === database);
      return isThere ? inStore('readonly', work) : null;
    },
    write: async (work) => void (await inStore('readwrite', work)),
  };
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new HostError('disk-error', 'the small database cannot be read'));
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new HostError('disk-error', 'it was not kept'));
  });
}
