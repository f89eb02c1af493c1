/**
 * Carries entries between this desk and the stream of its site (BY-14). The window has the entries and takes them in; here are the connection, its secrets,
 * and the note of how far both are. Off until somebody switches it on: then, and only then, is the engine loaded and a connection opened.
 */
import type { ReplicationSettings, ReplicationState, ReplicationStateName, ReplicationWish } from '@shared/ipc/replication';
import type { Positions, SentText } from '@shared/merge/exchange';
import type { Guard } from '../desk-key-file';
import type { Disk } from '../disk/disk';
import { type Log, messageOf } from '../log-file';
import { eraseNoted } from './erase';
import { type FileRoad, makeFileRoad } from './files';
import { makeInbox } from './inbox';
import { keepTrying } from './keep-trying';
import { type ConnectLink, type Link, type StreamFacts, stateOf } from './link';
import { makeNote } from './note';
import { sendAll } from './outbox';
import { afterLoss, beside } from './position';
import { makeSettingsFile, needsTls, type StoredSettings } from './settings';
import { keepWish, shown } from './wish';

/** These do not end the connection: what the others send is taken in meanwhile. */
const LASTING: ReadonlySet<ReplicationStateName> = new Set(['too-large', 'full', 'forbidden']);
/** How often the stream is looked at for what is no longer in it. */
const CHECK_MS = 60_000;
/** An answer to the window comes after this time even if nothing came. */
const WAIT_MS = 20_000;

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
  /** `isSent`: the stream has all of them. Before it is read to where its gaps are known, none are sent. */
  send(
    lines: readonly SentText[],
    has: Positions,
  ): Promise<{ readonly state: ReplicationState; readonly known: Positions; readonly isSent: boolean }>;
  take(
    after: string,
    has: Positions,
    waiting: Positions,
  ): Promise<{ readonly state: ReplicationState; readonly known: Positions; readonly lines: readonly SentText[]; readonly mark: string }>;
  /** The window has these files, and the entries about them. */
  offerFiles(hashes: readonly string[], has: Positions): void;
  readonly files: Pick<FileRoad, 'wanted' | 'put' | 'bring'>;
  /**
   * Takes values, by their digests, out of the stream, and files, by their hashes, out of the bucket: now, or as soon as there is a connection. `waiting`:
   * still to be done.
   */
  erase(digests: readonly string[], files: readonly string[]): Promise<'none' | 'done' | 'waiting'>;
  /** Ends the connection for good. */
  stop(): Promise<void>;
}

