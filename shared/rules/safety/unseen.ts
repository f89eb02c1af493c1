/** Damage that a rebuild told whoever pressed the key, and that no supervisor has taken note of yet. */
import type { Damaged } from './settings';

interface UnseenDamage {
  readonly damage: Damaged;
  /** What the acknowledgement is remembered by (`start.acknowledge`). */
  readonly mark: string;
}

/** The newest one; null when all are taken note of. Both lists come newest first. */
export function unseenDamage(damaged: readonly Damaged[], acknowledged: readonly { readonly mark: string }[]): UnseenDamage | null {
  const seen = new Set(acknowledged.map(({ mark }) => mark));
  const found = damaged.map((damage) => ({ damage, mark: `damaged:${damage.at}` }));
  return found.find(({ mark }) => !seen.has(mark)) ?? null;
}
