/** What takes back a change that was just saved, as long as the bar offers it: a command like any other, so that rights and guards speak as always. */
import type { AnyDefinition } from '../../registers/contract/definition';
import type { Data } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { ownCommand } from './act';

export interface Undo {
  readonly command: string;
  /** Without the reason, which is said in the words of whoever presses it. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** The action by which a register takes a wrong key back (BY-11). */
const BACK = 'reopen';

/**
 * A new record is voided; an action that closed a record is taken back by the register's own `reopen`, where that leads to a state the action may
 * begin in. null = this cannot be undone. `hasCommand`: whether an action has a command of its own.
 */
export function undoOf(
  definition: AnyDefinition,
  row: Pick<Row, 'id' | 'register' | 'state' | 'rev'>,
  command: string,
  input: unknown,
  hasCommand: (id: string) => boolean,
): Undo | null {
  if (row.rev === 1) return { command: 'record.void', input: { id: row.id } };
  const act = actOf(row.register, command, input);
  const done = act === undefined ? undefined : definition.actions[act];
  const back = definition.actions[BACK];
  if (!done || !back || act === BACK || done.to === null || done.to !== row.state || back.to === null) return null;
  if (!back.from.includes(row.state) || !done.from.includes(back.to) || back.needs.length > 0) return null;
  const own = ownCommand(row.register, BACK);
  return hasCommand(own)
    ? { command: own, input: { id: row.id, rev: row.rev } }
    : { command: 'record.act', input: { id: row.id, rev: row.rev, action: BACK, data: {} } };
}

function actOf(register: string, command: string, input: unknown): string | undefined {
  if (command === 'record.actMany')
    return (input as { readonly items: readonly unknown[] }).items.length === 1 ? actionOf(input) : undefined;
  if (command !== 'record.act') return command.startsWith(`${register}.`) ? command.slice(register.length + 1) : undefined;
  return actionOf(input);
}

function actionOf(input: unknown): string | undefined {
  const { action } = input as { readonly action?: unknown };
  return typeof action === 'string' ? action : undefined;
}

/** What takes an edit back: the values of before, but for what only actions may change. null = nothing of it can be. */
export function undoOfEdit(definition: AnyDefinition, row: Pick<Row, 'id' | 'rev'>, before: Data, changed: Data): Undo | null {
  const names = Object.keys(changed).filter((name) => definition.fields[name]?.fixed !== true && name in before);
  if (names.length === 0) return null;
  const data = Object.fromEntries(names.map((name) => [name, before[name] ?? null]));
  return { command: 'record.edit', input: { id: row.id, rev: row.rev, data } };
}
