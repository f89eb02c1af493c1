/** A database whose records stand in a file answers as one that has all of them in memory, whatever was done in between. */
import 'fake-indexeddb/auto';
import { deepStrictEqual } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { type Random, randomOf } from '@shared/demo/random';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BookFile } from './book-file';
import type { KeptRecords } from './kept-records';
import { keptIn } from './kept-stores';

const STEPS = 400;
const NAMES = ['a', 'b', 'c', 'ab', '3-2-1203', '张', '𠮷野', '\uffff', '', 'é', '\u0000', '𠮷'];
let folder = '';
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-stores-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A database in memory and one in a file, to which the same is done. */
class Pair {
  plain!: Deskbook;
  kept!: Deskbook;
  private file!: BookFile;
  private records: readonly KeptRecords[] = [];
  private readonly path = path.join(folder, `${(count += 1)}.lmdb`);

  async begin(): Promise<this> {
    this.plain = await opened();
    await this.beginKept();
    return this;
  }

  /** Both must answer the same; also when they refuse. @throws the first difference */
  async both<Value>(work: (db: Deskbook) => PromiseLike<Value>): Promise<Value | string> {
    const [a, b] = [await answer(work, this.plain), await answer(work, this.kept)];
    deepStrictEqual(b, a);
    return a;
  }

  keep(): void {
    this.file.change(() => {
      for (const records of this.records) records.keep();
    });
  }

  /** As after a kill: what was not kept is gone. */
  async again(): Promise<void> {
    await this.kept.delete();
    await this.file.close();
    await this.beginKept();
  }

  async end(): Promise<void> {
    await this.plain.delete();
    await this.kept.delete();
    await this.file.close();
  }

  private async beginKept(): Promise<void> {
    this.kept = await opened();
    this.file = new BookFile(this.path);
    this.records = keptIn(this.kept, this.file);
  }
}

async function opened(): Promise<Deskbook> {
  const db = deskbook(`kept-${(count += 1)}`);
  await db.open();
  return db;
}

async function answer<Value>(work: (db: Deskbook) => PromiseLike<Value>, db: Deskbook): Promise<Value | string> {
  try {
    return await work(db);
  } catch (error) {
    return (error as Error).name;
  }
}

function inOrder(a: string, b: string): readonly [string, string] {
  return a < b ? [a, b] : [b, a];
}

function aRow(random: Random): never {
  const [id, unit] = [random.pick(NAMES), random.pick(NAMES)];
  const row = {
    id,
    unit,
    register: random.pick(['visitors', 'keys']),
    state: random.pick(['open', 'done']),
    open: random.int(0, 1),
    at: `2026-11-0${random.int(1, 5)}`,
    no: random.int(1, 8),
    links: Array.from({ length: random.int(0, 3) }, () => random.pick(NAMES)),
    ...(random.int(0, 1) === 1 && { dueAt: `2026-12-0${random.int(1, 5)}` }),
    data: { note: '说'.repeat(random.int(0, 20) === 0 ? 3_000 : random.int(0, 9)), nothing: undefined, none: null, price: -0.5 },
  };
  return row as never;
}

async function change(pair: Pair, random: Random): Promise<void> {
  const rows = Array.from({ length: random.int(1, 4) }, () => aRow(random));
  const [low, high] = inOrder(random.pick(NAMES), random.pick(NAMES));
  const n = random.int(-3, 3) / 2;
  const [isAborted, isLow] = [random.int(0, 3) === 0, random.int(0, 1) === 1];
  const changes: readonly ((db: Deskbook) => PromiseLike<unknown>)[] = [
    (db) => db.rows.bulkPut(rows),
    (db) => db.rows.add(rows[0] as never),
    (db) => db.rows.bulkDelete(rows.map(({ id }: { readonly id: string }) => id)),
    (db) => db.rows.where('id').between(low, high, isLow, true).delete(),
    (db) => db.rows.where('links').equals(low).modify({ unit: high }),
    (db) => db.others.put({ chain: low, seq: n, record: high, entry: { at: high } } as never),
    (db) => db.others.where('[chain+seq]').between([low, -1], [high, n]).delete(),
    (db) => db.counters.put({ key: low, n }),
    (db) => db.search.clear(),
    (db) => db.search.bulkPut(NAMES.map((id) => ({ id, register: 'keys', at: high, text: id }))),
  ];
  const [one, two] = [random.pick(changes), random.pick(changes)];
  await pair.both((db) =>
    db.transaction('rw', db.tables, async () => {
      await one(db);
      await two(db);
      if (isAborted) throw new Error('taken back');
    }),
  );
}

