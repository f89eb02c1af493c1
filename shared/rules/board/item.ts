/** One line of the today board: a record, why it stands there, and what can be done in place. */
import type { Instant } from '../../base/time';
import type { Role } from '../../registers/contract/context';
import type { Tone } from '../../registers/contract/definition';
import type { Row } from '../../registers/contract/row';

/** 现在 (urgent and overdue), 今天 (promised today), 交接 (carried over from before this shift). */
export type BoardColumn = 'now' | 'today' | 'carried';

export type Why =
  | 'urgent'
  | 'unreported'
  | 'overdue'
  | 'first-late'
  | 'reply-late'
  | 'due'
  | 'reply'
  | 'confirm'
  | 'ask'
  | 'tracked'
  | 'new'
  | 'hold'
  | 'carried'
  | 'slip'
  | 'sent'
  | 'callback'
  | 'rectify'
  | 'not-reached'
  | 'signature'
  | 'key-out'
  | 'visitor'
  | 'for-me'
  | 'due-today'
  | 'state';

/** What the button of the line does under a name of the board's own; the screen maps it to a command or opens the record. */
export type BoardAct =
  | 'accept'
  | 'dispatch'
  | 'urge'
  | 'report'
  | 'contact'
  | 'close'
  | 'answer'
  | 'resume'
  | 'follow'
  | 'finish'
  | 'back'
  | 'round'
  | 'rectified'
  | 'signature'
  | 'return'
  | 'leave';

export interface BoardItem {
  readonly row: Row;
  readonly column: BoardColumn;
  readonly why: Why;
  readonly tone: Tone;
  /** The time that matters for this line: when it was due, is due, or happened. */
  readonly at: Instant;
  /** One of the board's own acts, the id of an action of the record's register, or '' = open the record. */
  readonly act: BoardAct | (string & {});
  /** The act is an action of the register under its own name, not one of the board's words. */
  readonly plain?: true;
  /** Urgent lines stand before all others of their column (IN-2). */
  readonly first: boolean;
}

export interface BoardMoment {
  readonly now: Instant;
  /** End of today. */
  readonly endOfDay: Instant;
  /** Beginning of the running shift; '' when none. */
  readonly shiftSince: Instant | '';
  /** Name of the person who sits here; absent = nobody in particular. */
  readonly me?: string;
  /** Role of that person; absent = every act is offered. */
  readonly role?: Role;
  /** Codes of units whose residents are key customers. */
  readonly keyUnits: ReadonlySet<string>;
}
