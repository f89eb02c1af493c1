/** What keeps a person in a record when he asks to be taken out of it: matters that still run, and the least time (PIPL 47, RET-1). */
import { addMonths, type Day } from '../../base/time';
import type { AnyDefinition } from '../../registers/contract/definition';
import type { Row } from '../../registers/contract/row';
import { floorOf, isKeptAlways } from './floors';
import { isInForce, keptUntil } from './holds';

/** `open`, `linked`: somebody is still to see to it, or to what it belongs to. `force`: it still says what applies. `kept`: its time is not over. */
export type EraseHold = 'open' | 'linked' | 'force' | 'kept';

/**
 * null = he may be taken out on this day. `near` are the records it is linked to, `months` the site's time for its register. A register that is
 * kept for ever has its floor as time: for ever is longer than anything may need a person's data (PIPL 19). Cards that are kept as long as the
 * program runs tell by their lines who is gone, and what they say is of nobody's past: their time is asked of the lines.
 */
export function eraseHold(definition: AnyDefinition, row: Row, near: readonly Row[], today: Day, months: number | null): EraseHold | null {
  if (row.open === 1) return 'open';
  if (isKeptAlways(definition)) return null;
  if (near.some((other) => other.open === 1)) return 'linked';
  if (isInForce(row, today)) return 'force';
  return today <= keptUntil(row, leastMonths(definition, months)) ? 'kept' : null;
}

/** Months for which a person stays in the records of a register, whatever he asks. */
export function leastMonths({ id }: Pick<AnyDefinition, 'id'>, months: number | null): number {
  return Math.max(months ?? 0, floorOf(id).months);
}

/** Whether a line of a card that is kept is over for so long that its person may be taken out; `to` is its last day, '' = not over. */
export function isLineOver(to: string, today: Day, months: number): boolean {
  return to !== '' && addMonths(to, months) < today;
}
