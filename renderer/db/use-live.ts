/** Live reads: the screen follows every commit, also one of another window, and comes back by itself after the database was closed. */
import { liveQuery, type Subscription } from 'dexie';
import { useLiveQuery, useObservable } from 'dexie-react-hooks';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
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

export interface LiveAsk<T> {
  /** The same key, the same question. */
  readonly key: string;
  readonly query: () => Promise<T>;
}

/**
 * Several live reads side by side, each renewed by itself when what it read changes; `onAnswer` hears of every answer. A question that is no
 * longer asked ends; all are asked anew when `scope` is another one.
 */
export function useLiveEach<T>(asks: readonly LiveAsk<T>[], scope: unknown, onAnswer: (key: string, value: T) => void): void {
  const epoch = useObservable(epochs, 0);
  const running = useRef(new Map<string, Subscription>());
  const [error, setError] = useState<unknown>(null);
  const hear = useEffectEvent(onAnswer);
  const follow = useEffectEvent((): void => {
    const asked = new Set(asks.map(({ key }) => key));
    for (const [key, subscription] of running.current) {
      if (asked.has(key)) continue;
      subscription.unsubscribe();
      running.current.delete(key);
    }
    for (const { key, query } of asks) {
      if (running.current.has(key)) continue;
      const subscription = liveQuery(() => watched(query)).subscribe({ next: (value) => hear(key, value), error: setError });
      running.current.set(key, subscription);
    }
  });
  useEffect(() => {
    const started = running.current;
    return () => {
      for (const subscription of started.values()) subscription.unsubscribe();
      started.clear();
    };
  }, [scope, epoch]);
  const keys = asks.map(({ key }) => key).join('\n');
  useEffect(() => follow(), [keys, scope, epoch]);
  if (error !== null) throw error;
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
