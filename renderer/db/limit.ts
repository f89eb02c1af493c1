/** Waiting with a limit: a queued transaction may never answer after the browser closed the database by force. */

export interface Limit {
  /** Seconds of silence after which an answer no longer counts as coming. */
  readonly seconds: number;
  /** For tests: how long a second lasts, ms. */
  readonly second?: number;
}

/** Nothing was heard: what was asked may have happened or not. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/**
 * The answer of `work`, or `Unanswered` after so many seconds of silence. `work` is given a function that breaks the silence, with so many
 * seconds of patience more if it asks for them. Seconds are
 * counted by ticks, so that a computer that slept does not count as one that was silent.
 */
export function within<T>({ seconds, second = 1000 }: Limit, work: (alive: (more?: number) => void) => PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let silent = 0;
    const alive = (more = 0): void => {
      silent = -more;
    };
    const ticking = setInterval(() => {
      silent += 1;
      if (silent < seconds) return;
      clearInterval(ticking);
      reject(new Unanswered('no answer'));
    }, second);
    const end = (settle: () => void): void => {
      clearInterval(ticking);
      settle();
    };
    work(alive).then(
      (value) => end(() => resolve(value)),
      (error: unknown) => end(() => reject(error)),
    );
  });
}
