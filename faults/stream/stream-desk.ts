/** A desk as the program makes it, without its screens: database, engine and merge, the window's road to the stream, the main process's replication. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { outgoing } from '@renderer/db/merge/outgoing';
import { ownChainOf } from '@renderer/db/merge/store';
import { ApartDesk, SITE } from '@renderer/db/testing/apart-desk';
import { replicate } from '@renderer/desk/replicate';
import type { StreamHost } from '@renderer/host/stream';
import { makeTurns } from '@shared/base/in-turn';
import type { Exchange, Positions } from '@shared/merge/exchange';
import type { Disk } from '../../electron/services/disk/disk';
import { makeNodeDisk } from '../../electron/services/disk/node-disk';
import type { ConnectLink } from '../../electron/services/replication/link';
import { connectNats } from '../../electron/services/replication/nats';
import { makeReplication, type Replication } from '../../electron/services/replication/replication';

/** A pause of the program takes so many times less here; the order of things stays. */
const FASTER = 20;
/** How often the stream is looked at, in the program's own time. */
const CHECK_MS = 10_000;

/** What a planted fault changes at every desk, or at head office. */
export interface Plant {
  readonly connect?: (connect: ConnectLink) => ConnectLink;
  readonly exchange?: (exchange: Exchange) => Exchange;
  /** SQL that is run in head office's database before its service begins; without it the history has no head office. */
  readonly headOffice?: string;
}

export class StreamDesk {
  readonly desk: ApartDesk;
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'deskbook-stream-'));
  private readonly address: string;
  private readonly plant: Plant;
  private replication: Replication | null = null;
  private pullPlug = (): void => undefined;
  private tell = (): void => undefined;
  /** What is written knows exactly what was taken in: one after the other. */
  readonly inTurn = makeTurns();

  constructor(letter: string, address: string, plant: Plant) {
    this.desk = new ApartDesk(letter);
    this.address = address;
    this.plant = plant;
  }

  /** Begins it, or begins it again with what is on its disk and in its database. */
  async begin(): Promise<void> {
    await this.desk.begin();
    const life = { on: true };
    const replication = makeReplication({
      disk: mortal(makeNodeDisk(), life),
      data: this.folder,
      guard: { seal: async () => null, open: async () => ({ text: '', stale: false }) },
      load: async () => this.plant.connect?.(connectNats) ?? connectNats,
      later: (ms, run) => {
        const timer = setTimeout(run, ms / FASTER);
        return () => clearTimeout(timer);
      },
      now: Date.now,
      random: Math.random,
      log: (_level, message) => this.trace(message),
      checkMs: CHECK_MS,
    });
    this.replication = replication;
    await replication.set({ servers: [this.address], user: '' }, async () => true);
    await replication.switch(true);
    const exchange = this.exchange(life);
    const end = replicate({
      stream: hostOf(replication),
      exchange: this.plant.exchange?.(exchange) ?? exchange,
      site: SITE,
      tell: () => undefined,
      onTrouble: (what) => this.trace(what),
      wait: (ms) => new Promise((done) => setTimeout(done, ms / FASTER)),
    });
    this.pullPlug = () => {
      life.on = false;
      end();
    };
  }

  /** Ends it as `kill -9` does: nothing more is written, nobody is told. */
  async kill(): Promise<void> {
    if (this.replication === null) return;
    const { replication } = this;
    this.replication = null;
    this.pullPlug();
    this.desk.kill();
    await replication.stop();
    await this.inTurn(async () => undefined);
  }

  /** Forgets how far the stream was known, as a note that cannot be read. */
  forgetNote(): void {
    rmSync(path.join(this.folder, 'replication-position.json'), { force: true });
  }

  async delete(): Promise<void> {
    await this.kill();
    await this.desk.begin();
    await this.desk.delete();
    // What was being written when it was killed may still come.
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }

  /** To be called after something was written. */
  changed(): void {
    this.tell();
  }

  /** Nothing is on its way to or from the stream, as far as it knows. */
  isQuiet(): boolean {
    const state = this.replication?.state();
    return state?.state === 'on' && state.toSend === 0 && state.toTake === 0;
  }

  said(): string {
    const { state, toSend, toTake } = this.replication?.state() ?? { state: 'none', toSend: 0, toTake: 0 };
    return `${this.desk.letter} ${state}, ${toSend} to send, ${toTake} to take`;
  }

  private trace(what: string): void {
    if (process.env['FAULTS_TRACE']) console.log(`${this.desk.letter}: ${what}`);
  }

  private exchange(life: { readonly on: boolean }): Exchange {
    const { desk } = this;
    const alive = (): void => {
      if (!life.on) throw new Error('killed');
    };
    return {
      positions: () => desk.lengths(),
      ownChain: () => ownChainOf(desk.db),
      outgoing: (known, limit, own) => outgoing(desk.db, known, limit, own),
      takeIn: (lines) =>
        this.inTurn(async () => {
          alive();
          const taken = await desk.takeIn(lines);
          if (taken.taken > 0 || taken.changed > 0) this.tell();
          return taken;
        }),
      onNews: (tell) => {
        this.tell = tell;
        return () => undefined;
      },
    };
  }
}

/** The calls of the window, as the bridge hands them on. */
function hostOf(replication: Replication): StreamHost {
  return {
    settings: () => replication.settings(),
    set: (wish) => replication.set(wish, async () => true),
    switch: (on) => replication.switch(on),
    test: (site) => replication.test(site),
    begin: (site, has: Positions) => replication.begin(site, has),
    state: async () => replication.state(),
    send: (lines, has) => replication.send(lines, has),
    take: (after, has, waiting) => replication.take(after, has, waiting),
    offerFiles: async (hashes, has: Positions) => replication.offerFiles(hashes, has),
    wantedFile: () => replication.files.wanted(),
    putFile: (hash, bytes) => replication.files.put(hash, bytes),
    fetchFile: (hash) => replication.files.bring(hash),
  };
}

/** A disk that takes nothing more once the process is dead. */
function mortal(disk: Disk, life: { readonly on: boolean }): Disk {
  const refused = (): Promise<never> => Promise.reject(new Error('killed'));
  return new Proxy(disk, {
    get: (of, name, self) => {
      const call: unknown = Reflect.get(of, name, self);
      return typeof call === 'function' && !life.on ? refused : call;
    },
  });
}
