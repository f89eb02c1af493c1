/** Where an open record stands on the board when its register has no rule of its own: by its due time, its state, and when it was written. */
import type { Role } from '../../registers/contract/context';
import type { AnyDefinition } from '../../registers/contract/definition';
import { NO_DUE, type Row } from '../../registers/contract/row';
import { definitionOf } from '../../registers/index';
import { mayAct } from '../rights/registers';
import type { BoardItem, BoardMoment } from './item';

/** Overdue now, due today, begun in this shift, or carried over; null for one that has no business here before its day. */
export function plainItem(row: Row, { now, endOfDay, shiftSince, me = '', role }: BoardMoment): BoardItem | null {
  const definition = definitionOf(row.register);
  const common = { row, first: false, plain: true as const, act: nextAction(definition, row, me, role) };
  if (row.dueAt < now) return { ...common, column: 'now', why: 'overdue', tone: 'late', at: row.dueAt };
  if (row.dueAt <= endOfDay) return { ...common, column: 'today', why: 'due-today', tone: 'today', at: row.dueAt };
  // Without a day it would wait for one for ever: it stands here as any other.
  if (definition.handover === 'due' && row.dueAt !== NO_DUE) return null;
  const older = shiftSince !== '' && row.at < shiftSince;
  return { ...common, column: older ? 'carried' : 'today', why: 'state', tone: 'calm', at: row.at };
}

/** The action a record's state calls for: its main one, else the first that is offered to this person; '' = none, the record is opened. */
function nextAction(definition: AnyDefinition, row: Row, me: string, role: Role | undefined): string {
  const offered = Object.entries(definition.actions).filter(
    ([id, action]) =>
      action.from.includes(row.state) &&
      action.button !== false &&
      action.fits?.(row.data as never, me) !== false &&
      mayDo(definition, id, role),
  );
  return (offered.find(([, action]) => action.tone === 'main') ?? offered.find(([, action]) => action.tone !== 'danger'))?.[0] ?? '';
}

/** Whether the role may do an action of the register; absent = nobody in particular, who may do all. */
export function mayDo(definition: AnyDefinition, act: string, role: Role | undefined): boolean {
  return role === undefined || mayAct(role, definition.id, act);
}
