/** A command: load what it reads, decide purely, return a change or a refusal. Runs inside one strict transaction. */
import type { z } from 'zod';
import type { Refusal, Result } from '../../base/result';
import type { Setting } from '../../base/setting';
import type { Instant } from '../../base/time';
import type { Change } from './change';
import type { Context } from './context';
import type { AnyDefinition, Definition } from './definition';
import type { DataOf, Fields } from './fields';
import type { Row } from './row';

/** What commands and reactions may ask of the database, inside their transaction. */
export interface Reader {
  get(id: string): Promise<Row | undefined>;
  /** By register and number. */
  find(register: string, no: string): Promise<Row | undefined>;
  /** Records that name `id` in their links, oldest first. */
  linked(id: string, register: string): Promise<readonly Row[]>;
  ofUnit(unit: string, register: string, since: Instant): Promise<readonly Row[]>;
  inState(register: string, state: string): Promise<readonly Row[]>;
  open(register: string): Promise<readonly Row[]>;
  /** By time of the event, both ends included. */
  between(register: string, from: Instant, to: Instant): Promise<readonly Row[]>;
  setting<T>(setting: Setting<T>): Promise<T>;
  counter(key: string): Promise<number>;
}

export interface Command<I, L> {
  /** `<register>.<verb>`, unique in the program. Who may give it stands in `shared/rules/rights`. */
  readonly id: string;
  readonly input: z.ZodType<I>;
  load(input: I, read: Reader, ctx: Context): Promise<L>;
  decide(loaded: L, input: I, ctx: Context): Result<Change>;
  /** Of a list of things: each is loaded and decided after those before it are written, in the same transaction. Absent = in one piece. */
  pieces?(input: I): readonly I[];
  /** How the refusal of a piece is told, whoever refused it: its own rule, a field, a guard. */
  blame?(refusal: Refusal, piece: I): Refusal;
}

/** Declares a command; what `load` gives is what `decide` gets. */
export function defineCommand<I, L>(command: Command<I, L>): Command<I, L> {
  return command;
}

export type AnyCommand = {
  readonly id: string;
  readonly input: z.ZodType<unknown>;
  load(input: never, read: Reader, ctx: Context): Promise<unknown>;
  decide(loaded: never, input: never, ctx: Context): Result<Change>;
  pieces?(input: never): readonly unknown[];
  blame?(refusal: Refusal, piece: never): Refusal;
};

/** A change of one record as reactions see it; `before` is null for a new one. */
export interface RowEvent {
  readonly before: Row | null;
  readonly after: Row;
}

/** Whether a record is only now taken over from old books: what happens to it later happens here. */
export function isTakenOver({ before, after }: RowEvent): boolean {
  return before === null && (after.mark === 'import' || after.mark === 'opening');
}

/** A rule that joins registers: sees a change, answers with further changes in the same transaction. */
export interface Reaction<L> {
  readonly id: string;
  when(event: RowEvent): boolean;
  load(event: RowEvent, read: Reader, ctx: Context): Promise<L>;
  decide(loaded: L, event: RowEvent, ctx: Context): Change;
}

/** Declares a reaction; what `load` gives is what `decide` gets. */
export function defineReaction<L>(reaction: Reaction<L>): Reaction<L> {
  return reaction;
}

/** A reaction whose loaded type is not known here: what the list holds. */
export type AnyReaction = Omit<Reaction<unknown>, 'load' | 'decide'> & {
  load(event: RowEvent, read: Reader, ctx: Context): Promise<unknown>;
  decide(loaded: never, event: RowEvent, ctx: Context): Change;
};

/** A rule that joins registers and may forbid a change: sees the row as it would be, and the rest of the database with it. */
export interface Guard<L> {
  readonly id: string;
  when(event: RowEvent): boolean;
  load(event: RowEvent, read: Reader, ctx: Context): Promise<L>;
  /** null = nothing speaks against it; a refusal undoes the whole command. */
  decide(loaded: L, event: RowEvent, ctx: Context): Refusal | null;
}

/** Declares a guard; what `load` gives is what `decide` gets. */
export function defineGuard<L>(guard: Guard<L>): Guard<L> {
  return guard;
}

/** A guard whose loaded type is not known here: what the list holds. */
export type AnyGuard = Omit<Guard<unknown>, 'load' | 'decide'> & {
  load(event: RowEvent, read: Reader, ctx: Context): Promise<unknown>;
  decide(loaded: never, event: RowEvent, ctx: Context): Refusal | null;
};

/** A pure step from version n to n+1 of a register's data. */
export interface Migration {
  readonly to: number;
  readonly why: string;
  migrate(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}

export interface RegisterModule {
  readonly definition: AnyDefinition;
  readonly commands: readonly AnyCommand[];
  readonly migrations: readonly Migration[];
  /** One frozen data sample of each released older version: a migration without one fails the tests. */
  readonly samples?: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

/** The row with the data type of its register. Throws when the row is of another register: a bug, not a refusal. */
export function rowAs<F extends Fields, S extends string>(definition: Definition<F, S>, row: Row): Row<DataOf<F>> {
  if (row.register !== definition.id) throw new Error(`row ${row.id} is of ${row.register}, not ${definition.id}`);
  return row as unknown as Row<DataOf<F>>;
}
