/** The columns of the board: open documents by state, the ones filed lately last. */
import type { Deskbook } from '@renderer/db/database';
import { openRows, rowsInStates } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { addDays, at, type Day } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { documents } from '@shared/registers/documents/definition';
import type { DocumentData } from '@shared/registers/documents/fields';

export type DocumentRow = Row<DocumentData>;

/** States with a column of their own, in the order of the way a document goes. */
export const COLUMNS = ['review', 'asking', 'working', 'archived'] as const;

/** Days for which a filed document is still shown. */
export const LATELY = 14;

/** More documents than this of one state are not drawn: the list has them. */
const MOST = 60;

export type Columns = Readonly<Record<(typeof COLUMNS)[number], readonly DocumentRow[]>>;

async function readColumns(db: Deskbook, today: Day): Promise<Columns> {
  const since = at(addDays(today, -LATELY), '00:00');
  const [open, filed] = await Promise.all([openRows(db, documents.id), rowsInStates(db, documents.id, ['archived'], since)]);
  const rows = [...open, ...filed.sort((a, b) => (a.at > b.at ? -1 : 1))].map((row) => rowAs(documents, row));
  const of = (state: string): readonly DocumentRow[] => rows.filter((row) => row.state === state).slice(0, MOST);
  return { review: of('review'), asking: of('asking'), working: of('working'), archived: of('archived') };
}

/** Oldest due first, filed ones newest first; undefined until the first answer. */
export function useColumns(today: Day): Columns | undefined {
  const { db } = useDesk();
  return useLive(() => readColumns(db, today), [db, today]);
}
