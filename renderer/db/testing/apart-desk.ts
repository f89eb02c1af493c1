/** One of several desks of a site, for tests: the program's own engine and its own exchange, on a database of its own (BY-14). */
import { ok, type Result } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import { type JournalLine, readLine } from '@shared/journal/line';
import { BundleWriter, readBundle } from '@shared/merge/bundle';
import { type Chains, sentOf } from '@shared/merge/chains';
import type { Head } from '@shared/merge/clock';
import type { Positions, SentText, TakenIn } from '@shared/merge/exchange';
import { type Merged, mergeSite } from '@shared/merge/merge';
import type { Role } from '@shared/registers/contract/context';
import { moduleOf } from '@shared/registers/index';
import { type Deskbook, deskbook } from '../database';
import { type Caller, execute } from '../engine/execute';
import type { Outcome } from '../engine/run';
import { journalLinesAfter, othersLines } from '../journal-lines';
import { outgoing, positionsOf } from '../merge/outgoing';
import { headsOf, ownChainOf } from '../merge/store';
import { takeIn } from '../merge/take-in';

/** What a planted fault makes of everything that a desk has; it then stands in the place of what the program made. */
export type Merging = (chains: Chains) => Merged;

export const SITE = 'site-1';

/** Ends a taking-in in the middle, as a kill would. */
class Killed extends Error {
  override readonly name = 'Killed';
}

export class ApartDesk {
  readonly letter: string;
  /** Hashes of all entries that were acknowledged. */
  readonly acknowledged = new Set<string>();
  /** Hash of each of its entries → what the desk really had of each chain when it wrote it. */
  readonly had = new Map<string, Readonly<Record<string, Head>>>();
  now: Instant = '2026-11-21T09:00:00+08:00';
  private readonly name = `test-${crypto.randomUUID()}`;
  private readonly planted: Merging | null;
  private book: Deskbook | null = null;
  private actor: Caller['actor'] = { id: 'staff-陈建国', name: '陈建国', role: 'manager' };
  private ids = 0;

  constructor(letter: string, planted: Merging | null = null) {
    this.letter = letter;
    this.planted = planted;
  }

  get db(): Deskbook {
    if (!this.book) throw new Error(`desk ${this.letter} is not running`);
    return this.book;
  }

  /** Starts the desk, or starts it again after `kill`: all it knows is what stands in its database. */
  async begin(): Promise<void> {
    this.book = deskbook(this.name);
    await this.db.open();
  }

  /** Ends without a word; what was not committed is gone. */
  kill(): void {
    this.db.close();
    this.book = null;
  }

  async delete(): Promise<void> {
    await this.db.delete();
  }

  as(role: Role, name = '陈建国'): void {
    this.actor = { id: `staff-${name}`, name, role };
  }

  caller(): Caller {
    const { actor, letter, now } = this;
    const shiftSince = `${now.slice(0, 10)}T00:00:00+08:00`;
    const newId = (): string => `01${letter}${String(++this.ids).padStart(20, '0')}`;
    return { actor, site: SITE, desk: letter, shift: '早班', shiftSince, lateAfterMinutes: 240, now: () => now, newId };
  }

  async attempt(command: string, input: unknown): Promise<void> {
    await this.run(command, input);
  }

  /** `killAfter`: turns of the event loop after which the power goes; -1 = never. */
  async run(command: string, input: unknown, killAfter = -1): Promise<Result<Outcome>> {
    const knew = (await headsOf(this.db)) ?? {};
    const begun = killAfter < 0 ? {} : { begun: (abort: () => void) => abortLater(abort, killAfter) };
    const done = await execute(this.db, command, input, { ...this.caller(), ...begun });
    if (!done.ok) return done;
    for (const text of done.value.lines) {
      const line = readLine(text);
      if (!line.ok) continue;
      this.acknowledged.add(line.value.entry.hash);
      this.had.set(line.value.entry.hash, knew);
    }
    // What is listed of it is looked at again, as the program does after each change.
    await this.takeIn([]);
    return ok(done.value);
  }

  /** How much of each chain is here, its own too. */
  lengths(): Promise<Positions> {
    return positionsOf(this.db);
  }

