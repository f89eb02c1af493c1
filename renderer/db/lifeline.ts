/**
 * Keeps the open database open: Chromium closes it by force on a disk error, another window may delete or upgrade it. It is opened again by
 * itself, on the same handle, and must then hold at least what it held: never an emptied database in silence.
 */
import { type Deskbook, VERSIONS } from './database';
import { journalHead } from './engine/journal-writer';
import { type Limit, Unanswered, within } from './limit';

/** `lost`: it came back empty or shorter. `newer`: another window's newer program has taken it over. */
export type LineState = 'open' | 'reopening' | 'lost' | 'newer';

export interface Lifeline {
  state(): LineState;
  /** Closes and opens again; one at a time. @throws `Unanswered` when that does not succeed within the limit; it goes on trying */
  reopen(): Promise<void>;
  /** The journal has at least this many entries from now on. */
  saw(seq: number): void;
  /** Reading got no answer for long: looks whether the database answers at all and opens it again when not. */
  suspect(): Promise<void>;
  /** The window lets go of the database. */
  stop(): void;
}

/** Why a database that opened must not be used. */
class Gone extends Error {
  override readonly name = 'DatabaseGone';
  readonly state: 'lost' | 'newer';
  constructor(state: 'lost' | 'newer') {
    super(state);
    this.state = state;
  }
}

/** Dexie multiplies its version numbers by ten in the browser's own. */
const NATIVE = 10;
const OPEN_LIMIT: Limit = { seconds: 10 };
const LONGEST_PAUSE_MS = 5000;

/** `db` is open and has at least `seen` journal entries; it looks for itself how many. `tell` hears of every change of state. */
export function keepOpen(db: Deskbook, seen: number, tell: (state: LineState) => void, limit = OPEN_LIMIT): Lifeline {
  let least = seen;
  let now: LineState = 'open';
  let stopped = false;
  let trying: Promise<void> | null = null;

  const turn = (state: LineState): void => {
    if (stopped || now === state) return;
    now = state;
    tell(state);
  };

  db.on(
    'ready',
    async () => {
      const mine = Math.max(...VERSIONS.map(({ version }) => version)) * NATIVE;
      if ((db.backendDB()?.version ?? 0) > mine) throw new Gone('newer');
      const { seq } = await journalHead(db);
      if (seq < least) throw new Gone('lost');
      least = seq;
    },
    true,
  );

  db.on('close', () => {
    // Dexie fires it while it closes; what it still has to do comes first.
    if (!stopped && trying === null) queueMicrotask(() => void again(false).catch(() => undefined));
  });

  /** `close` first when it is open but silent; one that was closed by force may already be on its way up again. */
  async function tryUntilOpen(close: boolean): Promise<void> {
    for (let pause = 0; !stopped; pause = Math.min(pause * 2 + 250, LONGEST_PAUSE_MS)) {
      if (pause > 0) await new Promise((done) => setTimeout(done, pause));
      if (stopped) return;
      if (close || pause > 0) db.close();
      try {
        await within(limit, () => db.open());
        turn('open');
        renew();
        return;
      } catch (error) {
        if (isGone(error)) {
          turn(error.state);
          throw error;
        }
      }
    }
  }

  function again(close: boolean): Promise<void> {
    if (stopped) return Promise.reject(new Unanswered('closed'));
    if (now === 'lost' || now === 'newer') return Promise.reject(new Gone(now));
    if (trying === null) {
      turn('reopening');
      trying = tryUntilOpen(close).finally(() => {
        trying = null;
      });
      trying.catch(() => undefined);
    }
    const running = trying;
    return within(limit, () => running);
  }

  async function suspect(): Promise<void> {
    if (stopped || trying !== null) return;
    await within(limit, () => journalHead(db)).catch(() => again(true).catch(() => undefined));
  }

  const held: Lifeline = {
    state: () => now,
    reopen: () => again(true),
    saw: (seq) => {
      least = Math.max(least, seq);
    },
    suspect,
    stop: () => {
      stopped = true;
      lines.delete(held);
    },
  };
  lines.add(held);
  return held;
}

const lines = new Set<Lifeline>();
const followers = new Set<() => void>();
let epoch = 0;

/** Every live read begins anew: those that failed while the database was closed would stay as they are. */
function renew(): void {
  epoch += 1;
  for (const follower of followers) follower();
}

export function readEpoch(): number {
  return epoch;
}

export function followEpoch(follower: () => void): () => void {
  followers.add(follower);
  return () => followers.delete(follower);
}

/** A read of some screen has been silent for long. */
export function suspectSilence(): void {
  for (const line of lines) void line.suspect();
}

/** Dexie may wrap what a `ready` subscriber throws. */
function isGone(error: unknown): error is Gone {
  return error instanceof Gone;
}
