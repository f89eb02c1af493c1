/** What one line of the matrix says: the least role, what is asked of those who may not freely, and which rule wants it so. */
import { type Text, text } from '../../base/text';
import type { Role } from '../../registers/contract/context';

export interface Condition {
  readonly says: Text;
  /** From this role on nothing is asked; null = of everybody. */
  readonly free: Role | null;
}

export interface Right {
  readonly says: Text;
  /** Refused below this role, whatever else would speak for it. */
  readonly least: Role;
  /** Absent = whoever may, may always. */
  readonly but?: Condition;
  /** Rule of the domain, or its section. */
  readonly mark: string;
  /** Entered by the program itself, perhaps before anybody has signed in: who it names is not looked up on the staff list. */
  readonly asProgram?: true;
}

/** A line of the matrix. */
export function right(least: Role, mark: string, zh: string, en: string, but?: Condition): Right {
  return { says: text(zh, en), least, mark, ...(but && { but }) };
}

/** What is asked of roles below `free`. */
export function but(zh: string, en: string, free: Role | null = null): Condition {
  return { says: text(zh, en), free };
}
