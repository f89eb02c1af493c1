/** Desks without windows, and servers that are hurt, for the tests of the stream. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StreamAPI } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { sha256Hex } from '@shared/base/hash';
import type { ReplicationStateName } from '@shared/ipc/replication';
import type { Positions, SentText } from '@shared/merge/exchange';
import { natsProgram, startNats } from '../../../../build/nats-server.mjs';
import { makeNodeDisk } from '../../disk/node-disk';
import { chain } from '../../journal-samples';
import { connectNats } from '../nats';
import { makeReplication, type Replication } from '../replication';
import { type Cable, layCable, portOf } from './cable';

/** Null where it is not installed. */
export const program = natsProgram();
if (program === null) console.log('replication: left out, nats-server is not installed (apt-get install nats-server)');

export const SITE = 's';
const PLAIN = { seal: async () => null, open: async () => ({ text: '', stale: false }) };

export type Nats = Awaited<ReturnType<typeof startNats>>;
/** What a test leaves to be ended. */
export const ends: (() => unknown)[] = [];

/** After each test. */
export async function endAll(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end();
}

export async function server(config = '', jetstream: string | null = ''): Promise<Nats> {
  const nats = await startNats(program ?? '', config, jetstream);
  ends.push(() => nats.stop());
  return nats;
}

/** A desk without a window: it keeps lines of chains as they join, and sends what it has. */
export class Desk {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'deskbook-desk-'));
  readonly kept = new Map<string, string[]>();
  readonly refused: string[] = [];
  readonly photos = new Map<string, Uint8Array>();
  replication: Replication;
  private alive = true;
  private waiting: Positions = {};
  private onPut: () => void = () => undefined;

  constructor() {
    this.replication = this.make();
    ends.push(() => this.end());
  }

  private make(): Replication {
    return makeReplication({
      disk: makeNodeDisk(),
      data: this.folder,
      guard: PLAIN,
      load: async () => connectNats,
      later: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      now: Date.now,
      random: Math.random,
      log: (_level, message) => process.env['SAY'] && console.log(message),
      checkMs: 300,
    });
  }

  async set(address: string, more: Partial<Parameters<Replication['set']>[0]> = {}): Promise<void> {
    await this.replication.set({ servers: [address], user: '', ...more }, async () => true);
    await this.replication.switch(true);
  }

  async start(): Promise<void> {
    this.alive = true;
    await this.replication.begin(SITE, this.has());
    this.replication.offerFiles([...this.photos.keys()], this.has());
    void this.taking();
    void this.sending();
    void this.sharing();
  }

  /** As if its process were killed and begun again. */
  async again(): Promise<void> {
    await this.end(false);
    this.replication = this.make();
    await this.start();
  }

  async end(isLast = true): Promise<void> {
    this.alive = false;
    await this.replication.stop();
    if (isLast) rmSync(this.folder, { recursive: true, force: true });
  }

  has(): Positions {
    return Object.fromEntries([...this.kept].map(([name, lines]) => [name, lines.length]));
  }

  write(name: string, lines: readonly string[]): void {
    this.kept.set(name, [...(this.kept.get(name) ?? []), ...lines]);
  }

  /** Its record's entry is written before. */
  keepPhoto(bytes: Uint8Array): string {
    const hash = sha256Hex(bytes);
    this.photos.set(hash, bytes);
    this.replication.offerFiles([hash], this.has());
    return hash;
  }

  /** Resolves in the middle of the photo that is the `count`th to be put from now on. */
  putting(count: number): Promise<void> {
    return new Promise((done) => {
      let left = count;
      this.onPut = () => {
        left -= 1;
        if (left === 0) done();
      };
    });
  }

  private async sharing(): Promise<void> {
    const { files } = this.replication;
    while (this.alive) {
      const hash = await files.wanted();
      if (hash === '' || !this.alive) continue;
      const isPut = files.put(hash, this.photos.get(hash) ?? null);
      this.onPut();
      await isPut;
    }
  }

  private async taking(): Promise<void> {
    for (let mark = ''; this.alive; ) {
      const came = await this.replication.take(mark, this.has(), this.waiting);
      this.waiting = {};
      for (const { chain: name, text } of came.lines) this.takeIn(name, text);
      mark = came.mark;
    }
  }

  private takeIn(name: string, text: string): void {
    const have = this.kept.get(name) ?? [];
    const { entry } = JSON.parse(text) as { readonly entry: { readonly seq: number; readonly site: string } };
    if (entry.site !== SITE) this.refused.push(text);
    else if (entry.seq === have.length + 1) this.kept.set(name, [...have, text]);
    else if (entry.seq > have.length) this.waiting = { ...this.waiting, [name]: have.length };
  }

  private async sending(): Promise<void> {
    while (this.alive) {
      // As the window does: also where the last was refused.
      const known = this.replication.state().server !== '' ? (await this.replication.send([], this.has())).known : null;
      const lines: SentText[] = [];
      for (const [name, all] of known === null ? [] : this.kept) {
        for (const text of all.slice(known?.[name] ?? 0, (known?.[name] ?? 0) + 200)) lines.push({ chain: name, text });
      }
      if (lines.length > 0) await this.replication.send(lines.slice(0, 500), this.has());
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}

/** A journal of its own name: chains are told apart by their first entry. */
export function story(word: string, count: number): { readonly name: string; readonly lines: string[] } {
  const lines = chain(count, word);
  return { name: (JSON.parse(lines[0] ?? '') as { entry: { hash: string } }).entry.hash, lines };
}

export async function expectSoon(what: () => unknown, ms = 45_000): Promise<void> {
  for (const end = Date.now() + ms; !(await what()); ) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what.toString()}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Whether a desk that asks for it gets just these bytes. */
export const gets = (desk: Desk, hash: string, bytes: Uint8Array) => async () => {
  const found = await desk.replication.files.bring(hash);
  return found.came && Buffer.compare(found.bytes, bytes) === 0;
};
/** Whether it is told that it cannot have it, and why. */
export const lacks = (desk: Desk, hash: string, why: string) => async () => {
  const found = await desk.replication.files.bring(hash);
  return !found.came && found.why === why;
};
export const isState = (desk: Desk, state: ReplicationStateName) => () => desk.replication.state().state === state;
export const have = (desk: Desk, name: string, lines: readonly string[]) => () =>
  (desk.kept.get(name)?.length ?? 0) === lines.length && desk.kept.get(name)?.every((line, n) => line === lines[n]);

export async function twoDesks(nats: Nats): Promise<readonly [Desk, Desk]> {
  const desks = [new Desk(), new Desk()] as const;
  for (const desk of desks) {
    await desk.set(nats.address);
    await desk.start();
  }
  for (const desk of desks) await expectSoon(isState(desk, 'on'));
  return desks;
}

/** Whoever looks after the server. */
export async function keeper(nats: Nats): Promise<NatsConnection> {
  const connection = await connect({ servers: nats.address });
  ends.push(() => connection.close());
  return connection;
}

/** Subjects of a stream that have messages. */
export async function subjectsIn(streams: StreamAPI, stream: string, part = ''): Promise<readonly string[]> {
  const { state } = await streams.info(stream, { subjects_filter: '>' });
  return Object.keys(state.subjects ?? {}).filter((subject) => subject.includes(part));
}

/** A cable between desk and server. */
export async function cableTo(nats: Nats): Promise<Cable> {
  const cable = await layCable(portOf(nats.address));
  ends.push(() => cable.end());
  return cable;
}
