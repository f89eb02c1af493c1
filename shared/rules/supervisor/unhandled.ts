/** Opinions of residents and findings of checks that nobody has dealt with yet (CB-6, SH-3, EX-6). */
import type { Instant } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import { earliestReply } from '../../registers/callbacks/rules';
import { rowAs } from '../../registers/contract/command';
import { NO_DUE, type Row } from '../../registers/contract/row';
import { type DeskLine, oldestFirst } from './line';

/** Registers whose open records are read for this. */
export const UNHANDLED_REGISTERS = ['callbacks', 'reviews', 'headopinions'] as const;

/** What is owed the longest first: promised answers by their time, findings by their day, those without a day by when they were written. */
export function unhandledLines(rows: readonly Row[], now: Instant): readonly DeskLine[] {
  return rows
    .map((row) => lineOf(row, now))
    .filter((line) => line !== null)
    .sort(oldestFirst);
}

function lineOf(row: Row, now: Instant): DeskLine | null {
  if (row.open === 0) return null;
  if (row.register === 'callbacks') {
    const at = earliestReply(rowAs(callbacks, row).data);
    return at === '' ? null : { row, why: 'opinion', at, tone: at < now ? 'late' : 'today', others: false };
  }
  const why = row.register === 'reviews' ? 'finding' : row.register === 'headopinions' ? 'headoffice' : null;
  if (why === null) return null;
  const at = row.dueAt === NO_DUE ? row.at : row.dueAt;
  return { row, why, at, tone: row.dueAt < now ? 'late' : 'today', others: false };
}
