/** One random history of several desks by its seed: commands, cut cables, doubled and reordered messages, wrong clocks, kills; then all is healed. */

import { ApartDesk, type Merging, sentIn } from '@renderer/db/testing/apart-desk';
import { addMinutes, type Instant } from '@shared/base/time';
import { type Random, randomOf } from '@shared/demo/random';
import type { SentText } from '@shared/merge/exchange';
import { foundSite, randomCommand } from './command';
import { HeadOffice } from './head-office';

/** What was done in all histories together. */
export interface Tally {
  desks: number;
  commands: number;
  refused: number;
  acknowledged: number;
  messages: number;
  doubled: number;
  'cut off': number;
  lost: number;
  kills: number;
  'cables cut': number;
  'clocks off': number;
}

export const noTally = (): Tally => ({
  desks: 0,
  commands: 0,
  refused: 0,
  acknowledged: 0,
  messages: 0,
  doubled: 0,
  'cut off': 0,
  lost: 0,
  kills: 0,
  'cables cut': 0,
  'clocks off': 0,
});

interface Message {
  readonly to: number;
  readonly sent: readonly SentText[];
}

const BEGINNING: Instant = '2026-11-21T09:00:00+08:00';
/** Clocks are wrong by up to so many minutes. */
const MOST_OFF = 36 * 60;
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

export interface Plan {
  readonly seed: number;
  /** Every desk hears of everything before the next command: nothing can be apart. */
  readonly together: boolean;
  readonly merging?: Merging;
}

export class History {
  readonly desks: readonly ApartDesk[];
  /** Takes in what the desks send, and sends nothing. */
  readonly headOffice: HeadOffice;
  private readonly random: Random;
  private readonly tally: Tally;
  private readonly off: number[];
  private readonly together: boolean;
  private group: readonly number[];
  private messages: Message[] = [];
  private now = BEGINNING;

  constructor({ seed, together, merging }: Plan, tally: Tally) {
    this.random = randomOf(seed, 'converge');
    this.tally = tally;
    this.together = together;
    this.desks = LETTERS.slice(0, this.random.int(2, 8)).map((letter) => new ApartDesk(letter, merging ?? null));
    this.headOffice = new HeadOffice(merging ?? null);
    this.off = this.desks.map(() => 0);
    this.group = this.apart(() => 0);
    tally.desks += this.desks.length;
  }

  /** Goes through the whole history and heals it. */
  async live(): Promise<void> {
    await this.found();
    const steps = this.random.int(15, 45);
    for (let step = 0; step < steps; step += 1) {
      this.now = addMinutes(this.now, this.random.int(1, 40));
      await this.step();
      if (this.together) await this.heal();
    }
    this.group = this.apart(() => 0);
    await this.heal();
  }

  async end(): Promise<void> {
    for (const one of [...this.desks, this.headOffice]) await one.delete();
  }

  /** The first desk has the site's people and keys; the others begin with what it knows. */
  private async found(): Promise<void> {
    for (const one of [...this.desks, this.headOffice]) await one.begin();
    const [first] = this.desks;
    if (!first) return;
    await foundSite(first);
    await this.heal();
  }

  private step(): Promise<void> {
    const what = this.random.weighted<() => Promise<void>>([
      [() => this.command(), 14],
      [() => this.send(), 6],
      [() => this.deliver(), 6],
      [() => this.cut(), 1],
      [() => this.restart(), 1],
      [() => this.setClock(), 1],
    ]);
    return what();
  }

  private async command(): Promise<void> {
    const place = this.random.int(0, this.desks.length - 1);
    const desk = this.at(place);
    desk.now = addMinutes(this.now, this.off[place] ?? 0);
    if (await randomCommand(desk, this.random, this.tally)) await this.again(desk);
  }

  private async again(one: ApartDesk | HeadOffice): Promise<void> {
    this.tally.kills += 1;
    if (one instanceof HeadOffice) return one.again();
    one.kill();
    await one.begin();
  }

  private restart(): Promise<void> {
    return this.again(this.random.pick([...this.desks, this.headOffice]));
  }

