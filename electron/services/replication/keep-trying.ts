/** One connection after another, with growing pauses between them, until it is ended. */
import type { ReplicationStateName } from '@shared/ipc/replication';
import { type Log, messageOf } from '../log-file';
import { stateOf } from './link';

/** First pause before a further try, doubled each time up to the longest. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
/** Where a further try would meet the same: a wrong password, a certificate that nobody vouches for. */
const LONG_PAUSE_MS = 60_000;
const HOPELESS: ReadonlySet<ReplicationStateName> = new Set(['refused', 'certificate', 'plain', 'forbidden']);
/** A connection that lasted this long was a good one. */
const GOOD_MS = 10_000;

export interface Trying {
  /** Runs something later; the answer takes it back. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** Ms since 1970. */
  readonly now: () => number;
  /** 0 to 1, so that not all desks of a site come back in the same moment. */
  readonly random: () => number;
  readonly log: Log;
  /** What is told while there is no connection. */
  readonly become: (name: ReplicationStateName) => void;
}

type Connection = (isWanted: () => boolean) => Promise<void>;

export interface Tries {
  /** Connects again and again; each `connection` resolves or rejects when it is over. `isWanted`: false as soon as it is ended. */
  begin(connection: Connection): void;
  /** No further try; resolves when the last connection is over, which `close` brings about. */
  end(close: () => Promise<void>): Promise<void>;
}

export function keepTrying({ later, now, random, log, become }: Trying): Tries {
  let running: Promise<void> = Promise.resolve();
  let generation = 0;
  let wakeUp: (() => void) | null = null;

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

  async function tries(mine: number, connection: Connection): Promise<void> {
    for (let n = 0; mine === generation; n += 1) {
      become('connecting');
      const since = now();
      let name: ReplicationStateName = 'away';
      try {
        await connection(() => mine === generation);
      } catch (error) {
        name = stateOf(error);
        log('error', `replication ${name}: ${messageOf(error)}`);
      }
      become(name);
      if (mine !== generation) return;
      if (now() - since >= GOOD_MS) n = 0;
      const longest = HOPELESS.has(name) ? LONG_PAUSE_MS : LONGEST_PAUSE_MS;
      await pause(Math.min(longest, FIRST_PAUSE_MS * 2 ** Math.min(n, 10)) * (0.5 + random() / 2));
    }
  }

  return {
    begin: (connection) => {
      running = tries(generation, connection);
    },
    end: async (close) => {
      generation += 1;
      wakeUp?.();
      await close();
      await running;
    },
  };
}
