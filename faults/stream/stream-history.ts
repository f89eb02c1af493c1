/**
 * One random history of desks on real servers by its seed: commands, kills of desks, leaf and hub, cables pulled out, a disk lost, messages doubled and
 * out of turn, wrong clocks; then everything is mended. The seed gives what is done; how far the servers are by then is theirs, so a seed may have to be
 * run several times to show the same again.
 */
import { ownChainOf } from '@renderer/db/merge/store';
import { sentIn } from '@renderer/db/testing/apart-desk';
import { canonicalJson } from '@shared/base/canonical-json';
import { addMinutes, type Instant } from '@shared/base/time';
import { type Random, randomOf } from '@shared/demo/random';
import { readLine } from '@shared/journal/line';
import type { Chains } from '@shared/merge/chains';
import type { Positions } from '@shared/merge/exchange';
import { type Cable, layCable, portOf } from '../../electron/services/replication/testing/cable';
import { checkHealed } from '../converge/checks';
import { foundSite, randomCommand } from '../converge/command';
import type { HeadOffice, Offices } from './head-office';
import { checkHeadOffice } from './head-office-checks';
import { holdsTheSame } from './held';
import { makeMirror, messagesOf, type NumberedLine, type Servers, startServers, strew } from './site';
import { type Plant, StreamDesk } from './stream-desk';
import type { Tally } from './tally';
import { pause, within } from './wait';

const BEGINNING: Instant = '2026-11-21T09:00:00+08:00';
/** Clocks are wrong by up to so many minutes. */
const MOST_OFF = 36 * 60;
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
/** After the mending all must be the same within this time. */
const HEALED_MS = 30_000;
/** A hub tries to reach what it copies with pauses that grow: in 2.10 from 5 s to 2 min, each with some chance in it. */
const COPIED_MS = 180_000;
/** Its pauses between tries grow up to half a minute, and it begins anew where the hub's copy was made anew. */
const READ_MS = 60_000;
/** A step that takes so long would never end. */
const STEP_MS = 60_000;

/** What may be done in a step, and how often beside the others. */
const STEPS = [
  ['command', 20],
  ['killDesk', 2],
  ['killLeaf', 2],
  ['killHub', 2],
  ['pullCable', 2],
  ['mendOne', 4],
  ['loseDisk', 0.3],
  ['killHeadOffice', 3],
  ['strew', 2],
  ['outOfTurn', 2],
  ['setClock', 1],
] as const;

export class StreamHistory {
  readonly desks: StreamDesk[] = [];
  private readonly random: Random;
  private readonly tally: Tally;
  private readonly plant: Plant;
  private readonly offices: Offices | null;
  private readonly keeps: boolean;
  private readonly off: number[] = [];
  /** What is broken → brings it back. */
  private readonly hurt = new Map<string, () => Promise<void>>();
  private servers: Servers | null = null;
  private headOffice: HeadOffice | null = null;
  private cables: Cable[] = [];
  private now = BEGINNING;
  private isMirrorStale = false;

  /** @param offices null: nobody reads along at head office */
  constructor(seed: number, tally: Tally, plant: Plant, offices: Offices | null) {
    this.random = randomOf(seed, 'stream');
    this.tally = tally;
    this.plant = plant;
    this.offices = offices;
    // Every other seed, so that the shortest run has both kinds of leaf.
    this.keeps = seed % 2 === 0;
  }

  /** Goes through the whole history, heals it and looks at what came of it. */
  async live(): Promise<void> {
    await within(STEP_MS, 'the beginning', this.found());
    const steps = this.random.int(25, 60);
    for (let step = 0; step < steps; step += 1) {
      this.now = addMinutes(this.now, this.random.int(1, 40));
      const what = this.random.weighted(STEPS);
      if (process.env['FAULTS_TRACE']) console.log(`step ${step}: ${what}`);
      await within(STEP_MS, `step ${step} (${what})`, this[what]());
      if (this.random.chance(0.4)) await pause(this.random.int(0, 120));
    }
    for (const mend of this.hurt.values()) await mend();
    this.hurt.clear();
    const since = Date.now();
    await this.heal();
    const name = this.keeps ? 'catch-up ms, leaf keeps' : 'catch-up ms, leaf keeps nothing';
    this.tally[name] = Math.max(this.tally[name], Date.now() - since);
    await this.check(since);
  }

