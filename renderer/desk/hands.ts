/** Whether somebody is typing or pointing: work that nobody waits for must not come between a hand and its save. */

/** A pause of this length is no longer the next letter of a word, ms. */
const QUIET_MS = 3_000;
/** So long at most, ms: where somebody types all day it comes to be done as well. */
const MOST_MS = 10_000;
const LOOK_MS = 250;
/** Before whoever stops an event on its way. */
const HEARD = { capture: true, passive: true };
const TOUCHES = ['keydown', 'compositionupdate', 'pointerdown'] as const;

export interface Hands {
  /** Resolves when they have been off for some seconds, at once where they are; or after ten seconds. */
  off(): Promise<void>;
  /** Hears them no more. */
  end(): void;
}

/** Hears keys and pointers of this window from now on. `wait` as in `makeTrying`. */
export function hearHands(wait: (ms: number) => Promise<void>): Hands {
  let touched = Number.NEGATIVE_INFINITY;
  const touch = (): void => {
    touched = performance.now();
  };
  for (const kind of TOUCHES) addEventListener(kind, touch, HEARD);
  return {
    off: async () => {
      const since = performance.now();
      for (let now = since; now - touched < QUIET_MS && now - since < MOST_MS; now = performance.now()) await wait(LOOK_MS);
    },
    end: () => {
      for (const kind of TOUCHES) removeEventListener(kind, touch, HEARD);
    },
  };
}
