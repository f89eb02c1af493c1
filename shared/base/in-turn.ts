/** Work that must not overlap with itself: one after the other, whatever became of the one before. */

export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A queue of its own. Each answer is that of its work, its failure too; a failure holds up nobody. */
export function makeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
