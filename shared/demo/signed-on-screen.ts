/** The last few parcels and visits of the month are signed for on the screen instead of on paper, so that the demonstration shows how that looks. */
import type { Step } from '@shared/rules/script';
import { handwriting } from './handwriting';
import { randomOf } from './random';

const PARCELS = 8;
const CALLBACKS = 5;
const CHARACTERS = [2, 3, 3] as const;

interface Given {
  readonly id: unknown;
  readonly action?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly round?: Readonly<Record<string, unknown>>;
}

/** The steps with the paper's tick taken off these, and the signature right after each. */
export function signedOnScreen(steps: readonly Step[], seed: number): readonly Step[] {
  const random = randomOf(seed, 'ink');
  const parcels = new Set(steps.filter((step) => isTaken(step.input as Given)).slice(-PARCELS));
  const calls = new Set(steps.filter((step) => isSignedVisit(step.input as Given)).slice(-CALLBACKS));
  return steps.flatMap((step): readonly Step[] => {
    const as = parcels.has(step) ? 'taken' : calls.has(step) ? 'round' : '';
    if (as === '') return [step];
    const { id, data, round, ...rest } = step.input as Given;
    const open = { ...rest, id, ...(data && { data: { ...data, signed: false } }), ...(round && { round: { ...round, signed: false } }) };
    const ink = handwriting(random, random.pick(CHARACTERS));
    return [
      { ...step, input: open },
      { ...step, command: 'record.sign', input: { id, as }, key: '', optional: true, ink },
    ];
  });
}

function isTaken({ action, data }: Given): boolean {
  return action === 'take' && data?.['signed'] === true && 'taker' in data;
}

function isSignedVisit({ round }: Given): boolean {
  return round?.['signed'] === true;
}
