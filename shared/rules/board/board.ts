/** The today board: three columns that fit one screen, each line with the next thing to do. */
import type { Row } from '../../registers/contract/row';
import { definitionOf, registerList } from '../../registers/index';
import { askItems } from './asks';
import { foundItem, messageItem } from './counter';
import { documentItem } from './documents';
import type { BoardColumn, BoardItem, BoardMoment } from './item';
import { callbackItems, dutyItem, keyItem, visitorItem, workorderItem } from './others';
import { mayDo, plainItem } from './plain';
import { requestItems } from './requests';

type Maker = (row: Row, moment: BoardMoment) => BoardItem | readonly BoardItem[] | null;

/** Registers whose open records have a rule of their own; all others are placed by what their definition says. */
const MAKERS: Readonly<Record<string, Maker>> = {
  requests: requestItems,
  duty: dutyItem,
  workorders: workorderItem,
  callbacks: callbackItems,
  keyloans: keyItem,
  visitors: visitorItem,
  messages: messageItem,
  lostfound: foundItem,
  documents: documentItem,
};

/** Registers with lines on the board; those that are only counted have a line of their own on the screen. */
export const BOARD_REGISTERS: readonly string[] = registerList
  .map(({ definition }) => definition)
  .filter(({ states, handover }) => handover !== 'none' && handover !== 'sum' && Object.values(states).some((state) => state.open))
  .map(({ id }) => id);

export type Board = Readonly<Record<BoardColumn, readonly BoardItem[]>>;

/** Places the open records given: urgent ones first, then the oldest time (IN-2). */
export function boardOf(rows: readonly Row[], moment: BoardMoment): Board {
  const made = rows.flatMap((row) => [(MAKERS[row.register] ?? plainItem)(row, moment) ?? [], askItems(row)].flat());
  const items = onceEach(made).map((item) => offered(item, moment));
  const column = (name: BoardColumn): readonly BoardItem[] => items.filter((item) => item.column === name).sort(before);
  return { now: column('now'), today: column('today'), carried: column('carried') };
}

/** The line with its act, or without one for whoever may not do it: the record is opened then. */
function offered(item: BoardItem, { role }: BoardMoment): BoardItem {
  return mayDo(definitionOf(item.row.register), item.act, role) ? item : { ...item, act: '' };
}

/** A slip that is as late as its request, or due with it, is not told twice: the request's line stands for both. */
function onceEach(items: readonly BoardItem[]): readonly BoardItem[] {
  const told = new Set(items.filter(({ row }) => row.register === 'requests').map(({ row, column }) => `${column}:${row.id}`));
  const same = ({ row, column, why }: BoardItem): boolean =>
    row.register === 'workorders' && ['overdue', 'due', 'sent'].includes(why) && row.links.some((id) => told.has(`${column}:${id}`));
  return items.filter((item) => !same(item));
}

/** What has no hour of its own today stands below what has. */
const WITHOUT_HOUR: readonly string[] = ['confirm', 'new', 'sent', 'slip', 'signature', 'tracked', 'ask', 'state'];

function before(a: BoardItem, b: BoardItem): number {
  if (a.first !== b.first) return a.first ? -1 : 1;
  const [low, high] = [WITHOUT_HOUR.includes(a.why), WITHOUT_HOUR.includes(b.why)];
  if (low !== high) return low ? 1 : -1;
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}

/** Key of a line: a record may stand on the board for two reasons. */
export function lineKey({ row, why }: Pick<BoardItem, 'row' | 'why'>): string {
  return `${row.id}:${why}`;
}
