/** Never two snapshots or restores at once: each waits for the one before it, whoever asked. */

/** What was called off has so long to clear up, ms; a host that answers nothing must not hold up whoever comes after it for ever. */
const CLEARING_MS = 5_000;

let last: Promise<unknown> = Promise.resolve();

/** Runs `work` when everything asked before it has ended, well or not. `signal`: when it calls the work off, the next one waits a moment longer at most. */
export function inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const before = last;
  const mine = before.then(work);
  const over = mine.catch(() => undefined);
  last = signal === undefined ? over : Promise.race([over, before.then(() => givenUp(signal))]);
  return mine;
}

function givenUp(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const clear = (): void => void setTimeout(resolve, CLEARING_MS);
    if (signal.aborted) clear();
    else signal.addEventListener('abort', clear, { once: true });
  });
}
