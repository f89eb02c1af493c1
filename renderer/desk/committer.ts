/** The road of every change: one at a time through `execute`, then into the journal file, and every failure becomes a refusal. */
import type { Deskbook } from '@renderer/db/database';
import type { Caller, Watch } from '@renderer/db/engine/execute';
import { journalHead } from '@renderer/db/engine/journal-writer';
import type { Outcome } from '@renderer/db/engine/run';
import { faultCode, faultName } from '@renderer/db/fault';
import type { Lifeline } from '@renderer/db/lifeline';
import { type Limit, Unanswered, within } from '@renderer/db/limit';
import { readSetting } from '@renderer/db/reader';
import { openSheets, sheetOf } from '@renderer/db/shift';
import type { Host } from '@renderer/host/host';
import { type Result, refuse } from '@shared/base/result';
import type { Actor } from '@shared/registers/contract/context';
import { deskShift } from '@shared/rules/shift/clock';
import { deskLetter, lateAfterMinutes, shiftsSetting, siteId } from '@shared/rules/site/settings';
import { newId, nowInstant } from './clock';
import type { JournalKeeper, JournalKey } from './journal-keeper';
import { readSite } from './site';
import { makeSureRun, OpenQuestion, WRITE_LIMIT } from './sure-run';

export interface Commit {
  /** `watch` follows a command of many pieces. */
  (command: string, input: unknown, actor: Actor, founding?: JournalKey, watch?: Watch): Promise<Result<Outcome>>;
}

export interface Road {
  readonly commit: Commit;
  /** Brings the journal file up to date with the database, before the first change; what stands in the way is told by the keeper. */
  catchUp(): void;
}

export interface CommitterOptions {
  /** Opens the database again when it fell silent; without it a silence is a refusal at once. */
  readonly line?: Lifeline;
  readonly limit?: Limit;
  /** Hears that the journal file has given no answer for long: so many lines are committed and not known to be in it. */
  readonly onSilentFile?: (lines: number) => void;
  /** Hears of each change that was committed. */
  readonly onChange?: () => void;
}

/** The journal file may be slower than the database: a stick, a virus scanner, thousands of lines after an import. */
const FILE_SECONDS = 30;

/** `makeRoad` without what a start has to do. */
export function makeCommitter(db: Deskbook, host: Host, keeper: JournalKeeper | null, options: CommitterOptions = {}): Commit {
  return makeRoad(db, host, keeper, options).commit;
}

/**
 * `keeper` null: nothing goes to the journal file (demonstration). A change that was committed but did not reach the file
 * is ok, and the next one waits until the file can be written again (`journal.stuck`). Every wait has a limit: after it the change is looked up
 * and repeated (`makeSureRun`), or the refusal says that it is not known (`database.unanswered`).
 */
