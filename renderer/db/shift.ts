/** Reads of the shift: the open sheet of a desk, and the rows from which the sheet on the screen is gathered. */
import type { Row } from '@shared/registers/contract/row';
import { isOpenShift, sameDesk } from '@shared/rules/shift/clock';
import { HANDED_REGISTERS } from '@shared/rules/shift/gather';
import type { Deskbook } from './database';
import { openRows } from './queries';

/** The sheet on which the desk works now; undefined when no shift is open. */
export async function openSheet(db: Deskbook, desk: string): Promise<Row | undefined> {
  return (await openRows(db, 'handover')).find((row) => isOpenShift(row) && sameDesk(row.desk, desk));
}

/** More open records of one register than this are not drawn; the signed sheet has them all. */
const MOST = 2000;

/** Open records of all registers that are handed over. */
export async function handedRows(db: Deskbook): Promise<readonly Row[]> {
  return (await Promise.all(HANDED_REGISTERS.map((register) => openRows(db, register, MOST)))).flat();
}
