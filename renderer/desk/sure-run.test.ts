/** No answer is neither "saved" nor "not saved": lost answers, hanging transactions and forced closes at every step keep each change exactly once. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { keepOpen, type Lifeline, type LineState } from '@renderer/db/lifeline';
import type { Host } from '@renderer/host/host';
import { checkChain } from '@shared/journal/entry';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Commit, makeCommitter } from './committer';
import type { JournalKeeper } from './journal-keeper';
import { makeSureRun } from './sure-run';

const LIMIT = { seconds: 5, second: 20 };
const actor = { id: 'p1', name: '王敏', role: 'manager' } as const;
const key = { site: 's', desk: '' };

let db: Deskbook;
let line: Lifeline;
let commit: Commit;
let states: LineState[];
let errors: string[];

/** Dexie binds `transaction` when it opens, so the spoiling hand is laid in before. */
const plain = IDBDatabase.prototype.transaction;
let onWrite: ((transaction: IDBTransaction, database: IDBDatabase) => void) | null = null;
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
  const transaction = plain.apply(this, args);
  if (args[1] === 'readwrite') onWrite?.(transaction, this);
  return transaction;
};
afterAll(() => {
  IDBDatabase.prototype.transaction = plain;
});

beforeEach(async () => {
  onWrite = null;
  db = deskbook(`sure-${crypto.randomUUID()}`);
  await db.open();
  [states, errors] = [[], []];
  line = keepOpen(db, 0, (state) => states.push(state), LIMIT);
  const host = { vault: null, logError: (message: string) => void errors.push(message) } as unknown as Host;
  commit = makeCommitter(db, host, null, { line, limit: LIMIT });
});

afterEach(() => {
  line.stop();
  db.close();
});

const save = (name: string) => commit('record.create', { register: 'departments', data: { name } }, actor, key);
const names = async (): Promise<unknown[]> => (await db.rows.toArray()).map(({ data }) => data['name']).toSorted();

/** The next `times` write transactions are given to `spoil`. */
function spoilWrites(times: number, spoil: (transaction: IDBTransaction, database: IDBDatabase) => void): void {
  let left = times;
  onWrite = (transaction, database) => {
    if (left-- > 0) spoil(transaction, database);
  };
}

/** Its end is never told: what it wrote is committed all the same. */
function loseAnswer(transaction: IDBTransaction): void {
  Object.defineProperty(transaction, 'oncomplete', { set: () => undefined });
}

/** The browser ends what is open; fake-indexeddb alone would let it come to its end. */
function closeByForce(transaction: IDBTransaction, database: IDBDatabase): void {
  transaction.abort();
  forceCloseDatabase(database as never);
}

/** Holds a store, as a transaction that never ends does. Answers, once it is held, how to let it go. */
async function hold(name: string): Promise<() => void> {
  let holding = true;
  const open = indexedDB.open(db.name);
  await new Promise((done) => {
    open.onsuccess = done;
  });
  const store = plain.call(open.result, [name], 'readwrite').objectStore(name);
  await new Promise<void>((done) => {
    const spin = (): void => {
      store.get('none').onsuccess = () => {
        done();
        if (holding) spin();
        else open.result.close();
      };
    };
    spin();
  });
  return () => {
    holding = false;
  };
}

async function whole(entries: number): Promise<void> {
  const journal = await db.journal.toArray();
  expect(checkChain(journal)).toBeNull();
  expect(journal).toHaveLength(entries);
  const tallies = await db.counters.where('key').startsWith('tally:').toArray();
  expect(tallies.reduce((sum, { n }) => sum + n, 0)).toBe(await db.rows.count());
}

describe('an answer that is lost after the commit', () => {
  it('is found in the journal, and nothing is written twice', async () => {
    await save('工程部');
    const before = await db.journal.count();
    spoilWrites(1, loseAnswer);
    const result = await save('保洁部');
    expect(result).toMatchObject({ ok: true, value: { rows: [{ data: { name: '保洁部' } }] } });
    expect(result.ok && result.value.lines).toHaveLength((await db.journal.count()) - before);
    expect(await names()).toEqual(['保洁部', '工程部'].toSorted());
    expect(states).toEqual(['reopening', 'open']);
    await whole(await db.journal.count());
  });

  it('twice: the refusal says that it is not known, and pressing 保存 again writes nothing twice', async () => {
    spoilWrites(2, loseAnswer);
    expect(await save('工程部')).toMatchObject({ ok: false, error: { code: 'database.unanswered' } });
    expect(await save('工程部')).toMatchObject({ ok: true, value: { rows: [{ data: { name: '工程部' } }] } });
    expect(await names()).toEqual(['工程部']);
    expect(await save('工程部二')).toMatchObject({ ok: true });
    await whole(await db.journal.count());
  });

  it('twice: another change goes on after it', async () => {
    spoilWrites(2, loseAnswer);
    await save('工程部');
    expect(await save('保洁部')).toMatchObject({ ok: true });
    expect(await names()).toEqual(['保洁部', '工程部'].toSorted());
  });
});