export function makeRoad(db: Deskbook, host: Host, keeper: JournalKeeper | null, options: CommitterOptions = {}): Road {
  const { line, limit = WRITE_LIMIT, onSilentFile, onChange } = options;
  const sure = makeSureRun(db, line ?? null, limit);
  const fileLimit = { ...limit, seconds: Math.max(limit.seconds, FILE_SECONDS) };
  let last: Promise<unknown> = Promise.resolve();
  let key: JournalKey | null = null;
  /** What the journal file was last asked and has not answered: nothing else is asked of it meanwhile. */
  let asked: Promise<Result<null>> | null = null;

  async function commit(
    command: string,
    input: unknown,
    actor: Actor,
    founding: JournalKey | undefined,
    watch: Watch | undefined,
  ): Promise<Result<Outcome>> {
    try {
      await sure.settle();
      const { caller: asking, before } = await sure.read(() => callerFor(db, actor, founding));
      const caller = { ...asking, ...(watch && { watch }) };
      const ready = keeper && (await bring(keeper, caller));
      if (ready && !ready.ok) return ready;
      const result = await sure.run(command, input, caller, before);
      if (result.ok && keeper && result.value.lines.length > 0) await append(keeper, result.value.lines, caller);
      if (result.ok) onChange?.();
      return result;
    } catch (error) {
      // What was kept or not shows when the file is compared with the database anew.
      key = null;
      host.logError(`${command}: ${faultName(error)}`);
      return refuse(codeOf(error, line), undefined, { reason: faultName(error) });
    }
  }

  /** A power cut may have come between a commit and its line. On a site that is not founded there is nothing to bring. */
  async function atStart(writer: JournalKeeper): Promise<void> {
    try {
      const { id, desk } = await sure.read(() => readSite(db));
      if (id === '') return;
      const result = await bring(writer, { site: id, desk });
      if (!result.ok && result.error.params?.['reason'] === SILENT) onSilentFile?.(0);
    } catch (error) {
      key = null;
      host.logError(`start: ${faultName(error)}`);
    }
  }

  /** Before a change the file must be whole: lines left from a failure first, and a new file when the desk got another letter. */
  async function bring(writer: JournalKeeper, next: JournalKey): Promise<Result<null>> {
    const same = key?.site === next.site && key.desk === next.desk;
    const result = await ask(() => (same ? writer.keep([], next) : writer.catchUp(db, next)));
    if (result.ok) key = { site: next.site, desk: next.desk };
    return result;
  }

  async function append(writer: JournalKeeper, lines: readonly string[], next: JournalKey): Promise<void> {
    const result = await ask(() => writer.keep(lines, next));
    if (!result.ok && result.error.params?.['reason'] === SILENT) onSilentFile?.(lines.length);
  }

  /** One question at a time, and no new one before the last was answered: a line must not be appended twice. */
  async function ask(question: () => Promise<Result<null>>): Promise<Result<null>> {
    try {
      const before = asked;
      if (before !== null) await within(fileLimit, () => before);
      const mine = question().finally(() => {
        if (asked === mine) asked = null;
      });
      asked = mine;
      return await within(fileLimit, () => mine);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      key = null;
      return refuse('journal.stuck', undefined, { reason: SILENT });
    }
  }

  return {
    commit: (command, input, actor, founding, watch) => {
      const mine = last.then(() => commit(command, input, actor, founding, watch));
      last = mine;
      return mine;
    },
    catchUp: () => {
      if (keeper) last = last.then(() => atStart(keeper));
    },
  };
}

/** Reason of `journal.stuck` when the host does not answer. */
const SILENT = 'silent';

/** Who asks, as the site is now, and the number of the last entry that stands before: asked in one go. */
async function callerFor(
  db: Deskbook,
  actor: Actor,
  founding: JournalKey | undefined,
): Promise<{ readonly caller: Caller; readonly before: number }> {
  // Each setting is a question of its own to the database: only those that are needed.
  const [id, letter, shifts, late, sheets, head] = await db.transaction('r', [db.settings, db.rows, db.journal], () =>
    Promise.all([
      readSetting(db, siteId),
      readSetting(db, deskLetter),
      readSetting(db, shiftsSetting),
      readSetting(db, lateAfterMinutes),
      openSheets(db),
      journalHead(db),
    ]),
  );
  const desk = founding?.desk ?? letter;
  const now = nowInstant();
  const { name, since } = deskShift(sheetOf(sheets, desk), shifts, now);
  const caller: Caller = {
    actor,
    site: founding?.site ?? id,
    desk,
    shift: name,
    shiftSince: since,
    lateAfterMinutes: late,
    // Held for the whole command, so that it can be repeated and found again.
    now: () => now,
    newId,
  };
  return { caller, before: head.seq };
}

/** What the sentence says: not saved, not known whether it was saved, or not to be saved here any more. */
function codeOf(error: unknown, line: Lifeline | undefined): string {
  const state = line?.state();
  if (state === 'lost') return 'database.lost';
  if (state === 'newer') return 'database.taken';
  return error instanceof OpenQuestion ? 'database.unanswered' : faultCode(error);
}
