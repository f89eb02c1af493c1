/** One of several desks of a site, for tests: the program's own engine on a database of its own, and beside it what it has of the others' journals. */
import { ok, type Result } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import { type JournalLine, readLine } from '@shared/journal/line';
import { bundleLines, readBundle } from '@shared/merge/bundle';
import { type Chains, type Gathered, gather, NOTHING_GATHERED, type Sent } from '@shared/merge/chains';
import { type Head, heardSetting } from '@shared/merge/clock';
import { type Merged, mergeSite } from '@shared/merge/merge';
import type { Role } from '@shared/registers/contract/context';
import { moduleOf } from '@shared/registers/index';
import type { Table } from 'dexie';
import { type Deskbook, deskbook } from '../database';
import { type Caller, execute } from '../engine/execute';
import { JournalWriter, journalHead } from '../engine/journal-writer';
import type { Outcome } from '../engine/run';
import { Writes } from '../engine/writes';
import { journalLinesAfter } from '../journal-lines';

interface OtherLine extends Sent {
  readonly seq: number;
}

/** A database with a store for the journals of other desks. */
type ApartBook = Deskbook & { readonly others: Table<OtherLine, [string, number]> };

/** How a desk merges: `mergeSite`, or what a planted fault makes of it. */
export type Merging = (chains: Chains) => Merged;

export const SITE = 'site-1';

export class ApartDesk {
  readonly letter: string;
  /** Hashes of all entries that were acknowledged. */
  readonly acknowledged = new Set<string>();
  /** Hash of each of its entries → what the desk really had of each chain when it wrote it. */
  readonly had = new Map<string, Readonly<Record<string, Head>>>();
  now: Instant = '2026-11-21T09:00:00+08:00';
  merged: Merged | null = null;
  private readonly name = `test-${crypto.randomUUID()}`;
  private readonly merging: Merging;
  private book: ApartBook | null = null;
  private gathered: Gathered = NOTHING_GATHERED;
  private own: JournalLine[] = [];
  private actor: Caller['actor'] = { id: 'staff-陈建国', name: '陈建国', role: 'manager' };
  private ids = 0;
  private knew: Readonly<Record<string, Head>> = {};

  constructor(letter: string, merging: Merging = (chains) => mergeSite(chains, moduleOf)) {
    this.letter = letter;
    this.merging = merging;
  }

  get db(): ApartBook {
    if (!this.book) throw new Error(`desk ${this.letter} is not running`);
    return this.book;
  }

  /** Starts the desk, or starts it again after `kill`: all it knows is what stands in its database. */
  async begin(): Promise<void> {
    const db = deskbook(this.name) as ApartBook;
    db.version(1000).stores({ others: '[chain+seq]' });
    await db.open();
    this.book = db;
    this.own = [];
    const sent = await db.others.toArray();
    this.gathered = gather(NOTHING_GATHERED, sent, SITE);
    await this.readOwn();
    if (this.own.length + sent.length > 0) this.merged = this.merging(this.chains());
  }

  /** Ends without a word; what was not committed is gone. */
  kill(): void {
    this.db.close();
    this.book = null;
    this.merged = null;
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

  /** Enters what was heard of the others, then runs the command. `killAfter`: turns of the event loop after which the power goes; -1 = never. */
  async run(command: string, input: unknown, killAfter = -1): Promise<Result<Outcome>> {
    await this.hear();
    this.knew = this.merged?.heads ?? {};
    const begun = killAfter < 0 ? {} : { begun: (abort: () => void) => abortLater(abort, killAfter) };
    const done = await execute(this.db, command, input, { ...this.caller(), ...begun });
    if (!done.ok) return done;
    for (const text of done.value.lines) {
      const line = readLine(text);
      if (line.ok) this.acknowledged.add(line.value.entry.hash);
    }
    await this.readOwn();
    return ok(done.value);
  }

  /** How much of each chain is here, its own too. */
  lengths(): ReadonlyMap<string, number> {
    return new Map([...this.chains()].map(([chain, lines]) => [chain, lines.length]));
  }

  /** The lines of a bundle for somebody who knows so much of each chain. */
  bundle(known: ReadonlyMap<string, number>): readonly string[] {
    return [...bundleLines({ site: SITE, desk: this.letter, at: this.now, chains: this.chains(), known })];
  }

  /** Takes in what came, whole or not at all: the lines, and every record, setting and counter that follows from them. */
  async takeIn(came: readonly Sent[]): Promise<void> {
    const { db } = this;
    const gathered = gather(this.gathered, came, SITE);
    const lines = [...gathered.chains].flatMap(([chain, all]) => all.map((line) => ({ chain, seq: line.entry.seq, line })));
    const merged = this.merging(new Map([...gathered.chains, ...this.ownChain()]));
    const ids = new Set(merged.rows.map(({ id }) => id));
    const own = merged.own.get(this.chainId()) ?? new Map<string, unknown>();
    await db.transaction('rw', [db.others, db.rows, db.settings, db.counters], async () => {
      await db.others.bulkPut(lines);
      // Numbers are unique in a register: those that change hands are free first.
      await db.rows.clear();
      await db.rows.bulkPut([...merged.rows].filter(({ id }) => ids.has(id)));
      await db.settings.bulkPut([...merged.settings, ...own].map(([key, value]) => ({ key, value })));
      await db.counters.clear();
      await db.counters.bulkPut([...merged.counters].map(([key, n]) => ({ key, n })));
    });
    this.gathered = gathered;
    this.merged = merged;
  }

  /** All journals that are here. */
  chains(): Chains {
    return new Map([...this.gathered.chains, ...this.ownChain()]);
  }

  /** Hash of the first entry of its own journal; '' before there is one. */
  chainId(): string {
    return this.own[0]?.entry.hash ?? '';
  }

  private ownChain(): Chains {
    return this.own.length === 0 ? new Map() : new Map([[this.chainId(), this.own]]);
  }

  private async readOwn(): Promise<void> {
    for (const text of await journalLinesAfter(this.db, this.own.length, Number.POSITIVE_INFINITY)) {
      const line = readLine(text);
      if (!line.ok) throw new Error(line.error.code);
      this.own.push(line.value);
      if (!this.had.has(line.value.entry.hash)) this.had.set(line.value.entry.hash, this.knew);
    }
  }

  /** Before its next entry, and only when there is something new: two desks would else answer each other for ever. */
  private async hear(): Promise<void> {
    const { db } = this;
    const { [this.chainId()]: _own, ...heads } = this.merged?.heads ?? {};
    const before = (await db.settings.get(heardSetting.key))?.value;
    if (Object.keys(heads).length === 0 || JSON.stringify(before) === JSON.stringify(heads)) return;
    await db.transaction('rw', [db.journal, db.values, db.settings], async () => {
      const writes = new Writes();
      const { site, desk, now, actor, newId } = this.caller();
      const author = { site, desk, now: now(), actor, newId };
      await new JournalWriter(db, 'desks.hear', author, await journalHead(db), writes).setting(heardSetting.key, before, heads, false);
      await db.settings.put({ key: heardSetting.key, value: heads });
      await writes.done();
    });
    await this.readOwn();
  }
}

/** What is in a bundle. Throws for one that is none. */
export function sentIn(bundle: readonly string[]): readonly Sent[] {
  const found = readBundle(bundle, SITE);
  if (!found.ok) throw new Error(found.error.code);
  return found.value.sent;
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
