/** What the program asks of IndexedDB, noted request by request, and asked again without the program: the same things in the same turns. */
const ASKED = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor', 'put', 'add', 'delete'] as const;
type Method = (typeof ASKED)[number];
type Source = IDBObjectStore | IDBIndex;
type Asking = (this: Source, ...args: unknown[]) => IDBRequest;

export interface Noted {
  /** Which transaction, counted from 0. */
  readonly transaction: number;
  readonly stores: readonly string[];
  readonly mode: IDBTransactionMode;
  readonly store: string;
  /** null = the store itself. */
  readonly index: string | null;
  readonly method: Method;
  readonly args: readonly unknown[];
  /** So many answers had come when it was asked. */
  readonly after: number;
}

/** Runs something and notes every request in their order. */
export async function noteRequests(run: () => Promise<unknown>): Promise<readonly Noted[]> {
  const noted: Noted[] = [];
  const transactions: IDBTransaction[] = [];
  let answers = 0;
  const undo: (() => void)[] = [];
  for (const kind of [IDBObjectStore.prototype, IDBIndex.prototype] as const) {
    const methods = kind as unknown as Partial<Record<Method, Asking>>;
    for (const method of ASKED) {
      const original = methods[method];
      if (!original) continue;
      undo.push(() => {
        methods[method] = original;
      });
      methods[method] = function noting(...args) {
        const store = 'objectStore' in this ? this.objectStore : this;
        const own = store.transaction;
        if (!transactions.includes(own)) transactions.push(own);
        const request = original.apply(this, args);
        // A cursor's first answer alone: its further steps are not asked again, so the floor is rather too low.
        request.addEventListener(
          'success',
          () => {
            answers += 1;
          },
          { once: true },
        );
        const [stores, index] = [[...own.objectStoreNames], 'objectStore' in this ? this.name : null];
        noted.push({
          transaction: transactions.indexOf(own),
          stores,
          mode: own.mode,
          store: store.name,
          index,
          method,
          args,
          after: answers,
        });
        return request;
      };
    }
  }
  try {
    await run();
  } finally {
    for (const back of undo) back();
  }
  return noted;
}

/** Asks all of it again, each as soon as as many answers are there as the program had; ends when the last transaction is committed. */
export function askAgain(db: IDBDatabase, noted: readonly Noted[], argsOf: (one: Noted) => readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transactions = new Map<number, IDBTransaction>();
    let [next, answers] = [0, 0];
    const begun = ({ transaction, stores, mode }: Noted): IDBTransaction => {
      const own = transactions.get(transaction) ?? db.transaction([...stores], mode, { durability: 'strict' });
      own.onabort = () => reject(own.error ?? new Error('not committed'));
      own.oncomplete = () => {
        transactions.delete(transaction);
        if (next === noted.length && transactions.size === 0) resolve();
      };
      transactions.set(transaction, own);
      return own;
    };
    const goOn = (): void => {
      for (let one = noted[next]; one && one.after <= answers; one = noted[next]) {
        next += 1;
        const store = begun(one).objectStore(one.store);
        const source = one.index === null ? store : store.index(one.index);
        const request = (source as unknown as Record<Method, Asking>)[one.method].apply(source, [...argsOf(one)]);
        request.onsuccess = () => {
          answers += 1;
          goOn();
        };
      }
    };
    goOn();
  });
}
