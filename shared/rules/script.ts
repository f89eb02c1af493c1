/** Commands as data, in the order in which somebody would give them: what the demonstration and tests are made from. */
import type { Ink } from '../base/ink';
import type { Instant } from '../base/time';
import type { Actor } from '../registers/contract/context';

export interface Step {
  readonly at: Instant;
  readonly who: Actor;
  readonly command: string;
  /** Input of the command; a `Ref` anywhere in it stands for an id or a number that is known only when the script runs. */
  readonly input: unknown;
  /** Name by which later steps refer to the main record of this one; '' = none does. */
  readonly key: string;
  /** Left out when what it refers to does not exist, such as a callback that was not drawn. */
  readonly optional: boolean;
  /** What somebody writes on the pad: the command is `record.sign` then, and its input says of which record and for what, `{ id, as }`. */
  readonly ink?: Ink;
}

/** The record of an earlier step, or the newest standing record of `linked` that names it. */
export interface Ref {
  readonly $ref: string;
  readonly linked?: string;
  readonly take?: 'id' | 'no';
}

export function refTo(key: string, linked?: string): Ref {
  return linked === undefined ? { $ref: key } : { $ref: key, linked };
}

export function isRef(value: unknown): value is Ref {
  return typeof value === 'object' && value !== null && '$ref' in value;
}
