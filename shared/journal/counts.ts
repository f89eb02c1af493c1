/** Counters that follow from the records: tallies by register and state, and the last number given for each prefix, day and desk. */
import type { AnyDefinition } from '../registers/contract/definition';
import type { Row } from '../registers/contract/row';
import { counterKey, parseNumber } from '../rules/numbering';

/** How the keys of all tallies begin. */
export const TALLIES = 'tally:';

export function tallyKey(register: string, state: string): string {
  return `${TALLIES}${register}:${state}`;
}

export interface NumberCount {
  readonly key: string;
  readonly n: number;
}

/** Counter and sequence of a running number of this register; null for a number of the register's own, or none of ours. */
export function numberCount({ numbering }: AnyDefinition, { no, desk }: Pick<Row, 'no' | 'desk'>): NumberCount | null {
  if (numbering.kind === 'daily') {
    const parts = parseNumber(no);
    return parts && { key: counterKey(parts), n: parts.sequence };
  }
  if (numbering.kind === 'field') return null;
  const start = `${numbering.prefix}-${desk}`;
  const digits = no.startsWith(start) ? no.slice(start.length) : '';
  return /^\d{3,}$/.test(digits) ? { key: `no:${numbering.prefix}:${desk}`, n: Number(digits) } : null;
}

/**
 * Counts a record into `counts`: its tally, and the highest number of its counter, voided records included, so that none is given twice
 * (NUM-1). Numbers that came with an import count too: the result is never lower than what the engine wrote.
 */
export function countRow(counts: Map<string, number>, row: Row, definition: AnyDefinition): void {
  const tally = tallyKey(row.register, row.state);
  counts.set(tally, (counts.get(tally) ?? 0) + 1);
  const number = numberCount(definition, row);
  if (number) counts.set(number.key, Math.max(counts.get(number.key) ?? 0, number.n));
}