  async end(): Promise<void> {
    this.tally['head office killed'] += this.headOffice?.kills ?? 0;
    const ends = [
      ...this.desks.map((desk) => () => within(STEP_MS, `the end of desk ${desk.desk.letter}`, desk.delete())),
      ...this.cables.map((cable) => async () => cable.end()),
      async () => this.headOffice?.stop(),
      async () => this.servers?.stop(),
    ];
    // One that does not end leaves the others no process behind.
    const failed: unknown[] = [];
    for (const end of ends) await end().catch((error: unknown) => failed.push(error));
    if (failed.length > 0) throw failed[0];
  }

  private async found(): Promise<void> {
    const count = this.random.int(2, LETTERS.length);
    this.servers = await startServers(this.keeps);
    for (const letter of LETTERS.slice(0, count)) {
      const cable = await layCable(portOf(this.servers.leaf.address));
      this.cables.push(cable);
      this.desks.push(new StreamDesk(letter, cable.address, this.plant));
      this.off.push(0);
    }
    this.tally.desks += count;
    this.tally['leaf keeps'] += this.keeps ? 1 : 0;
    for (const desk of this.desks) await desk.begin();
    const [first] = this.desks;
    if (!first) return;
    await first.inTurn(() => foundSite(first.desk));
    first.changed();
    await this.heal();
    if (this.keeps) await makeMirror(this.servers.hub);
    this.headOffice = (await this.offices?.found(this.servers.hub.address, this.plant.headOffice ?? '')) ?? null;
    this.headOffice?.begin();
  }

  private command(): Promise<void> {
    return this.commandAt(this.random.int(0, this.desks.length - 1));
  }

  private async commandAt(place: number): Promise<void> {
    const desk = this.desks[place] as StreamDesk;
    desk.desk.now = addMinutes(this.now, this.off[place] ?? 0);
    const killed = await desk.inTurn(() => randomCommand(desk.desk, this.random, this.tally));
    if (killed) await this.again(desk);
    else desk.changed();
  }

  private killDesk(): Promise<void> {
    return this.again(this.random.pick(this.desks));
  }

  private async again(desk: StreamDesk): Promise<void> {
    this.tally['desks killed'] += 1;
    await desk.kill();
    if (this.random.chance(0.2)) desk.forgetNote();
    await desk.begin();
  }

  private async killLeaf(): Promise<void> {
    if (await this.killServer('leaf', this.all().leaf)) this.tally['leaf killed'] += 1;
  }

  private async killHub(): Promise<void> {
    if (await this.killServer('hub', this.all().hub)) this.tally['hub killed'] += 1;
  }

  /** Half of them stay away until somebody mends them. */
  private async killServer(name: string, server: Servers['hub']): Promise<boolean> {
    const isShort = this.random.chance(0.5);
    if (this.hurt.has(name)) return false;
    await server.kill();
    if (isShort) await server.start();
    else this.hurt.set(name, () => server.start());
    return true;
  }

  /** The service of head office: at once, or in the middle of what it does next. */
  private async killHeadOffice(): Promise<void> {
    const [isShort, isLater, ms] = [this.random.chance(0.5), this.random.chance(0.5), this.random.int(0, 60)];
    const { headOffice } = this;
    if (headOffice === null || this.hurt.has('head office')) return;
    if (isLater) return headOffice.killInTheMiddle(ms);
    await headOffice.kill();
    if (isShort) headOffice.begin();
    else this.hurt.set('head office', async () => headOffice.begin());
  }

  /** Of a desk to its server, or of a leaf to the hub. */
  private async pullCable(): Promise<void> {
    const all = [...this.cables, this.all().line];
    const place = this.random.int(0, all.length - 1);
    const cable = all[place];
    if (!cable || this.hurt.has(`cable ${place}`)) return;
    this.tally['cables pulled'] += 1;
    cable.pull();
    this.hurt.set(`cable ${place}`, async () => cable.plug());
  }

  private async mendOne(): Promise<void> {
    const names = [...this.hurt.keys()];
    if (names.length === 0) return;
    const name = this.random.pick(names);
    const mend = this.hurt.get(name);
    this.hurt.delete(name);
    await mend?.();
  }

  /** The server that keeps the stream comes back with an empty disk. */
  private async loseDisk(): Promise<void> {
    const { keeper } = this.all();
    if (this.hurt.has(this.keeps ? 'leaf' : 'hub')) return;
    this.tally['disks lost'] += 1;
    await keeper.kill();
    keeper.forget();
    await keeper.start();
    this.isMirrorStale = this.keeps;
  }

