/** The desk keys in a browser (SEC-1): in a small database of its own, so that no copy of the records ever holds one. */
import { hostCode } from './folder-handles';
import { type DeskKeyStore, HostError } from './host';

const DATABASE = 'deskbook-desk-keys';
const STORE = 'keys';
const KEY = /^[0-9a-f]{64}$/;
const MOST = 64;

/** Where no key was ever kept, reading makes no database. */
export function makeBrowserKeys(factory: IDBFactory): DeskKeyStore {
  return {
    read: async () => ({ keys: (await kept(factory)).toReversed(), kept: 'browser', shut: false }),
    keep: async (key) => {
      try {
        if (!KEY.test(key)) throw new HostError('bad-arguments', 'this is no key');
        const before = await kept(factory);
        if (before.includes(key)) return { kept: true };
        if (before.length >= MOST) throw new HostError('failed', 'there are as many desk keys as there may be');
        await inStore(factory, 'readwrite', (store) => store.add(key));
        return { kept: true };
      } catch (error) {
        return { kept: false, reason: hostCode(error) };
      }
    },
  };
}

/** Oldest first. */
async function kept(factory: IDBFactory): Promise<readonly string[]> {
  if (!(await factory.databases()).some(({ name }) => name === DATABASE)) return [];
  const all: readonly unknown[] = await inStore(factory, 'readonly', (store) => store.getAll());
  return all.filter((key): key is string => typeof key === 'string' && KEY.test(key));
}

async function inStore<Value>(
  factory: IDBFactory,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opening = factory.open(DATABASE, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE, { autoIncrement: true });
  const db = await answer(opening);
  try {
    const transaction = db.transaction(STORE, mode, { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new HostError('disk-error', 'the key was not kept'));
    });
    const value = await answer(work(transaction.objectStore(STORE)));
    await done;
    return value;
  } finally {
    db.close();
  }
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new HostError('disk-error', 'the keys cannot be read'));
  });
}
