/** Messages and lost property on the today board, where the plain rule does not know what is next. */
import { rowAs } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';
import { messages } from '../../registers/messages/definition';
import type { BoardItem, BoardMoment } from './item';
import { plainItem } from './plain';

/** In 现在 for the one it is for; for everybody else like any other open record. */
export function messageItem(found: Row, moment: BoardMoment): BoardItem | null {
  const row = rowAs(messages, found);
  const mine = moment.me !== undefined && moment.me !== '' && row.data.to.trim() === moment.me;
  if (!mine) return plainItem(found, moment);
  return { row: found, column: 'now', why: 'for-me', tone: 'today', at: row.at, act: 'pass', first: true };
}

/** What nobody claimed in time is handed over. */
export function foundItem(row: Row, moment: BoardMoment): BoardItem | null {
  const item = plainItem(row, moment);
  return item && { ...item, act: 'handOver' };
}
