/** The urgent open records of a list: they stand before all others, wherever the list would have them (IN-2). */
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import type { Deskbook } from './database';
import { type Cursor, listPage } from './list-page';
import { isByDue, type ListFilter } from './list-plan';

const PIECE = 250;

/** Those that fit the filter, in the order of its list. Read is what is open in the register; nothing where it knows no urgency. */
export async function urgentRows(db: Deskbook, definition: AnyDefinition, filter: ListFilter): Promise<readonly Row[]> {
  const { id, urgent, states } = definition;
  if (!urgent || (filter.state !== undefined && states[filter.state]?.open !== true)) return [];
  const byDue = isByDue(filter);
  const found: Row[] = [];
  for (let place: Cursor | null = null; ; ) {
    const page = await listPage(db, id, byDue ? filter : { ...filter, open: true }, place, PIECE);
    found.push(...page.rows.filter((row) => urgent(row.data as never)));
    place = page.next;
    if (place === null) return byDue ? found : found.sort((a, b) => (a.at > b.at ? -1 : 1));
  }
}
