/** Never two snapshots or restores at once: each waits for the one before it, whoever asked. */

let last: Promise<unknown> = Promise.resolve();

/** Runs `work` when everything asked before it has ended, well or not. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}
