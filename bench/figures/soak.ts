/** Whether memory stays bounded over a long run: the most there was, and whether more and more is held. */
import { median, round } from './figures';

/** MB of the window's process. */
export const MOST_MB = 350;
/** Held at the end by held at first; caches that fill make a few percent. */
export const MOST_GROWTH = 1.1;

export interface Soaked {
  /** MB in the order of time, with whatever waits for the collector. */
  readonly used: readonly number[];
  /** MB right after everything was collected that nobody needs, a few times in the run. */
  readonly held: readonly number[];
}

export interface SoakVerdict {
  readonly most: number;
  /** Median of the first third after the warm-up, and of the last, of what was used. */
  readonly early: number;
  readonly late: number;
  /** Held at the end by held at first. */
  readonly growth: number;
  readonly ok: boolean;
}

/** The first fifth of what was used is warm-up: caches fill. Throws when there is too little to tell. */
export function judgeSoak({ used, held }: Soaked): SoakVerdict {
  const warm = used.slice(Math.floor(used.length / 5));
  const third = Math.floor(warm.length / 3);
  const [first, last] = [held[0], held.at(-1)];
  if (third < 1 || held.length < 2 || first === undefined || last === undefined)
    throw new Error(`${used.length} samples tell nothing: run it longer`);
  const most = Math.max(...used);
  const growth = last / first;
  return {
    most: round(most),
    early: round(median(warm.slice(0, third))),
    late: round(median(warm.slice(-third))),
    growth: round(growth),
    ok: most <= MOST_MB && growth <= MOST_GROWTH,
  };
}