export function makeReplication(options: ReplicationOptions): Replication {
  const { disk, data, later, now, random, log } = options;
  const file = makeSettingsFile(disk, data, options.guard);
  const inbox = makeInbox(later);
  const note = makeNote(disk, data, later, log);
  const tries = keepTrying({ later, now, random, log, become: (next) => (name = next) });
  let site = '';
  let has: Positions = {};
  let name: ReplicationStateName = 'off';
  /** Why the stream does not take what is sent while the connection stands. */
  let trouble: ReplicationStateName | null = null;
  let link: Link | null = null;
  let cuts = '';
  let epoch = 0;
  let okAt = 0;
  let readTo = 0;
  let pending = 0;
  /** Up to which place a stream that is read from its beginning must be read before anybody can say what it lacks. */
  let unread = 0;
  /** On their way from here, or sent, and not yet read back: need not be given to the window again. */
  const echoes = new Set<string>();
  let restarting: Promise<void> = Promise.resolve();
  let isStopped = false;

  const files = makeFileRoad({
    later,
    log,
    checkMs: options.checkMs ?? CHECK_MS,
    waitMs: WAIT_MS,
    mayPut: () => link !== null && readTo >= unread && unsent() === 0,
    found: async () => {
      if (note.position.bucket) return;
      note.position = { ...note.position, bucket: true };
      // On the disk before the first file is there: whoever is erased later must be looked for in it.
      await note.saveNow();
    },
  });

  function unsent(): number {
    return Object.entries(has).reduce((sum, [chain, seq]) => sum + Math.max(0, seq - (note.position.held[chain] ?? 0)), 0);
  }

  function told(): ReplicationState {
    const toSend = readTo < unread ? 0 : unsent();
    return {
      state: link === null ? name : (trouble ?? 'on'),
      server: link?.server ?? '',
      toSend,
      toTake: inbox.size + pending,
      okAt,
      shrunkAt: note.position.shrunkAt,
      ...files.state,
      epoch,
    };
  }

  /** Takes note of what the stream says of itself, before anything is sent or taken. */
  function enter(facts: StreamFacts): void {
    const found = beside(note.position, facts, now());
    if (found.shrunk) log('error', 'the stream was emptied, shortened or replaced meanwhile: it is filled again from here');
    note.position = found.position;
    cuts = facts.cuts;
    readTo = note.position.seq;
    unread = readTo === 0 && !facts.forgets && facts.chains.size > 0 ? facts.last : 0;
    pending = Math.max(0, facts.last - note.position.seq);
    epoch += 1;
    okAt = now();
    trouble = null;
    echoes.clear();
    inbox.clear();
    note.saveSoon();
  }

  async function reading(from: Link): Promise<void> {
    for await (const message of from.read(note.position.seq + 1)) {
      if (link !== from) return;
      okAt = now();
      pending = message.pending;
      if (pending === 0) unread = 0;
      const { chain, seq } = message;
      if (seq === (note.position.held[chain] ?? 0) + 1) note.position = { ...note.position, held: { ...note.position.held, [chain]: seq } };
      readTo = message.at;
      if (echoes.delete(`${chain}:${seq}`)) settle();
      else await inbox.put(message);
    }
  }

  /** What lies before the first one that the window lacks is done with. */
  function settle(): void {
    const first = inbox.next()[0];
    note.position = { ...note.position, seq: Math.max(note.position.seq, first === undefined ? readTo : first.at - 1) };
    note.saveSoon();
  }

  async function checking(of: Link): Promise<void> {
    for (;;) {
      await new Promise<void>((done) => void later(options.checkMs ?? CHECK_MS, done));
      if (link !== of) return;
      const before = note.position;
      const facts = await of.facts();
      if (link !== of) return;
      okAt = now();
      // A message's own count of those after it may be too high, and stays so where none follows: what waits for the end of the reading would wait on.
      pending = Math.min(pending, Math.max(0, facts.last - readTo));
      const found = beside(before, facts, now());
      if (!found.shrunk) continue;
      log('error', 'the stream lacks what it had: it is filled again from here');
      // What was acknowledged since is sent again: that does no harm.
      note.position = { ...found.position, missing: note.position.missing };
      return;
    }
  }

  /** Never ends a connection: what cannot be done now is tried with the next one. */
  async function besides(in_: Link): Promise<void> {
    await Promise.all([eraseNoted(in_, note, files, log), files.follow(in_), in_.closed]);
  }

  /** @param isWanted turns false when it was ended meanwhile: while it is made there is nothing yet that could be closed. */
  async function connection(settings: StoredSettings, isWanted: () => boolean): Promise<void> {
    const connect = await options.load();
    const mine = await connect({ ...settings, tls: needsTls(settings) }, site);
    try {
      const facts = await mine.facts();
      if (!isWanted()) return;
      enter(facts);
      link = mine;
      await Promise.race([reading(mine), checking(mine), besides(mine), mine.closed]);
    } finally {
      forget();
      await mine.close().catch(() => undefined);
    }
  }

  async function halt(): Promise<void> {
    await tries.end(async () => link?.close().catch(() => undefined));
    await note.end();
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
    if (settings?.on !== true || isStopped) return;
    name = 'idle';
    if (site === '') return;
    await note.load(site);
    note.position = afterLoss(note.position, has);
    tries.begin((isWanted) => connection(settings, isWanted));
  }

  async function send(to: Link, lines: readonly SentText[]): Promise<boolean> {
    const fault = await sendAll(to, lines, {
      cuts,
      heldOf: (chain) => note.position.held[chain] ?? 0,
      hold: (chain, seq) => (note.position = { ...note.position, held: { ...note.position.held, [chain]: seq } }),
      begun: (chain, seq) => void echoes.add(`${chain}:${seq}`),
      sent: (chain, seq, doubled) => {
        if (doubled) echoes.delete(`${chain}:${seq}`);
        okAt = now();
        trouble = null;
      },
    });
    note.saveSoon();
    files.nudge();
    if (fault !== null) await refusedBy(to, fault.error);
    return fault === null;
  }

  async function refusedBy(by: Link, error: unknown): Promise<void> {
    const state = stateOf(error);
    log('error', `replication, sending: ${state}: ${messageOf(error)}`);
    if (link !== by) return;
    if (LASTING.has(state)) trouble = state;
    else await by.close().catch(() => undefined);
  }

  function epochOf(mark: string): number {
    return Number(mark.split(':')[0]);
  }

  /** The window has those up to `mark` on its disk; of `waiting` it lacks something before what it was given. */
  function confirm(mark: string, waiting: Positions): void {
    const at = Number(mark.split(':')[1]);
    if (epochOf(mark) !== epoch) return;
    const from = note.position.seq + 1;
    const missing = { ...note.position.missing };
    for (const [chain, after] of Object.entries(waiting)) missing[chain] ??= { after, from };
    inbox.drop(at);
    settle();
    note.position = { ...note.position, taken: { ...has }, missing };
    const come = Object.entries(missing).filter(([chain, { after }]) => (has[chain] ?? 0) > after);
    // What came after the gap was not kept: it is read again, once, when all that fills the gap has been read.
    if (come.length === 0 || pending + inbox.size > 0) return;
    for (const [chain] of come) delete missing[chain];
    note.position = { ...note.position, missing, seq: Math.min(note.position.seq, ...come.map(([, gap]) => gap.from - 1)) };
    note.saveSoon();
    leave();
  }

  /** Ends this connection; what still comes of it counts no more. */
  function leave(): void {
    const old = link;
    forget();
    void old?.close().catch(() => undefined);
  }

  /**
   * What was read and the window has not got is read again with the next connection: a mark of before must not move the place past it, which is why the
   * epoch rises here as well.
   */
  function forget(): void {
    link = null;
    files.leave();
    readTo = note.position.seq;
    epoch += 1;
    inbox.clear();
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
      files.clear();
      await restart();
      return told();
    },
    state: told,
    send: async (lines, there) => {
      has = there;
      const isSent = link !== null && readTo >= unread && (await send(link, lines));
      return { state: told(), known: note.position.held, isSent };
    },
    take: async (after, there, waiting) => {
      has = there;
      confirm(after, waiting);
      // A connection that came before it was asked about is told of at once: the window sends nothing until it knows.
      if (link === null || epochOf(after) === epoch) await inbox.something(WAIT_MS);
      const lines = inbox.next();
      return {
        state: told(),
        known: note.position.held,
        lines: lines.map(({ chain, text }) => ({ chain, text })),
        mark: `${epoch}:${lines.at(-1)?.at ?? note.position.seq}`,
      };
    },
    offerFiles: (hashes, there) => {
      has = there;
      files.offer(hashes);
    },
    files,
    erase: async (digests, hashes) => {
      // Also while it is switched off: what was sent before lies there all the same.
      if (note.position.site === '') await note.load('');
      const dropping = note.position.bucket ? hashes : [];
      if (note.position.stream === '' || digests.length + dropping.length === 0) return 'none';
      note.position = {
        ...note.position,
        erasing: [...new Set([...note.position.erasing, ...digests])],
        dropping: [...new Set([...note.position.dropping, ...dropping])],
      };
      // On the disk before anything else is told: the next start must know of it.
      await note.keep();
      if (link !== null) await eraseNoted(link, note, files, log);
      return note.position.erasing.length + note.position.dropping.length === 0 ? 'done' : 'waiting';
    },
    stop: () => {
      isStopped = true;
      // In its turn: a beginning that is under way would go on after it, and it would wait for the end of that for ever.
      restarting = restarting.catch(() => undefined).then(halt);
      return restarting;
    },
  };
}
