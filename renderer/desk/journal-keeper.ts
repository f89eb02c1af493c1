/** The second copy: every committed entry goes to the journal file before the screen says 已保存 (architecture §5). */
import type { Deskbook } from '@renderer/db/database';
import type { Vault } from '@renderer/host/vault';
import { ok, type Result, refuse } from '@shared/base/result';
import { fileKey, fittingFile, type JournalKeeper, type JournalKey, type JournalNews, nextLines, STEP } from './journal-fit';
import { makeJournalFollower } from './journal-follower';

export type { JournalKeeper, JournalKey, JournalNews };

/** `tell` hears of every change of the file's state. Null: a host without files, nothing is kept and nothing waits. */
export function makeJournalKeeper(vault: Vault | null, tell: (news: JournalNews) => void): JournalKeeper {
  if (vault === null) return withoutFile(tell);
  return vault.waited ? makeWaitedKeeper(vault, tell) : makeJournalFollower(vault, tell);
}

/** The one refusal is `journal.stuck`, with the host's reason. */
function makeWaitedKeeper(vault: Vault, tell: (news: JournalNews) => void): JournalKeeper {
  let waiting: string[] = [];
  let file = 1;
  let from: Deskbook | null = null;
  /** After any failure the file itself is asked what it has: an answer may have been lost, or the file. */
  let isSure = false;

  async function push(lines: readonly string[], key: JournalKey, begins = false): Promise<Result<null>> {
    waiting = [...waiting, ...lines];
    while (waiting.length > 0) {
      const piece = waiting.slice(0, STEP);
      const answer = await vault.append(...fileKey(key, file), piece, begins);
      if (!answer.kept) return stuck(answer.reason);
      waiting = waiting.slice(piece.length);
      tell({ waiting: waiting.length, trouble: '', fileKept: true, newFile: file > 1 });
    }
    return ok(null);
  }

  async function catchUp(db: Deskbook, key: JournalKey): Promise<Result<null>> {
    [from, waiting, isSure] = [db, [], false];
    const fit = await fittingFile(db, vault, key);
    if (!fit.found) return stuck(fit.reason);
    file = fit.file;
    for (let seq = fit.missing.from; seq < fit.missing.to; ) {
      const { lines, end } = await nextLines(db, seq);
      const kept = await push(lines, key, seq === 0);
      if (!kept.ok) return kept;
      seq = end;
    }
    isSure = true;
    tell({ waiting: 0, trouble: '', fileKept: true, newFile: file > 1 });
    return ok(null);
  }

  /** What is to be kept was committed before, so catching up from the database keeps it as well. */
  async function keep(lines: readonly string[], key: JournalKey): Promise<Result<null>> {
    return isSure || from === null ? push(lines, key) : catchUp(from, key);
  }

  function stuck(reason: string): Result<null> {
    isSure = false;
    tell({ waiting: waiting.length, trouble: reason, fileKept: true, newFile: file > 1 });
    return refuse('journal.stuck', undefined, { reason });
  }

  return { catchUp, keep };
}

function withoutFile(tell: (news: JournalNews) => void): JournalKeeper {
  return {
    catchUp: async () => {
      tell({ waiting: 0, trouble: '', fileKept: false, newFile: false });
      return ok(null);
    },
    keep: async () => ok(null),
  };
}
