/** A register described once: fields, states, actions, list, print. The derived screens and sheets read nothing else; who may what stands in `shared/rules/rights`. */
import type { Refusal } from '../../base/result';
import type { Language, Text } from '../../base/text';
import type { Instant } from '../../base/time';
import type { Context } from './context';
import type { DataOf, Fields, FieldValue } from './fields';
import type { Keeping } from './keeping';
import type { Row, VOID } from './row';
import type { Signing } from './signing';
import type { Slip } from './slip';

export type Tone = 'late' | 'today' | 'done' | 'hold' | 'calm';

export interface State {
  readonly label: Text;
  /** Whether a record in this state still needs somebody. */
  readonly open: boolean;
  readonly tone: Tone;
}

export type Fill = 'now' | 'today' | 'me' | FieldValue;

/** One thing that can be done to a record; the derived screen shows it as a button with its key. */
export interface Action<K extends string = string, S extends string = string, D = never> {
  readonly label: Text;
  /** States in which it is offered. */
  readonly from: readonly S[];
  /** State afterwards; null = unchanged. */
  readonly to: S | null;
  /** Fields the little form asks for, and which of them must be filled. */
  readonly asks: readonly K[];
  readonly needs: readonly K[];
  /** Whether an asked field matters with what was chosen so far; absent = all of them always. */
  asksNow?(key: K, data: D): boolean;
  /** Fields filled by themselves when still empty. */
  readonly fills?: Partial<Readonly<Record<K, Fill>>>;
  /** A field of kind log that takes a line of free text. */
  readonly logs?: K;
  /** A reason is asked for and kept in the history. */
  readonly reason?: boolean;
  /** Letter that triggers it while a record is selected. */
  readonly key?: string;
  readonly tone?: 'main' | 'plain' | 'danger';
  /** False hides the button of an action that only other commands or special screens use. Default true. */
  readonly button?: boolean;
  /** It has a panel and a command of its own (`<register>.<action>`): the derived little form and record.act keep out. */
  readonly panel?: boolean;
  /** False where it makes no sense for these data, or for `me` (a name) who asks: then it is neither offered nor done. Absent = always. */
  fits?(data: D, me: string): boolean;
  /** A last word before the change: a refusal, or null when nothing speaks against it. */
  guard?(row: Row<D>, ctx: Context): Refusal | null;
  /** Key of the register's `signing` that can be given with it on the screen: the pad comes first, and both are kept together. */
  readonly signs?: string;
}

export type Numbering<D = never> =
  /** `TS-20261121-003` (NUM-1); the prefix may follow from the data, as a request's type. */
  | { readonly kind: 'daily'; prefix(data: D): string }
  /** The register's own key stands in a field (a unit's code, a key's tag). */
  | { readonly kind: 'field'; readonly field: string }
  /** `YG-001`, without a date. */
  | { readonly kind: 'serial'; readonly prefix: string };

export interface PrintForm {
  readonly title: Text;
  /** Form code such as `R02—WKF07`; '' when the paper has none. */
  readonly code: string;
  readonly orientation: 'portrait' | 'landscape';
  /** Whether the usual print is a list of many records or a sheet for one. */
  readonly layout: 'list' | 'record';
  readonly signatures: readonly Text[];
  /** Paper of one record: without it one record of a desk's list prints on the list, of other registers on a plain table. */
  readonly slip?: Slip;
  /** Further papers of one record by name, such as the sign-in sheet of an activity beside its notice. */
  readonly further?: Readonly<Record<string, Slip>>;
}

export interface Definition<F extends Fields = Fields, S extends string = string> {
  readonly id: string;
  readonly title: Text;
  /** What one record is called: 一条值班记录. */
  readonly one: Text;
  /** One line: what it is for and which paper it replaces. */
  readonly help: Text;
  readonly version: number;
  readonly numbering: Numbering<DataOf<F>>;
  readonly fields: F;
  /** Fields that come first in the form, in the order of a phone call; the others follow as they are printed. */
  readonly formOrder?: readonly (keyof F & string)[];
  readonly states: Readonly<Record<S, State>>;
  readonly initial: NoInfer<S>;
  readonly actions: Readonly<Record<string, Action<keyof F & string, NoInfer<S>, DataOf<F>>>>;
  /** Group in the left rail: 'desk' daily, 'book' further registers, 'base' master data. */
  readonly group: 'desk' | 'book' | 'base';
  /**
   * How its open records stand on the handover sheet and the today board (SH-1, SH-2): 'each' a line each (the default), 'sum' counted, their
   * numbers in one line, 'due' only those due by the end of the day, 'none' they wait for nobody at the desk.
   */
  readonly handover?: 'each' | 'sum' | 'due' | 'none';
  /**
   * Whether photos and scans can be attached, and of what: 'things' photos of a lamp or a leak, 'people' also of people, of papers that name them,
   * of what is in their homes (PRI-1).
   */
  readonly attachments: 'none' | 'things' | 'people';
  /** Who signs a record beside the desk, on the screen or on paper, by a short key; it brings the pad, the column 签字 and the line on paper. */
  readonly signing?: Readonly<Record<string, Signing<keyof F & string, NoInfer<S>, DataOf<F>>>>;
  /** Purpose, ground and time of what it keeps. */
  readonly keeping: Keeping;
  readonly print: PrintForm;
  /** Sentences for the refusals of this register, by code. */
  readonly refusals: Readonly<Record<string, Text>>;
  /** Time of the event; '' = the time of writing. */
  at(data: DataOf<F>): Instant | '';
  /** When it is due in this state; '' = never. Also asked of one that was struck out here and changed at another desk afterwards. */
  due(data: DataOf<F>, state: NoInfer<S> | typeof VOID): Instant | '';
  unit(data: DataOf<F>): string;
  /** One short line that tells the record from its neighbours; choices in it are said in the language. */
  gist(data: DataOf<F>, language: Language): string;
  /** Whether the record goes before all others until done (IN-2). */
  urgent?(data: DataOf<F>): boolean;
  /** Fills what follows from other fields; runs before check on every write. */
  derive?(data: DataOf<F>, ctx: Context): DataOf<F>;
  /** What is wrong with the data, field by field; empty = fine. */
  check?(data: DataOf<F>, ctx: Context): readonly Refusal[];
  /** State a new record begins in when it depends on the data (an entry already done). */
  begin?(data: DataOf<F>): NoInfer<S>;
}

/** Declares a register; the type of its data is derived from its fields. */
export function defineRegister<const F extends Fields, const S extends string>(definition: Definition<F, S>): Definition<F, S> {
  return definition;
}

/** A definition whose exact fields are not known here: what the engine and the derived screens work with. */
export type AnyDefinition = Definition<Fields, string>;

/** Row type of a register: `RowOf<typeof keys>`. */
export type RowOf<R> = R extends Definition<infer F, infer _S> ? Row<DataOf<F>> : never;
export type DataIn<R> = R extends Definition<infer F, infer _S> ? DataOf<F> : never;
