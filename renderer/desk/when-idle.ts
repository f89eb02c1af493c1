/** Work that the screen in front does not wait for. */

/** So long at most, ms: a window that always has something to do comes to it all the same. */
const MOST_MS = 1000;

/** Answers what calls it off. Where no window tells whether it is idle (tests), it comes in its next turn. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: MOST_MS });
  return () => cancelIdleCallback(handle);
}

export function idle(): Promise<void> {
  return new Promise((resolve) => void whenIdle(resolve));
}
