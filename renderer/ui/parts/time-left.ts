/** How long a piece of work still takes, told by how far it got in the time since it began. */
import { useEffect, useRef, useState } from 'react';

/** Below this share nothing can be said of the rest. */
const FIRST_SHARE = 0.03;

/** Seconds still to go after `elapsed` ms for the share `done`, 0…1; null while it is too early to say. */
export function secondsLeft(elapsed: number, done: number): number | null {
  if (done < FIRST_SHARE || elapsed < 1000) return null;
  return Math.ceil((elapsed * (1 - done)) / done / 1000);
}

/** The same of work that is seen to go on. `step`: another one begins anew; `done`: 0…1, null = not known. */
export function useSecondsLeft(step: string, done: number | null): number | null {
  const begun = useRef({ step: '', at: 0, done: 0 });
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const now = performance.now();
    if (done === null || begun.current.step !== step || done < begun.current.done) {
      begun.current = { step, at: now, done: done ?? 0 };
      setLeft(null);
      return;
    }
    const from = begun.current;
    // What was done before it could be seen says nothing about the pace.
    setLeft(from.done < 1 ? secondsLeft(now - from.at, (done - from.done) / (1 - from.done)) : null);
  }, [step, done]);
  return left;
}
