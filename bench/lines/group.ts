/** A group of lines that are measured together, in one start of the program. */
import type { Running } from '../../e2e/targets';
import type { Measured } from '../figures/figures';
import type { Site } from '../site';

export interface Place {
  readonly site: Site;
  readonly records: number;
  /** Folder of the program with the driver beside it. */
  readonly program: string;
  readonly rounds: number;
  /** True at the first size: what does not depend on the records is measured once. */
  readonly first: boolean;
  readonly tell: (text: string) => void;
}

export interface Group {
  /** For `--only`. */
  readonly name: string;
  /** Left out unless `--peers` asks for it. */
  readonly peers?: true;
  /** Its work goes through all records: left out above `--whole-up-to`. */
  readonly whole?: true;
  /** `running`: the program with the site open, at the sign-in; the group may go on from there and leaves it in any state. */
  readonly run: (running: Running, place: Place) => Promise<readonly Measured[]>;
}

/** A line by its parts. */
export function line(
  name: string,
  says: string,
  times: Pick<Measured, 'value' | 'floor'>,
  more: Partial<Pick<Measured, 'unit' | 'budget' | 'linear'>> = {},
): Measured {
  return { name, says, unit: 'ms', budget: null, linear: false, ...times, ...more };
}

export const within = (most: number): Measured['budget'] => ({ kind: 'value', most });
export const times = (most: number): Measured['budget'] => ({ kind: 'ratio', most });
