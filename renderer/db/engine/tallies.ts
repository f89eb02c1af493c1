/** Counts of records by register and state, kept in the transaction, so that no screen ever counts rows. */
import { tallyKey } from '@shared/journal/counts';
import type { RowEvent } from '@shared/registers/contract/command';
import type { Deskbook } from '../database';
import type { Writes } from './writes';

/** The tallies that one transaction moves: each is read when it is first moved, and written once, at its end. */
export class Tallies {
  private readonly db: Deskbook;
  private readonly moved = new Map<string, { readonly before: PromiseLike<number>; add: number }>();

  constructor(db: Deskbook) {
    this.db = db;
  }

  /** Moves one record from its old state's count to its new one's. */
  move({ before, after }: RowEvent): void {
    if (before?.state === after.state) return;
    if (before) this.add(before.register, before.state, -1);
    this.add(after.register, after.state, 1);
  }

  /** Adds to the count of the records of a register in a state; 0 when it is only known that it will be moved, so that it is read in time. */
  add(register: string, state: string, n: number): void {
    const key = tallyKey(register, state);
    const known = this.moved.get(key);
    if (known) known.add += n;
    else this.moved.set(key, { before: unheard(counterAt(this.db, key)), add: n });
  }

  /** To be called once, when nothing moves any more. */
  async write(writes: Writes): Promise<void> {
    if (this.moved.size === 0) return;
    const all = await Promise.all([...this.moved].map(async ([key, { before, add }]) => ({ key, n: (await before) + add })));
    writes.add(this.db.counters.bulkPut(all));
  }
}

/** Adds to a counter; a missing one counts as 0. */
export async function addTo(db: Deskbook, key: string, add: number): Promise<{ readonly from: number; readonly to: number }> {
  const from = await counterAt(db, key);
  const to = from + add;
  await db.counters.put({ key, n: to });
  return { from, to };
}

/** Dexie's own promise: one of an async function that nobody awaits at once would lose the transaction. */
function counterAt(db: Deskbook, key: string): PromiseLike<number> {
  return db.counters.get(key).then((row) => row?.n ?? 0);
}

/** Nobody asks for the answer of a transaction that was refused. */
function unheard<Value>(answer: PromiseLike<Value>): PromiseLike<Value> {
  answer.then(undefined, () => undefined);
  return answer;
}
