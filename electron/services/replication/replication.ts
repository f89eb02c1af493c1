/**
 * Carries entries between this desk and the stream of its site (BY-14). The window has the entries and takes them in; here are the connection, its secrets,
 * and the note of how far both are. Off until somebody switches it on: then, and only then, is the engine loaded and a connection opened.
 */
import type { ReplicationSettings, ReplicationState, ReplicationStateName, ReplicationWish } from '@shared/ipc/replication';
import { readLine } from '@shared/journal/line';
import type { Positions, SentText } from '@shared/merge/exchange';
import type { Guard } from '../desk-key-file';
import type { Disk } from '../disk/disk';
import { type Log, messageOf } from '../log-file';
import { eraseIn } from './erase';
import { makeInbox } from './inbox';
import { type ConnectLink, type Link, type StreamFacts, stateOf } from './link';
import { afterLoss, beside, type Position, readPosition, startOf, writePosition } from './position';
import { makeSettingsFile, needsTls, type StoredSettings } from './settings';
import { keepWish, shown } from './wish';

/** First pause before a further try, doubled each time up to the longest. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** Where a further try would meet the same: a wrong password, a certificate that nobody vouches for. */
const LONG_PAUSE_MS = 60_000;
const HOPELESS: ReadonlySet<ReplicationStateName> = new Set(['refused', 'certificate', 'plain', 'forbidden']);
/** These do not end the connection: what the others send is taken in meanwhile. */
const LASTING: ReadonlySet<ReplicationStateName> = new Set(['too-large', 'full', 'forbidden']);
/** A connection that lasted this long was a good one. */
const GOOD_MS = 10_000;
/** How often the stream is looked at for what is no longer in it. */
const CHECK_MS = 60_000;
const SAVE_MS = 500;
/** An answer to the window comes after this time even if nothing came. */
const WAIT_MS = 20_000;
const AT_ONCE = 32;

export interface ReplicationOptions {
  readonly disk: Disk;
  readonly data: string;
  readonly guard: Guard;
  /** Loads the engine. */
  readonly load: () => Promise<ConnectLink>;
  /** Runs something later; the answer takes it back. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** Ms since 1970. */
  readonly now: () => number;
  /** 0 to 1, so that not all desks of a site come back in the same moment. */
  readonly random: () => number;
  readonly log: Log;
  /** For tests: how often the stream is looked at. */
  readonly checkMs?: number;
}

export interface Replication {
  settings(): Promise<ReplicationSettings>;
  /** @param confirm asks a person whether these servers are meant; asked only when they are others than before */
  set(
    wish: ReplicationWish,
    confirm: (servers: readonly string[]) => Promise<boolean>,
  ): Promise<ReplicationSettings | { readonly refused: 'cancelled' | 'creds' | 'ca' }>;
  switch(on: boolean): Promise<ReplicationSettings>;
  test(site: string): Promise<ReplicationStateName>;
  begin(site: string, has: Positions): Promise<ReplicationState>;
  state(): ReplicationState;
  send(lines: readonly SentText[], has: Positions): Promise<{ readonly state: ReplicationState; readonly known: Positions }>;
  take(
    after: string,
    has: Positions,
    waiting: Positions,
  ): Promise<{ readonly state: ReplicationState; readonly known: Positions; readonly lines: readonly SentText[]; readonly mark: string }>;
  /** Takes values, by their digests, out of the stream: now, or as soon as there is a connection. `waiting`: still to be done. */
  erase(digests: readonly string[]): Promise<'none' | 'done' | 'waiting'>;
  /** Ends the connection. */
  stop(): Promise<void>;
}

