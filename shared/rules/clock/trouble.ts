/**
 * Whether the computer's clock can be believed: held against the journal, which only ever grows. Records are ordered by their numbers, so a wrong
 * clock loses nothing; but due days, numbers of the day and what ends by itself follow it.
 */
import { type Instant, minutesBetween } from '../../base/time';

/** Backwards by so much is no rounding and no drift that the system corrects. */
export const BACK_MINUTES = 2;
/** A desk is never shut for longer without somebody knowing why. */
export const AHEAD_DAYS = 3;

export interface ClockFacts {
  /** Instants of the journal's last entries, in order of their numbers; from the last acknowledgement on. */
  readonly entries: readonly Instant[];
  readonly now: Instant;
  /** Offset of the computer's time zone from UTC, minutes; the site's; and the one that somebody has said is right (null = none). */
  readonly zone: number;
  readonly siteZone: number;
  readonly knownZone: number | null;
}

export type ClockTrouble =
  | { readonly kind: 'back' | 'ahead'; readonly from: Instant; readonly to: Instant }
  | { readonly kind: 'zone'; readonly zone: number };

/** The newest jump that nobody has explained yet, else a foreign time zone; null when all is well. */
export function clockTrouble({ entries, now, zone, siteZone, knownZone }: ClockFacts): ClockTrouble | null {
  const instants = [...entries, now];
  for (let at = instants.length - 1; at > 0; at--) {
    const jump = jumpBetween(instants[at - 1] ?? now, instants[at] ?? now);
    if (jump) return jump;
  }
  return zone === siteZone || zone === knownZone ? null : { kind: 'zone', zone };
}

function jumpBetween(from: Instant, to: Instant): ClockTrouble | null {
  const minutes = minutesBetween(from, to);
  if (minutes < -BACK_MINUTES) return { kind: 'back', from, to };
  return minutes > AHEAD_DAYS * 24 * 60 ? { kind: 'ahead', from, to } : null;
}

/** Nothing ends by itself while the time itself is in doubt. */
export function stopsExpiry(trouble: ClockTrouble | null): boolean {
  return trouble !== null && trouble.kind !== 'zone';
}