  /** The lines of a bundle for somebody who knows so much of each chain. */
  async bundle(known: Positions): Promise<readonly string[]> {
    const { lines } = await outgoing(this.db, known, Number.POSITIVE_INFINITY);
    const writer = new BundleWriter();
    const head = writer.head({ site: SITE, desk: this.letter, at: this.now, chain: await ownChainOf(this.db), has: await this.lengths() });
    return [head, ...lines.flatMap((one) => writer.line(one)), writer.end()];
  }

  /** `killAfter`: pieces after which the power goes; then the promise is rejected. -1 = never. */
  async takeIn(came: readonly SentText[], killAfter = -1): Promise<TakenIn> {
    let left = killAfter;
    const pause = async (): Promise<void> => {
      if (left === 0) throw new Killed();
      left -= 1;
    };
    const taken = await takeIn(this.db, came, { site: SITE, now: this.now, pause });
    if (this.planted) await this.putPlanted(this.planted(await this.chains()));
    return taken;
  }

  /** All journals that are here. */
  chains(): Promise<Chains> {
    return chainsIn(this.db);
  }

  /** Everything that follows from what is here, made at one go: what the program made piece by piece must be the same. */
  async merged(): Promise<Merged> {
    return mergeSite(await this.chains(), moduleOf);
  }

  private async putPlanted(merged: Merged): Promise<void> {
    const { db } = this;
    const own = merged.own.get(await ownChainOf(db)) ?? new Map<string, unknown>();
    await db.transaction('rw', [db.rows, db.settings, db.counters, db.conflicts], async () => {
      await db.rows.clear();
      await db.rows.bulkPut([...merged.rows]);
      await db.settings.bulkPut([...merged.settings, ...own].map(([key, value]) => ({ key, value })));
      await db.counters.clear();
      await db.counters.bulkPut([...merged.counters].map(([key, n]) => ({ key, n })));
      await db.conflicts.clear();
      await db.conflicts.bulkPut(merged.conflicts.map((one) => ({ ...one, records: [one.record] })));
    });
  }
}

const ALL = Number.POSITIVE_INFINITY;

/** All journals that a database has. */
export async function chainsIn(db: Deskbook): Promise<Chains> {
  const own = await ownChainOf(db);
  const chains = new Map<string, readonly JournalLine[]>();
  for (const chain of Object.keys(await positionsOf(db))) {
    const texts = chain === own ? await journalLinesAfter(db, 0, ALL) : await othersLines(db, chain, 0, ALL);
    chains.set(
      chain,
      sentOf(texts.map((text) => ({ chain, text }))).map(({ line }) => line),
    );
  }
  return chains;
}

/** What is in a bundle. Throws for one that is none. */
export function sentIn(bundle: readonly string[]): readonly SentText[] {
  const found = readBundle(bundle, SITE);
  if (!found.ok) throw new Error(found.error.code);
  return found.value.sent;
}

/** Desks A, B, C … of one site, each with all that the others have: two people of the staff. */
export async function apartDesks(count: number): Promise<readonly [ApartDesk, ...ApartDesk[]]> {
  const all = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].slice(0, count).map((letter) => new ApartDesk(letter));
  for (const desk of all) await desk.begin();
  const [first, ...others] = all as [ApartDesk, ...ApartDesk[]];
  for (const name of ['王敏', '李芳'])
    await made(first, 'staff', { name, post: '前台', role: 'receptionist', department: '客服部', active: true });
  for (const desk of others) await desk.takeIn(await allOf(first));
  return [first, ...others];
}

/** Everything that a desk has for another. */
export async function allOf(desk: ApartDesk): Promise<readonly SentText[]> {
  return sentIn(await desk.bundle({}));
}

/** Each takes in what the other has. */
export async function meet(a: ApartDesk, b: ApartDesk): Promise<void> {
  await a.takeIn(await allOf(b));
  await b.takeIn(await allOf(a));
  await a.takeIn(await allOf(b));
}

/** Id of a record that is made at a desk. @throws when it is refused */
export async function made(desk: ApartDesk, register: string, data: unknown, more: object = {}): Promise<string> {
  const done = await desk.run('record.create', { register, data, ...more });
  if (!done.ok) throw new Error(`${done.error.code} ${done.error.field}`);
  return done.value.rows[0]?.id ?? '';
}

/** After it was committed there is nothing left to abort. */
function abortLater(abort: () => void, turns: number): void {
  let left = turns;
  const turn = (): void => {
    left -= 1;
    if (left >= 0) return void setTimeout(turn, 0);
    try {
      abort();
    } catch {
      // Committed before: the power went after it.
    }
  };
  turn();
}
