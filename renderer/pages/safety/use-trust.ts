/** The facts of this window and what the rule makes of them. */
import { nowInstant, useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { useSafety } from '@renderer/stores/safety';
import type { Instant } from '@shared/base/time';
import type { TrustFacts } from '@shared/rules/trust/facts';
import { lastCopyAt, type Trust, trustOf } from '@shared/rules/trust/findings';

const LOOK_SECONDS = 20;

export interface TrustNow extends Trust {
  readonly facts: TrustFacts;
  /** The newest whole copy outside of the database's own folder; '' = none. */
  readonly copyAt: Instant;
  readonly now: Instant;
}

export function useTrust(): TrustNow {
  const { demo, host } = useDesk();
  const safety = useSafety();
  useNow(LOOK_SECONDS);
  // What was just told may be newer than the last tick.
  const now = nowInstant();
  const facts: TrustFacts = { ...safety, host: host.kind, demo, folder: host.folder?.grant ?? 'none' };
  return { ...trustOf(facts, now), facts, copyAt: lastCopyAt(facts), now };
}
