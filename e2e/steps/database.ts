/** What really stands in the database, read past the program: the other side of every claim that the screen makes. */
import type { Page } from 'playwright-core';

/** A row as it is kept; see the contract of registers. */
export interface StoredRow {
  readonly id: string;
  readonly register: string;
  readonly no: string;
  readonly state: string;
  readonly open: 0 | 1;
  readonly unit: string;
  readonly at: string;
  readonly dueAt: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly voided: string;
  readonly mark: string;
  readonly links: readonly string[];
  readonly files: readonly { readonly hash: string; readonly name: string; readonly role: string }[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** Everything in a store of the site's own database (its highest generation), in the order of its keys. */
export function storeOf<T>(page: Page, store: string): Promise<readonly T[]> {
  return page.evaluate(async (name) => {
    const names = (await indexedDB.databases()).map((each) => each.name ?? '').filter((each) => /^deskbook(-\d+)?$/.test(each));
    const number = (each: string): number => Number(each.slice('deskbook-'.length) || 1);
    const highest = names.reduce((one, other) => (number(other) > number(one) ? other : one), 'deskbook');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(highest);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = await new Promise<unknown[]>((resolve, reject) => {
      const request = db.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
    return all;
  }, store) as Promise<readonly T[]>;
}

/** The rows of some registers in a database with this name, such as the demonstration's, which has too many to fetch all. */
export function rowsIn(page: Page, database: string, registers: readonly string[]): Promise<readonly StoredRow[]> {
  return page.evaluate(
    async ({ name, wanted }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const index = db.transaction('rows').objectStore('rows').index('[register+at]');
      const found = await Promise.all(
        wanted.map(
          (register) =>
            new Promise<unknown[]>((resolve, reject) => {
              const request = index.getAll(IDBKeyRange.bound([register], [register, []]));
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(request.error);
            }),
        ),
      );
      db.close();
      return found.flat();
    },
    { name: database, wanted: registers },
  ) as Promise<readonly StoredRow[]>;
}

/** The rows of a register by number, oldest first. */
export async function rowsOf(page: Page, register: string): Promise<readonly StoredRow[]> {
  const rows = await storeOf<StoredRow>(page, 'rows');
  return rows.filter((row) => row.register === register).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The row with this number. Throws when there is none. */
export async function rowOf(page: Page, no: string): Promise<StoredRow> {
  const row = (await storeOf<StoredRow>(page, 'rows')).find((each) => each.no === no);
  if (row === undefined) throw new Error(`${no} is not in the database`);
  return row;
}
