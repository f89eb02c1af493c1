/** What earlier shifts said about a line that is still open: a shift that says nothing does not unsay it. */
import type { Deskbook } from '@renderer/db/database';
import { getRow } from '@renderer/db/queries';
import { rowAs } from '@shared/registers/contract/command';
import { handover } from '@shared/registers/handover/definition';
import type { HandoverRow } from './use-sheet';

/** A week of three shifts a day. */
const SHEETS_BACK = 21;

/** Remarks of this sheet and those before it by id of the line, the latest of each. */
export async function remarksSince(db: Deskbook, last: HandoverRow | null): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  let sheet = last;
  for (let n = 0; n < SHEETS_BACK && sheet !== null; n += 1) {
    for (const { record, remark } of sheet.data.open) if (remark && !said.has(String(record))) said.set(String(record), String(remark));
    const [id] = sheet.links;
    const before = id === undefined ? null : await getRow(db, id);
    sheet = before?.register === handover.id ? rowAs(handover, before) : null;
  }
  return said;
}
