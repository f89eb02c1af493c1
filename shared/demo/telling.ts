/** What every story of the script needs: its chance, the homes, and a place to write its steps down. */
import { addMinutes, type Instant, minutesBetween } from '@shared/base/time';
import { refTo, type Step } from '@shared/rules/script';
import { type Household, type Resident, speakerOf } from './estate';
import { asCaller } from './names';
import { actorNamed } from './people';
import type { Random } from './random';

export interface Telling {
  readonly random: Random;
  readonly homes: readonly Household[];
  /** Whether what begins at `when` gets stuck, in `share` of all cases; what is older than a week was mended long ago, nearly always. */
  stuck(when: Instant, share: number): boolean;
  /** Name for the records of one story; a new one each time. */
  newKey(): string;
  tell(at: Instant, who: string, command: string, input: unknown, more?: { readonly key?: string; readonly optional?: boolean }): void;
}

/** Minutes after which a desk has caught up with what got stuck. */
const CAUGHT_UP = 7 * 1440;

/** A teller whose steps gather in `steps`; its keys begin with `topic`. */
export function tellerOf(topic: string, random: Random, homes: readonly Household[], steps: Step[], now: Instant): Telling {
  let stories = 0;
  return {
    random,
    homes,
    stuck: (when, share) => random.chance(minutesBetween(when, now) < CAUGHT_UP ? share : share / 15),
    newKey: () => `${topic}${++stories}`,
    tell: (at, who, command, input, more) => {
      steps.push({ at, who: actorNamed(who), command, input, key: more?.key ?? '', optional: more?.optional ?? false });
    },
  };
}

/** Does an action of a register to the record of a story. */
export function act(
  telling: Telling,
  at: Instant,
  who: string,
  to: { readonly key: string; readonly linked?: string; readonly optional?: boolean },
  action: string,
  data: Readonly<Record<string, unknown>> = {},
  more: { readonly note?: string; readonly reason?: string } = {},
): void {
  const input = { id: refTo(to.key, to.linked), action, data, ...more };
  telling.tell(at, who, 'record.act', input, { optional: to.optional ?? false });
}

export interface Caller {
  readonly home: Household;
  readonly person: Resident;
  /** The fields that name the caller. */
  readonly data: { readonly unit: string; readonly name: string; readonly phone: string };
}

/** Somebody of a lived-in unit. */
export function someCaller({ random, homes }: Pick<Telling, 'random' | 'homes'>): Caller {
  let home = random.pick(homes);
  for (let tries = 0; home.status === 'vacant' && tries < 20; tries++) home = random.pick(homes);
  const person = speakerOf(random, home);
  return { home, person, data: { unit: home.code, name: asCaller(random, person), phone: random.chance(0.9) ? person.phone : '' } };
}

/** The event lies a few minutes before it is written down. */
export function before(random: Random, at: Instant): Instant {
  return addMinutes(at, -random.int(0, 4));
}
