/** How long records must be kept at least, and which registers are never put away: each definition says so itself (RET-1). */
import type { AnyDefinition } from '../../registers/contract/definition';
import { type Floor, USUAL_FLOOR } from '../../registers/contract/keeping';
import { moduleOf } from '../../registers/index';

/** Longest retention that can be set short of "for ever": a hundred years. */
export const MOST_MONTHS = 1200;

/** The least retention of a register; the usual one for a register that this program does not know. */
export function floorOf(register: string): Floor {
  const least = moduleOf(register)?.definition.keeping.least;
  return least === undefined || least === 'always' ? USUAL_FLOOR : least;
}

/** Whether the records of a register stay for good: master data, and what the program itself asks again and again. */
export function isKeptAlways({ keeping }: Pick<AnyDefinition, 'keeping'>): boolean {
  return keeping.least === 'always';
}
