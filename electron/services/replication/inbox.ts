/** What came from the stream and is not yet on the window's disk: so much and no more, then the stream has to wait. */
import type { Arrived } from './link';

/** Lines and characters that are kept while the window is busy. */
const MOST_KEPT = 2_000;
const MOST_CHARACTERS = 16 * 1_048_576;
/** Lines and characters of one answer. */
const MOST_GIVEN = 500;
const MOST_GIVEN_CHARACTERS = 4 * 1_048_576;

export interface Inbox {
  /** Keeps it; resolves when there is room for a further one. */
  put(message: Arrived): Promise<void>;
  /** The next ones, again and again the same until they are dropped. */
  next(): readonly Arrived[];
  /** Resolves when there is something, or after so long. */
  something(ms: number): Promise<void>;
  /** Forgets those up to a place of the stream. */
  drop(upTo: number): void;
  /** Forgets all and lets go of whoever waits. */
  clear(): void;
  readonly size: number;
}

export function makeInbox(later: (ms: number, run: () => void) => () => void): Inbox {
  let kept: Arrived[] = [];
  let characters = 0;
  let room: (() => void) | null = null;
  const waiting = new Set<() => void>();

  const isFull = (): boolean => kept.length >= MOST_KEPT || characters >= MOST_CHARACTERS;
  const wake = (): void => {
    for (const tell of waiting) tell();
    waiting.clear();
  };
  const letIn = (): void => {
    if (isFull()) return;
    room?.();
    room = null;
  };

  return {
    put: async (message) => {
      kept.push(message);
      characters += message.text.length;
      wake();
      if (isFull()) await new Promise<void>((done) => (room = done));
    },
    next: () => {
      let sum = 0;
      const given: Arrived[] = [];
      for (const message of kept.slice(0, MOST_GIVEN)) {
        sum += message.text.length;
        if (given.length > 0 && sum > MOST_GIVEN_CHARACTERS) break;
        given.push(message);
      }
      return given;
    },
    something: (ms) =>
      kept.length > 0
        ? Promise.resolve()
        : new Promise<void>((done) => {
            const end = (): void => {
              cancel();
              waiting.delete(end);
              done();
            };
            const cancel = later(ms, end);
            waiting.add(end);
          }),
    drop: (upTo) => {
      const gone = kept.filter(({ at }) => at <= upTo);
      kept = kept.slice(gone.length);
      characters -= gone.reduce((sum, { text }) => sum + text.length, 0);
      letIn();
    },
    clear: () => {
      kept = [];
      characters = 0;
      letIn();
      wake();
    },
    get size() {
      return kept.length;
    },
  };
}
