/** The words of a callback policy (回访制度): a policy is data, and every figure in it names where it comes from (CB-1). */
import type { Text } from '@shared/base/text';
import type { LEVELS, METHODS } from '@shared/registers/contract/choices';
import type { ClockSpan } from '../calendar/spans';

export type Source =
  | 'complaint'
  | 'repair'
  | 'repair-project'
  | 'special-service'
  | 'event'
  | 'large-event'
  | 'opinion'
  | 'suggestion'
  | 'help'
  | 'move-in'
  | 'emergency'
  | 'festival-visit'
  | 'document'
  | 'measured'
  | 'lost-customer'
  | 'occasion'
  | 'today'
  | 'other';

/** 一般, 重要, 重大 (重大 is B's third class). */
export type Severity = keyof typeof LEVELS;

/** 上门, 面谈, 电话, 短信, 邮件, 在线聊天, 公开信. */
export type Method = keyof typeof METHODS;

/**
 * When a callback is due: `days`/`months` after completion; `same-day`; `term` = once at mid-term and once within `endDays` after
 * the end of a service; `planned` = on a day set by hand.
 */
export type Deadline =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'same-day' }
  | { readonly kind: 'term'; readonly endDays: number }
  | { readonly kind: 'planned' };

/** Who calls: a post (岗位), how many together, whether it must be the one of the unit's area; `severity` narrows it to one grade. */
export interface Callers {
  readonly post: string;
  readonly together: number;
  readonly ownArea: boolean;
  readonly severity?: Severity;
}

/** `always` = A's signed visit; `visit` = only at a visit at the door; `none` = never (CB-4). */
export type SignatureRule = 'always' | 'visit' | 'none';

/** 制度依据 of one figure: document and clause; `house` = no document gives it, the site may well change it. */
export interface Basis {
  readonly document: string;
  readonly clause: string;
  readonly house: boolean;
}

export type Figure = 'deadline' | 'rate' | 'callers' | 'method' | 'signature';

export interface SourceRule {
  readonly source: Source;
  readonly deadline: Deadline;
  /** Whole percent, 0 to 100; null = decided case by case, added by hand. */
  readonly rate: number | null;
  readonly callers: readonly Callers[];
  /** First method; '' = any. */
  readonly method: Method | '';
  /** 现场查看: the place is looked at as well. */
  readonly onSite: boolean;
  /** Face to face (面谈) instead of `method` for key customers and complex matters (A2). */
  readonly meetKeyOrComplex: boolean;
  readonly signature: SignatureRule;
  readonly basis: Readonly<Record<Figure, Basis>>;
}

export interface Policy {
  readonly id: string;
  /** Grows with each change; a callback keeps the id and version it was planned under. */
  readonly version: number;
  readonly name: Text;
  readonly document: string;
  /** A layer is switched on beside a policy and makes callbacks of its own (D). */
  readonly layer: boolean;
  readonly callHours: readonly ClockSpan[];
  readonly callHoursBasis: Basis;
  /** The first round in which the phone may replace the first method; null = no such rule. Never for 重大 (B). */
  readonly phoneFromRound: number | null;
  /** A dissatisfied answer opens a linked complaint (D). */
  readonly opensComplaint: boolean;
  readonly rules: readonly SourceRule[];
}
