/** The road of every change: one at a time through `execute`, then into the journal file, and every failure becomes a refusal. */
import type { Deskbook } from '@renderer/db/database';
import { type Caller, execute, type Watch } from '@renderer/db/engine/execute';
import type { Outcome } from '@renderer/db/engine/run';
import { openSheet } from '@renderer/db/shift';
import type { Host } from '@renderer/host/host';
import { type Result, refuse } from '@shared/base/result';
import type { Actor } from '@shared/registers/contract/context';
import { deskShift } from '@shared/rules/shift/clock';
import { newId, nowInstant } from './clock';
import type { JournalKeeper, JournalKey } from './journal-keeper';
import { readSite } from './site';

export interface Commit {
  /** `watch` follows a command of many pieces. */
  (command: string, input: unknown, actor: Actor, founding?: JournalKey, watch?: Watch): Promise<Result<Outcome>>;
}

/**
 * `keeper` null: nothing goes to the journal file (demonstration). A change that was committed but did not reach the file
 * is ok, and the next one waits until the file can be written again (`journal.stuck`).
 */
export function makeCommitter(db: Deskbook, host: Host, keeper: JournalKeeper | null): Commit {
  let last: Promise<unknown> = Promise.resolve();
  let key: JournalKey | null = null;

  async function commit(
    command: string,
    input: unknown,
    actor: Actor,
    founding: JournalKey | undefined,
    watch: Watch | undefined,
  ): Promise<Result<Outcome>> {
    try {
      const caller = { ...(await callerFor(db, actor, founding)), ...(watch && { watch }) };
      const ready = keeper && (await prepare(keeper, caller));
      if (ready && !ready.ok) return ready;
      const result = await execute(db, command, input, caller);
      if (result.ok && keeper && result.value.lines.length > 0) await keeper.keep(result.value.lines, caller);
      return result;
    } catch (error) {
      host.logError(`${command}: ${faultName(error)}`);
      return refuse(faultCode(error), undefined, { reason: faultName(error) });
    }
  }

  /** Before a change the file must be whole: lines left from a failure first, and a new file when the desk got another letter. */
  async function prepare(writer: JournalKeeper, next: JournalKey): Promise<Result<null>> {
    const same = key?.site === next.site && key.desk === next.desk;
    const result = same ? await writer.keep([], next) : await writer.catchUp(db, next);
    if (result.ok) key = { site: next.site, desk: next.desk };
    return result;
  }

  return (command, input, actor, founding, watch) => {
    const mine = last.then(() => commit(command, input, actor, founding, watch));
    last = mine;
    return mine;
  };
}

async function callerFor(db: Deskbook, actor: Actor, founding: JournalKey | undefined): Promise<Caller> {
  const site = await readSite(db);
  const desk = founding?.desk ?? site.desk;
  const { name, since } = deskShift(await openSheet(db, desk), site.shifts, nowInstant());
  return {
    actor,
    site: founding?.site ?? site.id,
    desk,
    shift: name,
    shiftSince: since,
    lateAfterMinutes: site.lateAfterMinutes,
    now: nowInstant,
    newId,
  };
}

function faultName(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

/** Full disk, closed database, or a mistake of ours: in each case nothing was committed. */
function faultCode(error: unknown): string {
  const name = `${faultName(error)} ${error instanceof Error ? error.message : ''}`;
  if (name.includes('QuotaExceeded')) return 'database.full';
  if (/DatabaseClosed|InvalidState|VersionChange|OpenFailed|Timeout/.test(name)) return 'database.closed';
  return 'database.failed';
}
