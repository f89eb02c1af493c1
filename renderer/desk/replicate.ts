/**
 * The road between this desk's database and the stream (BY-14): what is new here goes out, what comes is taken in. Nothing waits for it, a save
 * least of all; whatever fails is tried again.
 */
import type { ReplicationState, StreamHost } from '@renderer/host/stream';
import type { Exchange, Positions } from '@shared/merge/exchange';
import { makeTrying, pause } from './try-again';

/** Lines of one call. */
const MOST_LINES = 500;
/** After a call that failed or was not taken in, before the next one. */
const AGAIN_MS = 2_000;

export interface Replicating {
  readonly stream: StreamHost;
  readonly exchange: Exchange;
  readonly site: string;
  /** Hears how it stands, after each call. */
  readonly tell: (state: ReplicationState) => void;
  /** Hears of what does not work, for the log. */
  readonly onTrouble: (what: string) => void;
  /** Hears when it has begun, and that it is not switched off. */
  readonly onBegun?: () => void;
  readonly wait?: (ms: number) => Promise<void>;
}

/** Runs until the answer is called. Nothing is asked of the database while it is switched off. */
export function replicate({ stream, exchange, site, tell, onTrouble, onBegun, wait = pause }: Replicating): () => void {
  let ended = false;
  let epoch = -1;
  let known: Positions = {};
  let wake: (() => void) | null = null;
  let isNews = false;
  let isConnected = false;

  const news = (): void => {
    isNews = true;
    wake?.();
  };
  const heard = (state: ReplicationState, has: Positions): void => {
    known = has;
    isConnected = state.server !== '';
    // A connection that is new: what the stream lacks may be more than it was.
    if (state.epoch !== epoch) news();
    epoch = state.epoch;
    tell(state);
  };
  const tried = makeTrying({ onTrouble, wait, againMs: AGAIN_MS, isEnded: () => ended });

  async function takeAll(): Promise<void> {
    let mark = '';
    let waiting: Positions = {};
    while (!ended)
      await tried('taking in', async () => {
        const came = await stream.take(mark, await exchange.positions(), waiting);
        if (ended) return;
        heard(came.state, came.known);
        waiting = came.lines.length === 0 ? {} : (await exchange.takeIn(came.lines)).waiting;
        mark = came.mark;
        if (came.state.state === 'off') end();
      });
  }

  async function sendAll(): Promise<void> {
    while (!ended) {
      if (!isNews) await new Promise<void>((done) => (wake = done));
      wake = null;
      isNews = false;
      if (!ended) await tried('sending', sendNews);
    }
  }

  /** All that the stream lacks. */
  async function sendNews(): Promise<void> {
    for (let isAll = false; !ended && !isAll && isConnected; ) {
      const out = await exchange.outgoing(known, MOST_LINES);
      const { state, known: now, isSent } = await stream.send(out.lines, out.has);
      heard(state, now);
      isAll = isSent && state.state === 'on' && (out.isAll || out.lines.length === 0);
      // Not taken, or the stream is still being read: at once the same would meet the same.
      if (!isSent || state.state !== 'on') await wait(AGAIN_MS);
    }
  }

  const stopHearing = exchange.onNews(news);
  function end(): void {
    ended = true;
    stopHearing();
    wake?.();
  }
  async function begin(): Promise<void> {
    for (let isBegun = false; !ended && !isBegun; )
      await tried('beginning', async () => {
        const state = await stream.begin(site, await exchange.positions());
        isBegun = true;
        heard(state, known);
        if (state.state === 'off') return end();
        void takeAll();
        void sendAll();
        if (!ended) onBegun?.();
      });
  }
  void begin();
  return end;
}