  /** A bundle of some of the chains that one desk has, to another; it may overlap with what that one has, leave a gap, or be cut off. */
  private async send(): Promise<void> {
    const [from, to] = this.pair();
    if (this.group[from] !== this.group[to]) return;
    const has = await this.reader(to).lengths();
    const known = Object.fromEntries(
      Object.entries(await this.at(from).lengths()).map(([chain, length]) => {
        const after = (has[chain] ?? 0) + this.random.int(-5, 5);
        return [chain, this.random.chance(0.3) ? length : Math.max(0, after)] as const;
      }),
    );
    const bundle = await this.at(from).bundle(known);
    const isCut = this.random.chance(0.15);
    if (isCut) this.tally['cut off'] += 1;
    this.messages.push({ to, sent: sentIn(isCut ? bundle.slice(0, this.random.int(1, bundle.length)) : bundle) });
    this.tally.messages += 1;
  }

  /** Any message that is on its way: in any order, twice, or never. */
  private async deliver(): Promise<void> {
    const place = this.random.int(0, Math.max(0, this.messages.length - 1));
    const message = this.messages[place];
    if (!message) return;
    const again = this.random.chance(0.25);
    if (again) this.tally.doubled += 1;
    else this.messages.splice(place, 1);
    if (this.random.chance(0.15)) this.tally.lost += 1;
    else await this.takeIn(this.reader(message.to), this.shuffled(message.sent));
  }

  /** Some are killed in the middle of it, and go on with what they had when they are begun again. */
  private async takeIn(reader: ApartDesk | HeadOffice, sent: readonly SentText[]): Promise<void> {
    const killAfter = this.random.chance(0.1) ? this.random.int(0, 3) : -1;
    try {
      await reader.takeIn(sent, killAfter);
    } catch (error) {
      if (killAfter < 0) throw error;
      await this.again(reader);
    }
  }

  private async cut(): Promise<void> {
    this.group = this.apart(() => this.random.int(0, 2));
    this.tally['cables cut'] += 1;
  }

  private async setClock(): Promise<void> {
    const place = this.random.int(0, this.desks.length - 1);
    this.off[place] = this.random.chance(0.3) ? 0 : this.random.int(-MOST_OFF, MOST_OFF);
    this.tally['clocks off'] += 1;
  }

  /** Everybody sends the first desk what it lacks, and then gets what they lack; head office is sent it by the last one. */
  private async heal(): Promise<void> {
    const [first, ...others] = this.desks;
    if (!first) return;
    const collected = (await Promise.all(others.map((desk) => lacking(desk, first)))).flat();
    if (collected.length > 0) await first.takeIn(this.shuffled(collected));
    for (const desk of others) {
      const sent = await lacking(first, desk);
      if (sent.length > 0) await desk.takeIn(this.shuffled(sent));
    }
    // A desk that heard nothing new still ends what was cut short.
    for (const desk of this.desks) await desk.takeIn([]);
    await this.headOffice.takeIn(this.shuffled(await lacking(this.desks.at(-1) ?? first, this.headOffice)));
  }

  private pair(): readonly [number, number] {
    const from = this.random.int(0, this.desks.length - 1);
    const to = (from + this.random.int(1, this.desks.length)) % (this.desks.length + 1);
    return [from, to];
  }

  /** Of each desk, and of head office behind them. */
  private apart(groupOf: () => number): readonly number[] {
    return Array.from({ length: this.desks.length + 1 }, groupOf);
  }

  private reader(place: number): ApartDesk | HeadOffice {
    return this.desks[place] ?? this.headOffice;
  }

  private at(place: number): ApartDesk {
    return this.desks[place] as ApartDesk;
  }

  private shuffled<T>(list: readonly T[]): readonly T[] {
    const all = list.map((one) => [this.random.next(), one] as const);
    return all.sort(([a], [b]) => a - b).map(([, one]) => one);
  }
}

/** What one desk has and another has not. */
async function lacking(from: ApartDesk, to: ApartDesk | HeadOffice): Promise<readonly SentText[]> {
  return sentIn(await from.bundle(await to.lengths()));
}
