/** A call over the bridge that goes on by itself: what fails is told, and some time passes before the next one. */

export interface Trying {
  /** Hears of what does not work, for the log. */
  readonly onTrouble: (what: string) => void;
  readonly wait: (ms: number) => Promise<void>;
  readonly againMs: number;
  /** Nobody hears any more, and nobody waits. */
  readonly isEnded: () => boolean;
}

/** Answers whether it succeeded; never throws. */
export type Tried = (what: string, run: () => Promise<void>) => Promise<boolean>;

export function makeTrying({ onTrouble, wait, againMs, isEnded }: Trying): Tried {
  return async (what, run) => {
    try {
      await run();
      return true;
    } catch (error) {
      if (isEnded()) return false;
      onTrouble(`${what}: ${error instanceof Error ? error.message : 'unknown'}`);
      await wait(againMs);
      return false;
    }
  };
}

/** The usual `wait`. */
export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
