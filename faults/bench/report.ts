/** The outcome of a run as a table on the screen, as JSON and as Markdown. */
import { FULL_ONLY, type Outcome } from './case';

export interface Finished {
  readonly name: string;
  readonly says: string;
  readonly seconds: number;
  readonly outcome: Outcome;
  readonly failed: boolean;
}

export interface RunInfo {
  readonly commit: string;
  /** With `+` when the tree differs from the commit. */
  readonly at: string;
  readonly machine: string;
  readonly args: string;
}

/** What speaks against a case: its failures, floors that it missed, and, where that counts, that it could not run. */
export function complaints(outcome: Outcome, strict: boolean): readonly string[] {
  if (outcome.missing === FULL_ONLY) return [];
  if (outcome.missing) return strict && !outcome.withheld ? [`could not run: ${outcome.missing}`] : [];
  const low = Object.entries(outcome.floors).filter(([name, floor]) => !(Number(outcome.figures[name]) >= floor));
  return [
    ...outcome.failures.map(({ what, replay }) => (replay === '' ? what : `${what}\n      again: npm run faults -- ${replay}`)),
    ...low.map(([name, floor]) => `too little was done to prove anything: ${name} ${outcome.figures[name]}, at least ${floor}`),
  ];
}

/** One line a case for the screen. */
export function screenLine({ name, seconds, outcome, failed }: Finished): string {
  const verdict = failed ? 'FAILED' : outcome.missing ? 'not run' : 'ok';
  return `${verdict.padEnd(8)} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(7)} s  ${outcome.missing ?? figuresOf(outcome)}`;
}

/** The same as a table for docs/reliability.md. */
export function markdownOf(info: RunInfo, all: readonly Finished[]): string {
  const rows = all.map(
    (one) =>
      `| ${one.name} | ${one.says} | ${one.outcome.missing ?? figuresOf(one.outcome)} | ${one.failed ? '**failed**' : one.outcome.missing ? '**not run**' : 'ok'} |`,
  );
  return [
    `Commit ${info.commit}, ${info.at}, ${info.machine}; \`npm run faults -- ${info.args}\`.`,
    '',
    '| case | what is done | figures | result |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function figuresOf({ figures }: Outcome): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toLocaleString('en-US') : value}`)
    .join(', ');
}
