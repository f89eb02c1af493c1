/** Follows the streams of all sites into the database, and makes the weeks of those that something came of; until it is told to end. */
import { setTimeout as wait } from 'node:timers/promises';
import { makeTurns } from '@shared/base/in-turn';
import type { Instant } from '@shared/base/time';
import type { Database } from '../sql';
import { sqlStore } from '../sql-store';
import { type Place, readingFrom, type StreamState } from './judge';
import { type Made, makeSite } from './make-site';
import { SiteBooks } from './site-books';
import type { SiteStream, Source } from './source';
import { addSite, nameEvent, noteStream, type StoredSite, sitesOf, storeLines } from './stored';
import { prepareStream } from './tables';

/** What is told while it runs. */
export type News =
  | { readonly kind: 'connected'; readonly server: string }
  | { readonly kind: 'away'; readonly state: string; readonly why: string }
  | { readonly kind: 'stored'; readonly site: string; readonly lines: number; readonly lag: number }
  | { readonly kind: 'refused'; readonly site: string; readonly why: string; readonly chain: string; readonly seq: number }
  | { readonly kind: 'stream'; readonly site: string; readonly why: 'replaced' | 'emptied' }
  | { readonly kind: 'made'; readonly site: string; readonly made: Made; readonly ms: number }
  | { readonly kind: 'notMade'; readonly site: string; readonly why: string };

export interface Following {
  readonly database: Database;
  readonly connect: () => Promise<Source>;
  readonly signal: AbortSignal;
  readonly now: () => Instant;
  readonly tell: (news: News) => void;
  /** Sites whose books are open at a time. */
  readonly keep: number;
  /** Where the books of the sites are; '' = in a folder that is thrown away when it ends. */
  readonly folder: string;
  /** How long after something came a site's weeks are made, so that many entries cost one making. */
  readonly settleMs: number;
  /** Between two looks at all streams. */
  readonly lookMs: number;
}

/** How things are, for the board. */
export interface State {
  /** '' = there is no connection. */
  readonly server: string;
  /** Why there is none. */
  readonly why: string;
  /** When all streams were last looked at. */
  readonly lookedAt: Instant | '';
  readonly sites: readonly StoredSite[];
}

/** Pieces of one stream before the next one has its turn. */
const PIECES = 4;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** After a making that did not succeed. */
const AGAIN_MS = 60_000;

export class Follower {
  private readonly options: Following;
  private readonly sites = new Map<string, StoredSite>();
  /** Site → when its weeks are to be made, in ms. */
  private readonly due = new Map<string, number>();
  /** One connection that writes: what uses it comes one after the other. */
  private readonly turn = makeTurns();
  private server = '';
  private why = '';
  private lookedAt: Instant | '' = '';

  constructor(options: Following) {
    this.options = options;
  }

  state(): State {
    return { server: this.server, why: this.why, lookedAt: this.lookedAt, sites: [...this.sites.values()] };
  }

  /** Rejects when the database is gone: whoever keeps the service running begins it anew. */
  async run(): Promise<void> {
    const { database, signal } = this.options;
    await prepareStream(database.writing);
    for (const site of await sitesOf(database)) {
      this.sites.set(site.site, site);
      if (site.lines > site.made) this.due.set(site.site, 0);
    }
    const broken = new AbortController();
    const ended = AbortSignal.any([signal, broken.signal]);
    const untilBroken = (work: Promise<void>): Promise<void> =>
      work.catch((error: unknown) => {
        broken.abort();
        throw error;
      });
    const results = await Promise.allSettled([untilBroken(this.reading(ended)), untilBroken(this.making(ended))]);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }

