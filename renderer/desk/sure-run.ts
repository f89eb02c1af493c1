/**
 * Runs a command so that no answer means neither "saved" nor "not saved": the database is opened again, the attempt is looked up in the journal, and
 * only if it left nothing there it is repeated, with the same ids and the same instant. What is still open then is settled before the next command.
 */
import type { Deskbook } from '@renderer/db/database';
import { doneBefore } from '@renderer/db/engine/attempt';
import { type Caller, execute } from '@renderer/db/engine/execute';
import type { Outcome } from '@renderer/db/engine/run';
import { faultName } from '@renderer/db/fault';
import type { Lifeline } from '@renderer/db/lifeline';
import { type Limit, Unanswered, within } from '@renderer/db/limit';
import { ok, type Result } from '@shared/base/result';

/** The longest silence of a single change; a command of many pieces is heard from at each of them. */
export const WRITE_LIMIT: Limit = { seconds: 10 };
/** Pieces whose common commit may take a second longer. */
const PIECES_A_SECOND = 50;

export interface SureRun {
  /** The answer of a read, for which the database is opened again once. @throws the database's error, `Unanswered` */
  read<T>(ask: () => PromiseLike<T>): Promise<T>;
  /** What an attempt left open by `run` came to. @throws `Unanswered` when it still cannot be told */
  settle(): Promise<void>;
  /**
   * `before`: number of the journal's last entry, read a moment ago.
   * @throws `OpenQuestion` when the answer stayed away twice; the database's own error when nothing was attempted or it is certain that nothing was kept
   */
  run(command: string, input: unknown, caller: Caller, before: number): Promise<Result<Outcome>>;
}

/** Whether the change was kept is not known. */
export class OpenQuestion extends Error {
  override readonly name = 'OpenQuestion';
}

interface Question {
  readonly command: string;
  readonly asked: string;
  readonly caller: Caller;
  readonly after: number;
  /** What it wrote; null = nothing; undefined = not known yet. */
  found?: Outcome | null;
}

/** `line` null: a database that nobody opens again (tests, tools). */
export function makeSureRun(db: Deskbook, line: Lifeline | null, limit = WRITE_LIMIT): SureRun {
  let question: Question | null = null;

  async function read<T>(ask: () => PromiseLike<T>): Promise<T> {
    try {
      return await within(limit, ask);
    } catch (error) {
      if (line === null || !isUncertain(error)) throw error;
      await line.reopen();
      return within(limit, ask);
    }
  }

  async function settle(): Promise<void> {
    if (question === null || question.found !== undefined) return;
    const { command, caller, after } = question;
    const now = caller.now();
    // A write transaction, though it only reads: it waits for what the silent one may still be doing.
    question.found = await read(() =>
      db.transaction('rw', [db.journal, db.rows, db.values], () => doneBefore(db, command, { now, actor: caller.actor }, after)),
    );
  }

  async function run(command: string, input: unknown, caller: Caller, before: number): Promise<Result<Outcome>> {
    await settle();
    const asked = JSON.stringify([caller.actor.id, input]);
    const earlier = question;
    question = null;
    // The person pressed 保存 again on what was kept after all.
    if (earlier?.found && earlier.command === command && earlier.asked === asked) return ok(earlier.found);

    const ids = sameAgain(() => caller.newId());
    let result: Result<Outcome>;
    try {
      result = await attempt(db, command, input, { ...caller, newId: ids() }, limit);
    } catch (error) {
      if (!isUncertain(error)) throw error;
      question = { command, asked, caller, after: before };
      try {
        await line?.reopen();
        result = await attempt(db, command, input, { ...caller, newId: ids(), after: before }, limit);
      } catch (again) {
        if (!isUncertain(again)) question = null;
        throw isUncertain(again) && line !== null ? new OpenQuestion(faultName(again)) : again;
      }
      question = null;
    }
    if (result.ok) line?.saw(before + result.value.lines.length);
    return result;
  }

  return { read, settle, run };
}

/** One attempt, ended when it falls silent: what is not committed by then never will be. */
async function attempt(db: Deskbook, command: string, input: unknown, caller: Caller, limit: Limit): Promise<Result<Outcome>> {
  let abort = (): void => undefined;
  const begun = (stop: () => void): void => {
    abort = stop;
  };
  try {
    return await within(limit, (alive) => {
      const onProgress = (done: number, all: number): void => {
        alive(Math.floor(all / PIECES_A_SECOND));
        caller.watch?.onProgress?.(done, all);
      };
      return execute(db, command, input, { ...caller, begun, watch: { ...caller.watch, onProgress } });
    });
  } catch (error) {
    if (error instanceof Unanswered) end(abort);
    throw error;
  }
}

function end(abort: () => void): void {
  try {
    abort();
  } catch {
    // It is being committed: too late to end it, and the next attempt finds what it wrote.
  }
}

/** Each call begins the same row of ids anew and goes on with fresh ones after its end. */
function sameAgain(newId: () => string): () => () => string {
  const handed: string[] = [];
  return () => {
    let next = 0;
    return () => {
      const id = handed[next] ?? newId();
      handed[next] = id;
      next += 1;
      return id;
    };
  };
}

/** Errors that leave open whether the transaction was committed. A full disk is not among them: that aborts, and says so. */
function isUncertain(error: unknown): boolean {
  if (!(error instanceof Error) || `${error.name} ${error.message}`.includes('QuotaExceeded')) return false;
  return /Unanswered|Abort|DatabaseClosed|InvalidState|VersionChange|OpenFailed|Timeout|Unknown|TransactionInactive/.test(error.name);
}
