/** Where an open request stands on the today board (IN-2, IN-6, IN-10, IN-14, BY-6). */

import { rowAs } from '../../registers/contract/command';
import { asText } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { requests } from '../../registers/requests/definition';
import { firstResponseDue } from '../deadlines';
import type { RequestRow } from '../intake/request-act';
import type { BoardAct, BoardItem, BoardMoment } from './item';

/** The lines of a request: the most pressing reason, and beside it a promised reply, which is easily forgotten. */
export function requestItems(found: Row, moment: BoardMoment): readonly BoardItem[] {
  const row = rowAs(requests, found);
  const line = lineOf(found);
  const main = mainItem(row, found, moment);
  const reply = replyItem(row, line, moment);
  return [...(main ? [main] : []), ...(reply && main?.why !== 'reply-late' ? [reply] : [])];
}

type Line = (column: BoardItem['column'], why: BoardItem['why'], at: string, act: BoardAct, first?: boolean) => BoardItem;

function lineOf(row: Row): Line {
  return (column, why, at, act, first = false) => ({
    row,
    column,
    why,
    at,
    act,
    first,
    tone: column === 'now' ? 'late' : why === 'hold' ? 'hold' : column === 'today' ? 'today' : 'calm',
  });
}

/** A reply promised for today or earlier (IN-14), also while the request is on hold. */
function replyItem({ data }: RequestRow, line: Line, { now, endOfDay }: BoardMoment): BoardItem | null {
  const { promisedReplyAt, repliedAt } = data;
  if (promisedReplyAt === '' || repliedAt !== '' || promisedReplyAt > endOfDay) return null;
  return promisedReplyAt < now ? line('now', 'reply-late', promisedReplyAt, 'contact') : line('today', 'reply', promisedReplyAt, 'contact');
}

function mainItem(row: RequestRow, found: Row, moment: BoardMoment): BoardItem | null {
  const { data, state } = row;
  const { now, endOfDay } = moment;
  const line = lineOf(found);
  const next = nextAct(state);
  const responseDue = firstResponseDue(data.registeredAt, data.complex);
  if ((data.level === 'major' || moment.keyUnits.has(row.unit)) && data.reportedTo.length === 0)
    return line('now', 'unreported', row.at, 'report', true);
  if (data.urgentKind !== '') return line('now', 'urgent', row.at, next, true);
  if (state === 'hold') return line('carried', 'hold', holdSince(data.holds, row.at), 'resume');
  if (row.dueAt < now) return line('now', 'overdue', row.dueAt, next);
  if (data.firstResponseAt === '' && responseDue < now)
    return line('now', 'first-late', responseDue, state === 'pending' ? 'accept' : 'contact');
  if (row.dueAt <= endOfDay) return line('today', 'due', row.dueAt, next);
  if (state === 'confirming') return line('today', 'confirm', data.doneAt, 'close');
  if (state === 'pending') return line('today', 'new', row.at, 'accept');
  if (data.keyTrack) return line('today', 'tracked', row.at, 'follow');
  return state === 'accepted' ? line('today', 'new', row.at, 'dispatch') : null;
}

function nextAct(state: string): BoardAct {
  if (state === 'pending') return 'accept';
  if (state === 'confirming') return 'close';
  if (state === 'hold') return 'resume';
  return state === 'accepted' ? 'dispatch' : 'urge';
}

function holdSince(holds: readonly { readonly from: unknown }[], otherwise: string): string {
  return asText(holds.at(-1)?.from) || otherwise;
}
