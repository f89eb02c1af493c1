/** Where an open request stands on the today board (IN-2, IN-6, IN-10, IN-12, IN-14, BY-6). */

import { rowAs } from '../../registers/contract/command';
import { asText } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { requests } from '../../registers/requests/definition';
import { firstResponseDue } from '../deadlines';
import type { BoardAct, BoardItem, BoardMoment } from './item';

/** The line of a request; null when nobody has to do anything about it today. The most pressing reason is shown. */
export function requestItem(found: Row, moment: BoardMoment): BoardItem | null {
  const row = rowAs(requests, found);
  const { data, state } = row;
  const { now, endOfDay } = moment;
  const next: BoardAct = state === 'pending' ? 'accept' : state === 'confirming' ? 'close' : state === 'accepted' ? 'dispatch' : 'urge';
  const line = (column: BoardItem['column'], why: BoardItem['why'], at: string, act: BoardAct = next, first = false): BoardItem => ({
    row: found,
    column,
    why,
    at,
    act,
    first,
    tone: column === 'now' ? 'late' : why === 'hold' ? 'hold' : column === 'today' ? 'today' : 'calm',
  });
  const owed = data.promisedReplyAt !== '' && data.repliedAt === '' ? data.promisedReplyAt : '';
  const asked = data.asks.find((one) => !one.answeredAt);
  const responseDue = firstResponseDue(data.registeredAt, data.complex);
  if ((data.level === 'major' || moment.keyUnits.has(row.unit)) && data.reportedTo.length === 0)
    return line('now', 'unreported', row.at, 'report', true);
  if (state === 'hold')
    return owed !== '' && owed <= endOfDay
      ? line(owed < now ? 'now' : 'today', owed < now ? 'reply-late' : 'reply', owed, 'contact')
      : line('carried', 'hold', holdSince(data.holds, row.at), 'resume');
  if (data.urgentKind !== '') return line('now', 'urgent', row.at, next, true);
  if (row.dueAt < now) return line('now', 'overdue', row.dueAt);
  if (owed !== '' && owed < now) return line('now', 'reply-late', owed, 'contact');
  if (data.firstResponseAt === '' && responseDue < now)
    return line('now', 'first-late', responseDue, state === 'pending' ? 'accept' : 'contact');
  if (asked) return line('today', 'ask', String(asked.at), 'answer');
  if (owed !== '' && owed <= endOfDay) return line('today', 'reply', owed, 'contact');
  if (row.dueAt <= endOfDay) return line('today', 'due', row.dueAt);
  if (state === 'confirming') return line('today', 'confirm', data.doneAt, 'close');
  return state === 'pending' ? line('today', 'new', row.at) : null;
}

function holdSince(holds: readonly { readonly from: unknown }[], otherwise: string): string {
  return asText(holds.at(-1)?.from) || otherwise;
}
