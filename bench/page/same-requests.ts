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
  /** So many answers had come when it was asked: in its own transaction, or in all where it is the first of it. */
  readonly after: number;
}

/** Runs something and notes every request in their order. */
export async function noteRequests(run: () => Promise<unknown>): Promise<readonly Noted[]> {
  const noted: Noted[] = [];
  const transactions: IDBTransaction[] = [];
  /** By transaction. */
  const answers: number[] = [];
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
        const after = transactions.includes(own) ? (answers[transactions.indexOf(own)] ?? 0) : sumOf(answers);
        if (!transactions.includes(own)) transactions.push(own);
        const transaction = transactions.indexOf(own);
        const request = original.apply(this, args);
        // A cursor's first answer alone: its further steps are not asked again, so the floor is rather too low.
        request.addEventListener(
          'success',
          () => {
            answers[transaction] = (answers[transaction] ?? 0) + 1;
          },
          { once: true },
        );
        const [stores, index] = [[...own.objectStoreNames], 'objectStore' in this ? this.name : null];
        noted.push({
          transaction,
          stores,
          mode: own.mode,
          store: store.name,
          index,
          method,
          args,
          after,
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

/**
 * Asks all of it again: each transaction is begun as soon as as many answers are there as the program had, and goes on by its own answers, since it would
 * end while it waits for others'. Ends when the last one is committed.
 */
export function askAgain(db: IDBDatabase, noted: readonly Noted[], argsOf: (one: Noted) => readonly unknown[]): Promise<void> {
  const all = Array.from({ length: 1 + Math.max(-1, ...noted.map(({ transaction }) => transaction)) }, (_, nth) =>
    noted.filter(({ transaction }) => transaction === nth),
  );
  return new Promise((resolve, reject) => {
    const answers = all.map(() => 0);
    const next = all.map(() => 0);
    const open = new Map<number, IDBTransaction>();
    let ended = 0;
    const begin = (nth: number, { stores, mode }: Noted): void => {
      const own = db.transaction([...stores], mode, { durability: 'strict' });
      own.onabort = () => reject(own.error ?? new Error('not committed'));
      own.oncomplete = () => {
        ended += 1;
        if (ended === all.length) resolve();
      };
      open.set(nth, own);
    };
    const ask = (nth: number, own: IDBTransaction, one: Noted): void => {
      const store = own.objectStore(one.store);
      const source = one.index === null ? store : store.index(one.index);
      const request = (source as unknown as Record<Method, Asking>)[one.method].apply(source, [...argsOf(one)]);
      request.onsuccess = () => {
        answers[nth] = (answers[nth] ?? 0) + 1;
        goOn();
      };
    };
    const goOn = (): void => {
      for (const [nth, requests] of all.entries()) {
        const [first] = requests;
        if (!open.has(nth) && first && first.after <= sumOf(answers)) begin(nth, first);
        const own = open.get(nth);
        for (let at = next[nth] ?? 0; own; at += 1) {
          const one = requests[at];
          if (!one || (at > 0 && one.after > (answers[nth] ?? 0))) break;
          next[nth] = at + 1;
          ask(nth, own, one);
        }
      }
    };
    goOn();
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** Notes as text for another page: keys that no JSON has, and ranges. Of what only reads; what a start writes is its own affair. */
export function asText(noted: readonly Noted[]): string {
  const reads = noted.filter(({ mode }) => mode === 'readonly');
  const numbers = [...new Set(reads.map(({ transaction }) => transaction))];
  const plain = reads.map((one) => ({ ...one, transaction: numbers.indexOf(one.transaction), args: one.args.map(plainOf) }));
  return JSON.stringify(plain, (_, value: unknown) => (value === Number.NEGATIVE_INFINITY ? LEAST : value));
}

export function fromText(text: string): readonly Noted[] {
  const noted = JSON.parse(text, (_, value: unknown) => (value === LEAST ? Number.NEGATIVE_INFINITY : value)) as readonly Noted[];
  return noted.map((one) => ({ ...one, args: one.args.map(argumentOf) }));
}

/** Stands for the least of all keys. */
const LEAST = '\u0000least';

interface PlainRange {
  readonly range: readonly [lower: unknown, upper: unknown, lowerOpen: boolean, upperOpen: boolean];
}

function plainOf(value: unknown): unknown {
  if (value instanceof IDBKeyRange) return { range: [value.lower, value.upper, value.lowerOpen, value.upperOpen] } satisfies PlainRange;
  return isOptions(value) ? { ...value, query: plainOf(value.query) } : value;
}

function argumentOf(value: unknown): unknown {
  if (isOptions(value)) return { ...value, query: argumentOf(value.query) };
  if (typeof value !== 'object' || value === null || !('range' in value)) return value ?? undefined;
  const [lower, upper, lowerOpen, upperOpen] = (value as PlainRange).range;
  if (lower === undefined || lower === null) return IDBKeyRange.upperBound(upper, upperOpen);
  if (upper === undefined || upper === null) return IDBKeyRange.lowerBound(lower, lowerOpen);
  return IDBKeyRange.bound(lower, upper, lowerOpen, upperOpen);
}

/** `getAll` with options, as Dexie asks where the browser knows them. */
function isOptions(value: unknown): value is { readonly query: unknown } {
  return typeof value === 'object' && value !== null && 'query' in value;
}
