/** Whether memory stays bounded over a long run: the most there was, and what it stands at late against early. */
import { median, round } from './figures';

/** MB of the window's process. */
export const MOST_MB = 350;
/** Late by early; a collector that has not run yet makes a few percent. */
export const MOST_SLOPE = 1.1;

export interface SoakVerdict {
  readonly most: number;
  /** Median of the first third after the warm-up, and of the last. */
  readonly early: number;
  readonly late: number;
  readonly ratio: number;
  readonly ok: boolean;
}

/** `samples` in MB, in the order of time. The first fifth is warm-up: caches fill. Throws when there are too few to tell. */
export function judgeSoak(samples: readonly number[]): SoakVerdict {
  const warm = samples.slice(Math.floor(samples.length / 5));
  const third = Math.floor(warm.length / 3);
  if (third < 1) throw new Error(`${samples.length} samples tell nothing: run it longer`);
  const [early, late, most] = [median(warm.slice(0, third)), median(warm.slice(-third)), Math.max(...samples)];
  const ratio = late / early;
  return { most: round(most), early: round(early), late: round(late), ratio: round(ratio), ok: most <= MOST_MB && ratio <= MOST_SLOPE };
}