  /** Somebody sends again what a desk has, in any order, also what that desk has not sent yet. */
  private async strew(): Promise<void> {
    const desk = this.random.pick(this.desks);
    const sent = await linesOf(desk, {});
    const lines = Array.from({ length: this.random.int(1, 6) }, () => this.random.pick(sent));
    if (await this.isStrewn(lines, this.random.chance(0.5) ? '' : `strewn${this.random.int(0, 1e9)}`))
      this.tally['doubled or out of turn'] += lines.length;
  }

  private async isStrewn(lines: readonly NumberedLine[], id: string): Promise<boolean> {
    return strew(this.all().leaf, lines, id).then(
      () => true,
      () => false,
    );
  }

  /**
   * What a desk that is cut off writes is in the stream before it sends it, all but the first of it, under the ids that it gives: whoever reads has a gap
   * until the desk comes back, at once or when somebody mends it, and what came after the gap never comes again.
   */
  private async outOfTurn(): Promise<void> {
    const place = this.random.int(0, this.desks.length - 1);
    const [desk, cable] = [this.desks[place] as StreamDesk, this.cables[place] as Cable];
    const isLong = this.random.chance(0.5);
    const isCut = this.hurt.has(`cable ${place}`);
    cable.pull();
    const before = await desk.desk.lengths();
    for (let more = this.random.int(3, 5); more > 0; more -= 1) await this.commandAt(place);
    const own = await ownChainOf(desk.desk.db);
    const [first, ...later] = (await linesOf(desk, before)).filter(({ chain }) => chain === own);
    if (first && later.length > 0 && (await this.isStrewn(later, ''))) this.tally.gaps += 1;
    if (isCut) return;
    if (isLong) this.hurt.set(`cable ${place}`, async () => cable.plug());
    else cable.plug();
  }

  private async setClock(): Promise<void> {
    const place = this.random.int(0, this.desks.length - 1);
    this.off[place] = this.random.chance(0.3) ? 0 : this.random.int(-MOST_OFF, MOST_OFF);
    this.tally['clocks off'] += 1;
  }

  /** Nobody does anything more: the stream alone must bring all to the same. */
  private async heal(): Promise<void> {
    for (const end = Date.now() + HEALED_MS; !(await this.isEven()); await pause(30)) {
      if (Date.now() > end) throw new Error(`not the same within ${HEALED_MS} ms: ${this.desks.map((desk) => desk.said()).join('; ')}`);
    }
    for (const desk of this.desks) await desk.inTurn(() => desk.desk.takeIn([]));
  }

  private async isEven(): Promise<boolean> {
    if (!this.desks.every((desk) => desk.isQuiet())) return false;
    const lengths = await Promise.all(this.desks.map(async ({ desk }) => canonicalJson(await desk.lengths())));
    return lengths.every((one) => one !== '{}' && one === lengths[0]);
  }

  private async check(since: number): Promise<void> {
    const desks = this.desks.map(({ desk }) => desk);
    await checkHealed(desks, false);
    for (const desk of desks) this.tally.acknowledged += desk.acknowledged.size;
    const chains: Chains = (await desks[0]?.chains()) ?? new Map();
    for (const lines of chains.values()) this.tally.entries += lines.length;
    await this.checkServers(chains, since);
    const [desk] = desks;
    if (!desk || this.headOffice === null) return;
    await this.headOffice.hasAll(
      [...chains.values()].reduce((sum, lines) => sum + lines.length, 0),
      READ_MS,
    );
    this.tally['head office ms'] = Math.max(this.tally['head office ms'], Date.now() - since);
    await checkHeadOffice(this.headOffice, chains, desk);
  }

  private async checkServers(chains: Chains, since: number): Promise<void> {
    const { keeper, hub } = this.all();
    await holdsTheSame('the stream', chains, () => messagesOf(keeper), HEALED_MS);
    if (!this.keeps) return;
    if (this.isMirrorStale) await makeMirror(hub);
    await holdsTheSame("the hub's copy", chains, () => messagesOf(hub), COPIED_MS);
    this.tally['hub copied ms'] = Math.max(this.tally['hub copied ms'], Date.now() - since);
  }

  private all(): Servers {
    if (this.servers === null) throw new Error('there are no servers');
    return this.servers;
  }
}

/** The lines of a desk that somebody who knows so much lacks. */
async function linesOf(desk: StreamDesk, known: Positions): Promise<readonly NumberedLine[]> {
  const sent = sentIn(await desk.inTurn(() => desk.desk.bundle(known)));
  return sent.flatMap(({ chain, text }) => {
    const line = readLine(text);
    return line.ok ? [{ chain, text, seq: line.value.entry.seq }] : [];
  });
}
