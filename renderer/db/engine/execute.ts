/** The one way to change anything: load, decide, write, journal, react, all in one strict transaction (architecture §4). */
import { err, ok, type Refusal, type Result } from '@shared/base/result';
import { dayOf, type Instant } from '@shared/base/time';
import type { Change } from '@shared/registers/contract/change';
import type { AnyCommand } from '@shared/registers/contract/command';
import type { Actor, Context } from '@shared/registers/contract/context';
import { type Deskbook, writtenStores } from '../database';
import { readerOf } from '../reader';
import { doneBefore } from './attempt';
import { broaden } from './broad-parts';
import { type Catalogue, catalogue } from './catalogue';
import { newsOf } from './heard';
import { journalHead } from './journal-writer';
import { type Outcome, Refused, Run } from './run';
import { lineOf, whoActs } from './who-acts';

/** Who asks, where and when. The clock and the ids come from outside, so that a test can hold them still. */
export interface Caller {
  readonly actor: Actor;
  readonly site: string;
  readonly desk: string;
  readonly shift: string;
  readonly shiftSince: Instant | '';
  readonly lateAfterMinutes: number;
  now(): Instant;
  newId(): string;
  readonly watch?: Watch;
  /**
   * Set when an earlier attempt of this very call (same instant, same ids) got no answer: what stands in the journal after this number may be
   * its own work, and then nothing is done twice.
   */
  readonly after?: number;
  /** Given the way to end the transaction from outside when it has fallen silent. */
  readonly begun?: (abort: () => void) => void;
}

/** Follows a command of many pieces and may stop it; then it is refused as `job.cancelled` and nothing of it is written. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Runs a command. A refusal leaves the database untouched. Throws only for mistakes of ours and for failures of
 * the database itself (disk full, forced close): then nothing was committed.
 */
export async function execute(
  db: Deskbook,
  commandId: string,
  input: unknown,
  caller: Caller,
  known: Catalogue = catalogue,
): Promise<Result<Outcome>> {
  const command = commandOf(commandId, known);
  const now = caller.now();
  try {
    return await db.transaction('rw', writtenStores(db), async (transaction) => {
      caller.begun?.(() => transaction.abort());
      const done = caller.after === undefined ? null : await doneBefore(db, command.id, { now, actor: caller.actor }, caller.after);
      if (done) return ok(done);
      const { run, data, ctx } = await begun(db, command, input, { caller, now, known });
      const pieces = command.pieces?.(data as never) ?? [data];
      for (const [at, piece] of pieces.entries()) {
        if (caller.watch?.signal?.aborted === true) throw new Refused({ code: 'job.cancelled' });
        caller.watch?.onProgress?.(at, pieces.length);
        await blaming(command, piece, async () => run.commit(await decided(db, command, piece, ctx)));
      }
      await run.end();
      broaden(transaction.idbtrans);
      return ok(run.outcome());
    });
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal);
    throw error;
  }
}

/** What a rehearsal finds: the piece, counted from 0, and why it is refused. */
export interface Rehearsed {
  readonly piece: number;
  readonly refusal: Refusal;
}

/**
 * Runs a command to see what of it would be refused, and takes all of it back. A piece that its own rule refuses is left out and the others
 * go on without it; after one that was refused when half of it was written nothing more can be told. Refused as a whole like `execute`.
 */
export async function rehearse(
  db: Deskbook,
  commandId: string,
  input: unknown,
  caller: Caller,
  known: Catalogue = catalogue,
): Promise<Result<readonly Rehearsed[]>> {
  const command = commandOf(commandId, known);
  const found: Rehearsed[] = [];
  try {
    await db.transaction('rw', writtenStores(db), async () => {
      const { run, data, ctx } = await begun(db, command, input, { caller, now: caller.now(), known });
      const pieces = command.pieces?.(data as never) ?? [data];
      for (const [piece, part] of pieces.entries()) {
        caller.watch?.onProgress?.(piece, pieces.length);
        const change = await decided(db, command, part, ctx).catch(refusalOf);
        const refusal = 'code' in change ? change : await run.commit(change).then(() => null, refusalOf);
        if (refusal) found.push({ piece, refusal });
        if (refusal && !('code' in change)) break;
      }
      throw new Refused({ code: REHEARSED });
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.code !== REHEARSED) return err(refusal);
  }
  return ok(found);
}

/** Takes back all that a rehearsal wrote. */
const REHEARSED = 'rehearsed';

/** The refusal carried by an error; any other error goes on. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  throw error;
}

interface Begun {
  readonly run: Run;
  readonly data: unknown;
  readonly ctx: Context;
}

interface Asking {
  readonly caller: Caller;
  readonly now: Instant;
  readonly known: Catalogue;
}

/** Throws for a command that does not exist. */
function commandOf(id: string, known: Catalogue): AnyCommand {
  const command = known.commands.get(id);
  if (!command) throw new Error(`no such command: ${id}`);
  return command;
}

/** The command's input checked, what it knows of the moment, and the run that will write it; refused for whoever may not give it. */
async function begun(db: Deskbook, command: AnyCommand, input: unknown, { caller, now, known }: Asking): Promise<Begun> {
  const [actor, head, news] = await Promise.all([whoActs(db, caller.actor, lineOf(command.id)), journalHead(db), newsOf(db)]);
  if (!actor.ok) throw new Refused(actor.error);
  const parsed = command.input.safeParse(input);
  if (!parsed.success) throw new Refused({ code: 'input.invalid', field: parsed.error.issues[0]?.path.join('.') ?? '' });
  const ctx = contextOf(caller, actor.value, now);
  return { run: new Run(db, known, command.id, ctx, head, news), data: parsed.data, ctx };
}

function contextOf(caller: Caller, actor: Actor, now: Instant): Context {
  const { site, desk, shift, shiftSince, lateAfterMinutes } = caller;
  return { now, today: dayOf(now), actor, site, desk, shift, shiftSince, lateAfterMinutes, newId: () => caller.newId() };
}

async function decided(db: Deskbook, command: AnyCommand, piece: unknown, ctx: Context): Promise<Change> {
  const loaded = await command.load(piece as never, readerOf(db), ctx);
  const change = command.decide(loaded as never, piece as never, ctx);
  if (!change.ok) throw new Refused(change.error);
  return change.value;
}

/** Lets the command name the piece whose refusal ends it all. */
async function blaming(command: AnyCommand, piece: unknown, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof Refused && command.blame ? new Refused(command.blame(error.refusal, piece as never)) : error;
  }
}