export function makeReplication(options: ReplicationOptions): Replication {
  const { disk, data, later, now, random, log } = options;
  const file = makeSettingsFile(disk, data, options.guard);
  const inbox = makeInbox(later);
  let site = '';
  let has: Positions = {};
  let position: Position = startOf('');
  let name: ReplicationStateName = 'off';
  /** Why the stream does not take what is sent while the connection stands. */
  let trouble: ReplicationStateName | null = null;
  let link: Link | null = null;
  let cuts = '';
  let epoch = 0;
  let okAt = 0;
  let readTo = 0;
  let pending = 0;
  /** Sent from here and not yet read back: need not be given to the window again. */
  const echoes = new Set<string>();
  let running: Promise<void> = Promise.resolve();
  let restarting: Promise<void> = Promise.resolve();
  let generation = 0;
  let wakeUp: (() => void) | null = null;
  let saving: (() => void) | null = null;

  const pause = (ms: number): Promise<void> =>
    new Promise((done) => {
      const cancel = later(ms, end);
      function end(): void {
        wakeUp = null;
        cancel();
        done();
      }
      wakeUp = end;
    });

  function save(): void {
    saving ??= later(SAVE_MS, () => {
      saving = null;
      void saveNow();
    });
  }

  async function saveNow(): Promise<void> {
    if (position.site !== '')
      await writePosition(disk, data, position).catch((error: unknown) => log('error', `position: ${messageOf(error)}`));
  }

  function told(): ReplicationState {
    const toSend = Object.entries(has).reduce((sum, [chain, seq]) => sum + Math.max(0, seq - (position.held[chain] ?? 0)), 0);
    return {
      state: link === null ? name : (trouble ?? 'on'),
      server: link?.server ?? '',
      toSend,
      toTake: inbox.size + pending,
      okAt,
      shrunkAt: position.shrunkAt,
      epoch,
    };
  }

  /** Takes note of what the stream says of itself, before anything is sent or taken. */
  function enter(facts: StreamFacts): void {
    const found = beside(position, facts, now());
    if (found.shrunk) log('error', 'the stream was emptied, shortened or replaced meanwhile: it is filled again from here');
    position = found.position;
    cuts = facts.cuts;
    readTo = position.seq;
    pending = Math.max(0, facts.last - position.seq);
    epoch += 1;
    okAt = now();
    trouble = null;
    echoes.clear();
    inbox.clear();
    save();
  }

  async function reading(from: Link): Promise<void> {
    for await (const message of from.read(position.seq + 1)) {
      if (link !== from) return;
      okAt = now();
      pending = message.pending;
      const { chain, seq } = message;
      if (seq === (position.held[chain] ?? 0) + 1) position = { ...position, held: { ...position.held, [chain]: seq } };
      readTo = message.at;
      if (echoes.delete(`${chain}:${seq}`)) settle();
      else await inbox.put(message);
    }
  }

  /** What lies before the first one that the window lacks is done with. */
  function settle(): void {
    const first = inbox.next()[0];
    position = { ...position, seq: Math.max(position.seq, first === undefined ? readTo : first.at - 1) };
    save();
  }

  async function checking(of: Link): Promise<void> {
    for (;;) {
      await new Promise<void>((done) => void later(options.checkMs ?? CHECK_MS, done));
      if (link !== of) return;
      const before = position;
      const facts = await of.facts();
      okAt = now();
      const found = beside(before, facts, now());
      if (!found.shrunk) continue;
      log('error', 'the stream lacks what it had: it is filled again from here');
      // What was acknowledged since is sent again: that does no harm.
      position = { ...found.position, missing: position.missing };
      return;
    }
  }

  /** Never ends a connection: what cannot be done now is tried with the next one. */
  async function erasing(in_: Link): Promise<never> {
    await eraseNow(in_);
    return new Promise<never>(() => undefined);
  }

  async function eraseNow(in_: Link): Promise<void> {
    const digests = position.erasing;
    if (digests.length === 0) return;
    try {
      await eraseIn(in_, new Set(digests));
      position = { ...position, erasing: position.erasing.filter((digest) => !digests.includes(digest)) };
      await saveNow();
    } catch (error) {
      log('error', `replication, erasing: ${stateOf(error)}: ${messageOf(error)}`);
    }
  }

  async function connection(settings: StoredSettings): Promise<void> {
    const connect = await options.load();
    const mine = await connect({ ...settings, tls: needsTls(settings) }, site);
    try {
      enter(await mine.facts());
      link = mine;
      await Promise.race([reading(mine), checking(mine), erasing(mine), mine.closed]);
    } finally {
      link = null;
      inbox.clear();
      await mine.close().catch(() => undefined);
    }
  }

  async function keepConnected(mine: number, settings: StoredSettings): Promise<void> {
    for (let tries = 0; mine === generation; tries += 1) {
      name = 'connecting';
      const since = now();
      try {
        await connection(settings);
        name = 'away';
      } catch (error) {
        name = stateOf(error);
        log('error', `replication ${name}: ${messageOf(error)}`);
      }
      if (mine !== generation) return;
      if (now() - since >= GOOD_MS) tries = 0;
      const longest = HOPELESS.has(name) ? LONG_PAUSE_MS : LONGEST_PAUSE_MS;
      await pause(Math.min(longest, FIRST_PAUSE_MS * 2 ** Math.min(tries, 10)) * (0.5 + random() / 2));
    }
  }

  async function halt(): Promise<void> {
    generation += 1;
    wakeUp?.();
    await link?.close().catch(() => undefined);
    await running;
    saving?.();
    saving = null;
    await saveNow();
    name = 'off';
  }

  /** Begins anew with what is set now; one after another, or two connections would stand. */
  function restart(): Promise<void> {
    restarting = restarting.catch(() => undefined).then(restartNow);
    return restarting;
  }

  async function restartNow(): Promise<void> {
    await halt();
    const { settings } = await file.read();
    if (settings?.on !== true) return;
    name = 'idle';
    if (site === '') return;
    const mine = generation;
    position = afterLoss(await readPosition(disk, data, site), has);
    running = keepConnected(mine, settings);
  }

  async function sendAll(to: Link, lines: readonly SentText[]): Promise<void> {
    const left = lines.flatMap(({ chain, text }) => {
      const line = readLine(text);
      return line.ok ? [{ chain, text, seq: line.value.entry.seq }] : [];
    });
    const done = new Map<string, Set<number>>();
    let fault: { readonly error: unknown } | null = null;
    const one = async (): Promise<void> => {
      for (let line = left.shift(); line && !fault; line = left.shift()) {
        const { chain, seq } = line;
        if (seq <= (position.held[chain] ?? 0)) continue;
        try {
          const { doubled } = await to.publish(line, cuts);
          if (!doubled) echoes.add(`${chain}:${seq}`);
        } catch (error) {
          fault ??= { error };
          return;
        }
        okAt = now();
        trouble = null;
        const seqs = done.get(chain) ?? new Set<number>();
        done.set(chain, seqs.add(seq));
        let held = position.held[chain] ?? 0;
        while (seqs.delete(held + 1)) held += 1;
        position = { ...position, held: { ...position.held, [chain]: held } };
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    save();
    if (fault !== null) await refusedBy(to, (fault as { readonly error: unknown }).error);
  }

  async function refusedBy(by: Link, error: unknown): Promise<void> {
    const state = stateOf(error);
    log('error', `replication, sending: ${state}: ${messageOf(error)}`);
    if (link !== by) return;
    if (LASTING.has(state)) trouble = state;
    else await by.close().catch(() => undefined);
  }

  /** The window has those up to `mark` on its disk; of `waiting` it lacks something before what it was given. */
  function confirm(mark: string, waiting: Positions): void {
    const [of, at] = mark.split(':').map(Number);
    if (of !== epoch || at === undefined) return;
    const from = position.seq + 1;
    const missing = { ...position.missing };
    for (const [chain, after] of Object.entries(waiting)) missing[chain] ??= { after, from };
    inbox.drop(at);
    settle();
    position = { ...position, taken: { ...has }, missing };
    const come = Object.entries(missing).filter(([chain, { after }]) => (has[chain] ?? 0) > after);
    // What came after the gap was not kept: it is read again, once, when all that fills the gap has been read.
    if (come.length === 0 || pending + inbox.size > 0) return;
    for (const [chain] of come) delete missing[chain];
    position = { ...position, missing, seq: Math.min(position.seq, ...come.map(([, gap]) => gap.from - 1)) };
    save();
    leave();
  }

  /** Ends this connection; what still comes of it counts no more. */
  function leave(): void {
    const old = link;
    link = null;
    readTo = position.seq;
    epoch += 1;
    inbox.clear();
    void old?.close().catch(() => undefined);
  }

  return {
    settings: () => shown(file),
    set: async (wish, confirmed) => {
      const refused = await keepWish(file, wish, confirmed);
      if (refused !== null) return { refused };
      await restart();
      return shown(file);
    },
    switch: async (on) => {
      const { settings } = await file.read();
      if (settings && settings.on !== on) {
        await file.write({ ...settings, on });
        await restart();
      }
      return shown(file);
    },
    test: async (of) => {
      const { settings } = await file.read();
      if (!settings) return 'off';
      try {
        const tried = await (await options.load())({ ...settings, tls: needsTls(settings) }, of);
        try {
          await tried.facts();
        } finally {
          await tried.close();
        }
        return 'on';
      } catch (error) {
        log('error', `replication, tried: ${messageOf(error)}`);
        return stateOf(error);
      }
    },
    begin: async (of, there) => {
      site = of;
      has = there;
      await restart();
      return told();
    },
    state: told,
    send: async (lines, there) => {
      has = there;
      if (link !== null) await sendAll(link, lines);
      return { state: told(), known: position.held };
    },
    take: async (after, there, waiting) => {
      has = there;
      confirm(after, waiting);
      await inbox.something(WAIT_MS);
      const lines = inbox.next();
      return {
        state: told(),
        known: position.held,
        lines: lines.map(({ chain, text }) => ({ chain, text })),
        mark: `${epoch}:${lines.at(-1)?.at ?? position.seq}`,
      };
    },
    erase: async (digests) => {
      // Also while it is switched off: what was sent before lies there all the same.
      if (position.site === '') position = await readPosition(disk, data, '');
      if (position.stream === '' || digests.length === 0) return 'none';
      position = { ...position, erasing: [...new Set([...position.erasing, ...digests])] };
      // On the disk before anything else is told: the next start must know of it.
      await writePosition(disk, data, position);
      if (link !== null) await eraseNow(link);
      return position.erasing.length === 0 ? 'done' : 'waiting';
    },
    stop: halt,
  };
}
