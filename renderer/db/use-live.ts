/** Live reads: the screen follows every commit, also one of another window, and comes back by itself after the database was closed. */
import { liveQuery, type Subscription } from 'dexie';
import { useLiveQuery, useObservable } from 'dexie-react-hooks';
import { followEpoch, readEpoch, suspectSilence } from './lifeline';

/** After so long without an answer somebody looks whether the database answers at all. */
const SILENT_MS = 15_000;

const epochs = {
  subscribe: (onNext: (epoch: number) => void): (() => void) => {
    onNext(readEpoch());
    return followEpoch(() => onNext(readEpoch()));
  },
  getValue: readEpoch,
  hasValue: () => true,
};

/** Result of the query, renewed when what it read changes; undefined until the first answer. */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined {
  const epoch = useObservable(epochs, 0);
  return useLiveQuery(() => watched(query), [...deps, epoch]);
}

/** The same for who asks several at once: `onAnswer` hears of every answer, until the function given back is called. */
export function followLive<T>(query: () => Promise<T>, onAnswer: (value: T) => void, onError: (error: unknown) => void): () => void {
  const begin = (): Subscription => liveQuery(() => watched(query)).subscribe({ next: onAnswer, error: onError });
  let running = begin();
  const leave = followEpoch(() => {
    running.unsubscribe();
    running = begin();
  });
  return () => {
    leave();
    running.unsubscribe();
  };
}

function watched<T>(query: () => Promise<T>): Promise<T> {
  const silent = setTimeout(suspectSilence, SILENT_MS);
  // No `await` here: Dexie follows what a query reads by the calls it makes before its first one.
  return query().then(
    (value) => {
      clearTimeout(silent);
      return value;
    },
    (error: unknown) => {
      clearTimeout(silent);
      // Dexie keeps still at this name, and the screen shows what it had; the read begins anew when the database is open again.
      throw isClosing(error) ? Object.assign(new Error('closed'), { name: 'DatabaseClosedError' }) : error;
    },
  );
}

function isClosing(error: unknown): boolean {
  return error instanceof Error && /DatabaseClosed|InvalidState|OpenFailed|DatabaseGone|Unknown|Timeout|Abort/.test(error.name);
}
