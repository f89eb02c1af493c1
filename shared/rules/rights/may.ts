/** The questions that are asked of the matrix: by `execute`, by the rules inside commands, and by the screen. */
import { mayAs, type Role } from '../../registers/contract/context';
import { type CommandRight, commandRights } from './commands';
import { type FurtherRight, furtherRights } from './further';
import type { Right } from './right';

export type RightId = CommandRight | FurtherRight;

const all = { ...commandRights, ...furtherRights } satisfies Readonly<Record<RightId, Right>>;

/** The line of a command; undefined = the matrix does not know it, and it must not run. */
export function rightOf(command: string): Right | undefined {
  return (commandRights as Readonly<Record<string, Right>>)[command];
}

/** Whether the role may at all; a condition of the line is asked where the thing is done. */
export function may(role: Role, id: RightId): boolean {
  return mayAs(role, all[id].least);
}

/** Whether the role may without the line's condition. */
export function isFree(role: Role, id: RightId): boolean {
  const line: Right = all[id];
  if (!mayAs(role, line.least)) return false;
  if (!line.but) return true;
  return line.but.free !== null && mayAs(role, line.but.free);
}