  private async reading(signal: AbortSignal): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !signal.aborted; ) {
      let source: Source | null = null;
      try {
        source = await this.options.connect();
        this.server = source.server;
        this.options.tell({ kind: 'connected', server: source.server });
        while (!signal.aborted) {
          const isAll = await this.look(source, signal);
          this.why = '';
          pause = FIRST_PAUSE_MS;
          this.lookedAt = this.options.now();
          await this.turn(() => isAlive(this.options.database));
          if (isAll) await wait(this.options.lookMs, undefined, { signal }).catch(() => undefined);
        }
      } catch (error) {
        if (!isOfLink(error)) throw error;
        this.server = '';
        this.why = error.state;
        this.options.tell({ kind: 'away', state: error.state, why: error.message });
        await wait(pause, undefined, { signal }).catch(() => undefined);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      } finally {
        await source?.close().catch(() => undefined);
      }
    }
  }

  /** Each stream once; true when nothing is left to read. */
  private async look(source: Source, signal: AbortSignal): Promise<boolean> {
    let isAll = true;
    for await (const stream of source.streams()) {
      if (signal.aborted) return true;
      if (!(await this.readOn(source, stream, signal))) isAll = false;
    }
    return isAll;
  }

  /** True when the stream is read to where it ended when it was looked at. */
  private async readOn(source: Source, stream: SiteStream, signal: AbortSignal): Promise<boolean> {
    const { site, name } = stream;
    const { database, now, tell } = this.options;
    if (!this.sites.has(site)) await this.turn(() => addSite(database, site, name));
    const before = this.sites.get(site) ?? { ...NEW_SITE, site };
    const state = await this.sureState(source, stream, before);
    const { from, fault } = readingFrom(before, state);
    if (fault !== null) {
      const event = {
        kind: fault,
        chain: '',
        seq: before.place,
        hash: state.created,
        desk: '',
        detail: `${before.messages} → ${state.messages}`,
      };
      if (await this.turn(() => nameEvent(database.writing, site, event, now()))) tell({ kind: 'stream', site, why: fault });
    }
    let next = from;
    for (let piece = 0; piece < PIECES && next <= state.last && !signal.aborted; piece += 1) {
      const { lines, place } = await source.read({ ...stream, state }, next);
      const stored = await this.turn(() => storeLines(database, site, lines, { now: state, place, at: now() }));
      next = place + 1;
      for (const { kind, chain, seq } of stored.refused) tell({ kind: 'refused', site, why: kind, chain, seq });
      if (stored.taken > 0) {
        tell({ kind: 'stored', site, lines: stored.taken, lag: Math.max(0, state.last - place) });
        if (!this.due.has(site)) this.due.set(site, Date.now() + this.options.settleMs);
      }
      await this.seen(site);
    }
    const isMoved = state.created !== before.created || state.last !== before.last || state.messages !== before.messages;
    if (next === from && isMoved) {
      await this.turn(() => noteStream(database, site, state, Math.max(0, from - 1), now()));
      await this.seen(site);
    }
    return next > state.last;
  }

  /** The list of streams is put together from what many servers say, and one that has just begun may say too little: before an alarm the stream's own leader is asked. */
  private async sureState(source: Source, stream: SiteStream, before: Place): Promise<StreamState> {
    return readingFrom(before, stream.state).fault === null ? stream.state : source.look(stream.name);
  }

  private async seen(site: string): Promise<void> {
    const found = await this.turn(() => siteNow(this.options.database, site));
    if (found) this.sites.set(site, found);
  }

  private async making(signal: AbortSignal): Promise<void> {
    const { database, now, tell, keep, folder } = this.options;
    const books = new SiteBooks(database, { most: keep, folder });
    const failed = new Set<string>();
    const making = { database, store: sqlStore(database), books, turn: this.turn };
    try {
      while (!signal.aborted) {
        const [site] = [...this.due].filter(([, at]) => at <= Date.now()).sort(([, a], [, b]) => a - b)[0] ?? [];
        const stored = site === undefined ? undefined : this.sites.get(site);
        if (site === undefined || !stored) {
          await wait(IDLE_MS, undefined, { signal }).catch(() => undefined);
          continue;
        }
        this.due.delete(site);
        const began = Date.now();
        try {
          const made = await makeSite(making, stored, now());
          failed.delete(site);
          tell({ kind: 'made', site, made, ms: Date.now() - began });
        } catch (error) {
          // Of one site; the others go on. A database that is gone ends the reading too.
          await this.turn(() => isAlive(database));
          // The book may be to blame: what has failed twice is made anew.
          await (failed.has(site) ? books.forget(site) : books.shut(site));
          failed.add(site);
          const why = error instanceof Error ? error.message : String(error);
          const event = { kind: 'notMade', chain: '', seq: 0, hash: '', desk: '', detail: why.slice(0, LONGEST_WHY) };
          await this.turn(() => nameEvent(database.writing, site, event, now()));
          tell({ kind: 'notMade', site, why });
          this.due.set(site, Date.now() + AGAIN_MS);
        }
        await this.seen(site);
      }
    } finally {
      await books.close();
    }
  }
}

const IDLE_MS = 100;
const LONGEST_WHY = 200;

const NEW_SITE: StoredSite = {
  site: '',
  created: '',
  place: 0,
  messages: 0,
  last: 0,
  lines: 0,
  made: 0,
  madeAt: '',
  siteName: '',
  board: '',
  wroteAt: '',
  cameAt: '',
  seenAt: '',
};

/** A database that is gone is noticed also while nothing comes. @throws what it says */
async function isAlive({ writing, reading }: Database): Promise<void> {
  for (const sql of [writing, reading]) await sql.rows('SELECT 1 AS n');
}

async function siteNow(database: Database, site: string): Promise<StoredSite | undefined> {
  return (await sitesOf(database, site))[0];
}

/** What the connection says, as against what the database says. */
function isOfLink(error: unknown): error is Error & { readonly state: string } {
  return error instanceof Error && 'state' in error && typeof error.state === 'string';
}