describe('a transaction that never comes to an end', () => {
  it('is ended and repeated once the database lets it: the record stands there once', async () => {
    setTimeout(await hold('search'), 170);
    const result = await save('工程部');
    expect(result).toMatchObject({ ok: true, value: { rows: [{ no: expect.any(String) }] } });
    expect(await names()).toEqual(['工程部']);
    await whole(await db.journal.count());
  });

  it('for good: nothing is acknowledged, and later it goes on', async () => {
    const letGo = await hold('search');
    expect(await save('工程部')).toMatchObject({ ok: false, error: { code: 'database.unanswered' } });
    expect(errors).toEqual(['record.create: OpenQuestion']);
    letGo();
    expect(await save('工程部')).toMatchObject({ ok: true });
    expect(await names()).toEqual(['工程部']);
  });

  it('while something is read: nothing was attempted, and that is said', async () => {
    const letGo = await hold('settings');
    expect(await save('工程部')).toMatchObject({ ok: false, error: { code: 'database.closed' } });
    letGo();
    expect(await save('工程部')).toMatchObject({ ok: true });
  });
});

describe('the database closed by force', () => {
  const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14];
  it.each(steps)('at request %i of the transaction', async (step) => {
    await save('工程部');
    spoilWrites(1, (transaction, database) => {
      let requests = 0;
      const store = transaction.objectStore.bind(transaction);
      transaction.objectStore = (name) => {
        requests += 1;
        if (requests === step) closeByForce(transaction, database);
        return store(name);
      };
    });
    expect(await save('保洁部')).toMatchObject({ ok: true });
    expect(await names()).toEqual(['保洁部', '工程部'].toSorted());
    await whole(await db.journal.count());
  });

  it('is repeated with the same ids', async () => {
    const handed: string[] = [];
    const newId = (): string => {
      handed.push(`01SAME${String(handed.length).padStart(20, '0')}`);
      return handed.at(-1) ?? '';
    };
    const now = () => '2026-11-22T08:00:00+08:00';
    const caller = { actor, site: 's', desk: '', shift: '', shiftSince: '', lateAfterMinutes: 60, now, newId } as const;
    let before = 0;
    spoilWrites(1, (transaction, database) => {
      // The record has its id by then; nothing is committed yet.
      const store = transaction.objectStore.bind(transaction);
      transaction.objectStore = (name) => {
        before = handed.length;
        if (name === 'journal' && before > 0) closeByForce(transaction, database);
        return store(name);
      };
    });
    const result = await makeSureRun(db, line, LIMIT).run(
      'record.create',
      { register: 'departments', data: { name: '保洁部' } },
      caller,
      0,
    );
    expect(before).toBeGreaterThan(0);
    expect(states).toEqual(['reopening', 'open']);
    expect(result).toMatchObject({ ok: true, value: { rows: [{ id: handed[0] }] } });
  });

  it('is said when it comes back empty, and nothing is acknowledged', async () => {
    await save('工程部');
    db.close();
    await new Promise((done) => {
      indexedDB.deleteDatabase(db.name).onsuccess = done;
    });
    expect(await save('保洁部')).toMatchObject({ ok: false, error: { code: 'database.lost' } });
  });
});

describe('a full disk', () => {
  it.each([1, 2, 3, 4, 5])('at write %i keeps nothing of the change, says so, and goes on when there is room', async (step) => {
    spoilWrites(1, (transaction) => {
      const { put, add } = IDBObjectStore.prototype;
      const spend = (): void => {
        writes += 1;
        if (writes === step) throw new DOMException('no room', 'QuotaExceededError');
      };
      const store = transaction.objectStore.bind(transaction);
      let writes = 0;
      transaction.objectStore = (name) =>
        Object.assign(store(name), {
          put(this: IDBObjectStore, ...args: Parameters<typeof put>) {
            spend();
            return put.apply(this, args);
          },
          add(this: IDBObjectStore, ...args: Parameters<typeof add>) {
            spend();
            return add.apply(this, args);
          },
        });
    });
    const result = await save('工程部');
    expect(result).toMatchObject({ ok: false, error: { code: 'database.full' } });
    expect(await names()).toEqual([]);
    expect(await save('工程部')).toMatchObject({ ok: true });
    expect(states).toEqual([]);
  });
});

describe('a journal file', () => {
  it('that is slow is waited for: 已保存 comes after its line', async () => {
    let kept = false;
    const done = { ok: true, value: null } as const;
    const keep = async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      kept = true;
      return done;
    };
    const keeper: JournalKeeper = { catchUp: async () => done, keep };
    const host = { vault: null, logError: () => undefined } as unknown as Host;
    const slow = makeCommitter(db, host, keeper, { line });
    expect(await slow('record.create', { register: 'departments', data: { name: '工程部' } }, actor, key)).toMatchObject({ ok: true });
    expect(kept).toBe(true);
  });
});

describe('a journal file that does not answer', () => {
  it('is not asked again before it answered; the change that is in the database counts', async () => {
    let answer = (): void => undefined;
    const asked: number[] = [];
    const silent: number[] = [];
    const keeper: JournalKeeper = {
      catchUp: async () => ({ ok: true, value: null }),
      keep: (lines) => {
        asked.push(lines.length);
        return new Promise((resolve) => {
          answer = () => resolve({ ok: true, value: null });
        });
      },
    };
    const host = { vault: null, logError: () => undefined } as unknown as Host;
    const slow = makeCommitter(db, host, keeper, { line, limit: { seconds: 30, second: 2 }, onSilentFile: (lines) => silent.push(lines) });
    const put = () => slow('setting.put', { key: 'site.lockMinutes', value: 5 }, actor, key);
    expect(await put()).toMatchObject({ ok: true });
    expect([asked, silent]).toEqual([[1], [1]]);
    expect(await put()).toMatchObject({ ok: false, error: { code: 'journal.stuck', params: { reason: 'silent' } } });
    expect(asked).toEqual([1]);
    answer();
    const later = put();
    await expect.poll(() => asked).toEqual([1, 1]);
    answer();
    expect(await later).toMatchObject({ ok: true });
  });
});
