/** An incoming document on the board: at once for whoever decides on it; while its question waits, that line stands for it (RG-4). */
import { splitAsks } from '../../registers/contract/asks';
import type { Row } from '../../registers/contract/row';
import type { BoardItem, BoardMoment } from './item';
import { plainItem } from './plain';

/** Overdue or due today as any other; one without opinion or decision stands in the column of today from the first hour on. */
export function documentItem(row: Row, moment: BoardMoment): BoardItem | null {
  const item = plainItem(row, moment);
  if (item === null || item.why === 'overdue') return item;
  if (splitAsks(row.data).waiting.length > 0) return null;
  return row.state === 'working' ? item : { ...item, column: 'today' };
}
