/** Where the other registers' open records stand on the today board. */

import { callbacks } from '../../registers/callbacks/definition';
import { earliestReply } from '../../registers/callbacks/rules';
import { rowAs } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';
import { duty } from '../../registers/duty/definition';
import { workorders } from '../../registers/workorders/definition';
import { attemptsOf } from '../callbacks/rounds';
import type { BoardItem, BoardMoment } from './item';

/** An open duty entry: urgent and overdue now, promised today, or carried over from before this shift. */
export function dutyItem(found: Row, { now, endOfDay, shiftSince }: BoardMoment): BoardItem {
  const { dueAt, at, data } = rowAs(duty, found);
  const common = { row: found, act: 'finish' as const, first: false };
  if (data.urgency === 'urgent') return { ...common, column: 'now', why: 'urgent', at, tone: 'late', first: true };
  if (dueAt < now) return { ...common, column: 'now', why: 'overdue', at: dueAt, tone: 'late' };
  if (dueAt <= endOfDay) return { ...common, column: 'today', why: 'due', at: dueAt, tone: 'today' };
  if (shiftSince !== '' && at < shiftSince) return { ...common, column: 'carried', why: 'carried', at, tone: 'calm', act: 'follow' };
  return { ...common, column: 'today', why: 'new', at, tone: 'calm' };
}

/** An open work order: late, appointed today, not yet taken, or finished without its slip. */
export function workorderItem(found: Row, { now, endOfDay }: BoardMoment): BoardItem | null {
  const { state, dueAt, at, data } = rowAs(workorders, found);
  const common = { row: found, first: false };
  if (state === 'finished') return { ...common, column: 'today', why: 'slip', at: data.finishedAt, tone: 'today', act: 'back' };
  if (dueAt < now) return { ...common, column: 'now', why: 'overdue', at: dueAt, tone: 'late', act: 'urge' };
  const today = endOfDay.slice(0, 10);
  if (data.appointedAt !== '' && data.appointedAt.slice(0, 10) < today)
    return { ...common, column: 'now', why: 'overdue', at: data.appointedAt, tone: 'late', act: 'urge' };
  if (data.appointedAt !== '' && data.appointedAt <= endOfDay)
    return { ...common, column: 'today', why: 'due', at: data.appointedAt, tone: 'today', act: 'finish' };
  if (dueAt <= endOfDay) return { ...common, column: 'today', why: 'due', at: dueAt, tone: 'today', act: 'urge' };
  return state === 'sent' ? { ...common, column: 'today', why: 'sent', at, tone: 'calm', act: 'urge' } : null;
}

/** The lines of an open callback: the call or the rectification, and beside it an answer that is owed (CB-6). */
export function callbackItems(found: Row, moment: BoardMoment): readonly BoardItem[] {
  const reply = owedItem(found, moment);
  const main = callItem(found, moment);
  return [...(main ? [main] : []), ...(reply ? [reply] : [])];
}

function owedItem(row: Row, { now, endOfDay }: BoardMoment): BoardItem | null {
  const at = earliestReply(rowAs(callbacks, row).data);
  if (at === '' || at > endOfDay) return null;
  const late = at < now;
  return {
    row,
    first: false,
    at,
    column: late ? 'now' : 'today',
    why: late ? 'reply-late' : 'reply',
    tone: late ? 'late' : 'today',
    act: 'contact',
  };
}

/** Overdue or due today, a rectification that ran out, a signature missing; not reached three times is told at once (CB-5). */
function callItem(found: Row, { now, endOfDay }: BoardMoment): BoardItem | null {
  const { state, dueAt, data } = rowAs(callbacks, found);
  const common = { row: found, first: false, at: dueAt };
  if (state === 'called') {
    if (earliestReply(data) !== '') return null;
    return { ...common, at: data.calledAt, column: 'today', why: 'signature', tone: 'calm', act: 'signature' };
  }
  const kinds = data.attempts.filter((one) => one.round === (data.round ?? 0) + 1).map((one) => one.kind);
  const told = attemptsOf(kinds as Parameters<typeof attemptsOf>[0]).tellSupervisor;
  if (dueAt > endOfDay && !told) return null;
  const late = dueAt < now;
  if (state === 'rectifying')
    return { ...common, column: late ? 'now' : 'today', why: 'rectify', tone: late ? 'late' : 'hold', act: 'rectified' };
  return {
    ...common,
    column: late ? 'now' : 'today',
    why: told ? 'not-reached' : late ? 'overdue' : 'callback',
    tone: late || told ? 'late' : 'today',
    act: 'round',
  };
}

/** A key that is out: overdue now, due today, else something the next shift must know. */
export function keyItem(row: Row, { now, endOfDay }: BoardMoment): BoardItem {
  const common = { row, first: false, act: 'return' as const, why: 'key-out' as const, at: row.dueAt };
  if (row.dueAt < now) return { ...common, column: 'now', tone: 'late', why: 'overdue' };
  return row.dueAt <= endOfDay ? { ...common, column: 'today', tone: 'today' } : { ...common, column: 'carried', tone: 'calm', at: row.at };
}

/** A visitor still in the house (RG-6). */
export function visitorItem(row: Row): BoardItem {
  return { row, column: 'carried', why: 'visitor', tone: 'calm', at: row.at, act: 'leave', first: false };
}
