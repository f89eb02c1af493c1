/** What a case of the fault bench is, and what it answers. */

export interface BenchOptions {
  /** The short form that `npm test` runs. */
  readonly quick: boolean;
  /** Random seeds of the simulator. */
  readonly seeds: number;
  /** Random histories of several desks. */
  readonly histories: number;
  /** The same on real servers, which take seconds each. */
  readonly streams: number;
  /** Simulated power cuts of the real program. */
  readonly cuts: number;
  /** SIGKILLs of the real program. */
  readonly kills: number;
  /** First seed; a failure names the one to begin with. */
  readonly seed: number;
  /** True where a missing tool is a failure rather than a line of explanation. */
  readonly strict: boolean;
  /** Tells how far a long case is. */
  readonly tell: (text: string) => void;
}

/** One thing that went wrong. */
export interface Failure {
  /** Options after `npm run faults --` that show it again; '' = the case is not random. */
  readonly replay: string;
  readonly what: string;
}

export interface Outcome {
  /** What was done, for the table: name to number or short text. */
  readonly figures: Readonly<Record<string, number | string>>;
  readonly failures: readonly Failure[];
  /** Figures that must reach a floor, or the run proved nothing: a desk at which everything is refused loses nothing. */
  readonly floors: Readonly<Record<string, number>>;
  /** Why the case could not run here; '' = it ran. */
  readonly missing?: string;
  /** True where what is missing is a right that a machine may well withhold: no failure in CI either, but counted as not run. */
  readonly withheld?: true;
}

export interface Case {
  /** One word or two with a hyphen, for `--only`. */
  readonly name: string;
  readonly says: string;
  /** Whether it needs the built program and Chromium. */
  readonly chromium: boolean;
  readonly run: (options: BenchOptions) => Promise<Outcome>;
}

/** Why a long case is left out of the quick form: no failure anywhere. */
export const FULL_ONLY = 'in the full run only';

/** Most failures that are told of one case: the first ones say it all. */
const MOST = 5;

/** Collects failures; throws nothing away that would be needed to see one again. */
export class Failures {
  readonly list: Failure[] = [];
  /** All failures, also those that are not listed. */
  count = 0;

  add(what: string, replay = ''): void {
    this.count += 1;
    if (this.list.length < MOST) this.list.push({ what, replay });
  }

  get full(): boolean {
    return this.count >= MOST;
  }
}
