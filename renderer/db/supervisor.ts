/** Reads of the supervisor's desk: the open records that wait for a word from above or are late, and the papers that are out. */
import type { Instant } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { LATE_REGISTERS, mayBeLate } from '@shared/rules/supervisor/late';
import { SIGNED_REGISTERS, signLines } from '@shared/rules/supervisor/signing';
import { UNHANDLED_REGISTERS, unhandledLines } from '@shared/rules/supervisor/unhandled';
import type { Deskbook } from './database';
import { getRow, linkedRows, openRows, openRowsThat, rowsOf } from './queries';

const READ: readonly string[] = [...new Set([...SIGNED_REGISTERS, ...LATE_REGISTERS, ...UNHANDLED_REGISTERS])];

/** Of all open records only those with a line on the desk at `now`, each once, whatever line that is. */
export async function waitingRows(db: Deskbook, now: Instant): Promise<readonly Row[]> {
  const found = await Promise.all(READ.map((register) => openRowsThat(db, register, (row) => waits(row, now))));
  return found.flat();
}

function waits(row: Row, now: Instant): boolean {
  return mayBeLate(row, now) || signLines([row], { name: '' }, now).length > 0 || unhandledLines([row], now).length > 0;
}

/** More papers than this are counted as so many and more: nobody looks through them in one go. */
export const MOST_PAPERS = 500;

export interface OutPaper {
  readonly paper: Row;
  /** The record that was printed; null when it is not here any more. */
  readonly source: Row | null;
}

/** Printed forms that did not come back, the longest out first (BY-3). */
export async function papersOut(db: Deskbook): Promise<readonly OutPaper[]> {
  const papers = await openRows(db, 'printouts', MOST_PAPERS);
  const sources = new Map(
    (
      await rowsOf(
        db,
        papers.flatMap(({ links }) => links),
      )
    ).map((row) => [row.id, row]),
  );
  return papers.map((paper) => ({ paper, source: paper.links.map((id) => sources.get(id)).find((row) => row !== undefined) ?? null }));
}

/** The papers of one record that are out; of a line of 打印回收 the paper itself, where it is that of no record. */
export async function papersOfRecord(db: Deskbook, record: string): Promise<readonly Row[]> {
  const [own, linked] = await Promise.all([getRow(db, record), linkedRows(db, record)]);
  return [...(own?.links.length === 0 ? [own] : []), ...linked].filter((row) => row.register === 'printouts' && row.state === 'out');
}
