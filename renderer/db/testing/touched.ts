/** Counts what reads touch in IndexedDB: every value or key that is handed out, and every one that a count or an offset walks over. */

let touched = 0;

/** Records touched since the last call. */
export function takeTouched(): number {
  const n = touched;
  touched = 0;
  return n;
}

const READS = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const;

/** To be called once for a test file, before anything is read. */
export function watchTouched(): void {
  for (const kind of [IDBObjectStore, IDBIndex]) {
    for (const name of READS) {
      const read = kind.prototype[name] as (...args: unknown[]) => IDBRequest<unknown>;
      const watched = function (this: unknown, ...args: unknown[]): IDBRequest<unknown> {
        const request = read.apply(this, args);
        // A cursor answers once for each record it stands on.
        request.addEventListener('success', () => {
          touched += weight(request.result);
        });
        return request;
      };
      Object.defineProperty(kind.prototype, name, { configurable: true, value: watched });
    }
  }
  const advance = IDBCursor.prototype.advance;
  IDBCursor.prototype.advance = function (this: IDBCursor, count: number): void {
    touched += count - 1;
    advance.call(this, count);
  };
}

function weight(result: unknown): number {
  if (result === undefined || result === null) return 0;
  if (Array.isArray(result)) return result.length;
  return typeof result === 'number' ? result : 1;
}
