/** IndexedDB without anything above it: what the floors are measured with. */

export function asked<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no answer'));
  });
}

export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('not committed'));
  });
}

/** The database as it is, without a version of ours. */
export function opened(name: string): Promise<IDBDatabase> {
  return asked(indexedDB.open(name));
}

/** `getAll` with the options of Chromium 141 and later; older type libraries know only two arguments. */
export type GetAll = (options: {
  readonly query: IDBKeyRange | null;
  readonly count: number;
  readonly direction: IDBCursorDirection;
}) => IDBRequest<unknown[]>;

/** The first `count` rows of an index range. @param index '' = by id */
export function firstOf(
  db: IDBDatabase,
  index: string,
  query: IDBKeyRange | null,
  { direction, count = 50 }: { readonly direction: IDBCursorDirection; readonly count?: number },
): Promise<unknown[]> {
  const rows = db.transaction('rows').objectStore('rows');
  const from = index === '' ? rows : rows.index(index);
  return asked((from.getAll as unknown as GetAll).call(from, { query, count, direction }));
}

/** Milliseconds that something takes. */
export async function took(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}
