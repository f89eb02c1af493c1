/** Counter registers as they are counted: by state and piece of days, brought up to what was changed since they were read. */
import type { Row } from '@shared/registers/contract/row';
import { VOID } from '@shared/registers/contract/row';
import { inPeriod } from '../period';
import type { Span } from '../spans';
import type { TallyFact, TallyRegister } from './facts';

/** Registers of the counter that are counted by state alone. */
export const TALLIED: readonly TallyRegister[] = ['duty', 'visitors', 'parcels', 'keyloans'];

/** The tallies with every changed record where it stands now; `changed` has undefined for what is gone. */
export function talliesSince(
  tallies: readonly TallyFact[],
  pieces: readonly Pick<Span, 'from' | 'to'>[],
  changed: ReadonlyMap<string, Row | undefined>,
): readonly TallyFact[] {
  if (changed.size === 0) return tallies;
  const kept = tallies.map((one) => ({ ...one, ids: one.ids.filter((id) => !changed.has(id)) }));
  return [...kept, ...[...changed.values()].flatMap((row) => tallyOf(row, pieces))];
}

/** The record as a tally of its own; none when it is void, out of all pieces, or of another register. */
function tallyOf(row: Row | undefined, pieces: readonly Pick<Span, 'from' | 'to'>[]): readonly TallyFact[] {
  const register = TALLIED.find((one) => one === row?.register);
  const piece = pieces.find((one) => row !== undefined && inPeriod(row.at, one));
  if (!row || !register || !piece || row.state === VOID) return [];
  return [{ register, state: row.state, from: piece.from, to: piece.to, ids: [row.id] }];
}