async function ask(pair: Pair, random: Random): Promise<void> {
  const [low, high] = inOrder(random.pick(NAMES), random.pick(NAMES));
  const [from, to] = inOrder(`2026-11-0${random.int(1, 5)}`, `2026-11-0${random.int(1, 5)}`);
  const [isLow, isHigh] = [random.int(0, 1) === 1, random.int(0, 1) === 1];
  const ofRegister = (db: Deskbook) => db.rows.where('[register+at]').between(['keys', from], ['visitors', to], isLow, isHigh);
  const questions: readonly ((db: Deskbook) => PromiseLike<unknown>)[] = [
    (db) => db.rows.get(low),
    (db) => db.rows.bulkGet(NAMES),
    (db) => db.rows.count(),
    (db) => db.rows.toCollection().reverse().limit(3).toArray(),
    (db) => ofRegister(db).toArray(),
    (db) => ofRegister(db).reverse().primaryKeys(),
    (db) => ofRegister(db).reverse().offset(2).limit(2).toArray(),
    (db) => ofRegister(db).count(),
    (db) => db.rows.where('[register+no]').equals(['keys', 3]).toArray(),
    (db) => db.rows.where('links').startsWith(low).distinct().toArray(),
    (db) => db.rows.where('links').anyOf([low, high]).uniqueKeys(),
    (db) => db.rows.orderBy('[unit+at]').uniqueKeys(),
    (db) => db.rows.orderBy('links').reverse().uniqueKeys(),
    (db) => db.rows.where('id').noneOf([low, high]).toArray(),
    (db) => db.others.where('[chain+seq]').between([low, -2], [high, 1]).reverse().toArray(),
    (db) => db.others.where('record').equals(high).last(),
    (db) => db.others.where('entry.at').aboveOrEqual(low).keys(),
    (db) => db.counters.where('key').below(high).toArray(),
    (db) =>
      db.search
        .toCollection()
        .until(({ id }) => id === high)
        .toArray(),
    (db) => db.search.orderBy('at').reverse().first(),
  ];
  await pair.both(random.pick(questions));
}

async function whole(db: Deskbook): Promise<unknown> {
  return Promise.all(
    db.tables.map(async (table) => [
      table.name,
      await table.toArray(),
      await Promise.all(table.schema.indexes.map(({ name }) => table.orderBy(name).primaryKeys())),
    ]),
  );
}

describe('records in a file', () => {
  it.each([1, 2, 3, 4, 5])('seed %i: the same after anything, kept now and then, and again from the file', async (seed) => {
    const random = randomOf(seed, 'kept');
    const pair = await new Pair().begin();
    for (let step = 0; step < STEPS; step += 1) {
      const dice = random.int(0, 29);
      if (dice < 12) await change(pair, random);
      else if (dice < 27) await ask(pair, random);
      else {
        pair.keep();
        if (dice === 29) await pair.again();
      }
    }
    const all = await pair.both(whole);
    expect(JSON.stringify(all).length).toBeGreaterThan(500);
    pair.keep();
    await pair.again();
    await pair.both(whole);
    await pair.end();
  });

  it('what was not kept is gone after a kill, and what was kept is there', async () => {
    const pair = await new Pair().begin();
    await pair.kept.counters.put({ key: 'a', n: 1 });
    pair.keep();
    await pair.kept.counters.bulkPut([
      { key: 'a', n: 2 },
      { key: 'b', n: 1 },
    ]);
    await pair.again();
    expect(await pair.kept.counters.toArray()).toEqual([{ key: 'a', n: 1 }]);
    await pair.end();
  });

  it('a key that is too long for the file is refused as it is kept, and nothing of it stands', async () => {
    const pair = await new Pair().begin();
    await pair.kept.counters.bulkPut([
      { key: 'a', n: 1 },
      { key: '长'.repeat(2_000), n: 1 },
    ]);
    expect(() => pair.keep()).toThrow('key');
    await pair.again();
    expect(await pair.kept.counters.count()).toBe(0);
    await pair.end();
  });
});
