/** Several live reads side by side, each renewed by itself when what it read changes. */
import { followLive } from '@renderer/db/use-live';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

export interface LiveAsk<T> {
  /** The same key, the same question. */
  readonly key: string;
  readonly query: () => Promise<T>;
}

/** `onAnswer` hears of every answer. A question that is no longer asked ends; all are asked anew when `scope` is another one. */
export function useLiveEach<T>(asks: readonly LiveAsk<T>[], scope: unknown, onAnswer: (key: string, value: T) => void): void {
  const running = useRef(new Map<string, () => void>());
  const [error, setError] = useState<Error | null>(null);
  const hear = useEffectEvent(onAnswer);
  const fail = (caught: unknown): void => setError(caught instanceof Error ? caught : new Error(String(caught)));
  const follow = useEffectEvent((): void => {
    const asked = new Set(asks.map(({ key }) => key));
    for (const [key, stop] of running.current) {
      if (asked.has(key)) continue;
      stop();
      running.current.delete(key);
    }
    for (const { key, query } of asks) {
      if (!running.current.has(key))
        running.current.set(
          key,
          followLive(query, (value) => hear(key, value), fail),
        );
    }
  });
  useEffect(() => {
    const started = running.current;
    return () => {
      for (const stop of started.values()) stop();
      started.clear();
    };
  }, [scope]);
  const keys = asks.map(({ key }) => key).join('\n');
  useEffect(() => follow(), [keys, scope]);
  if (error !== null) throw error;
}
