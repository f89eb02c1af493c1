/** The second copy: every committed entry goes to the journal file before the screen says 已保存 (architecture §5). */
import type { Deskbook } from '@renderer/db/database';
import { journalLinesAfter } from '@renderer/db/journal-lines';
import type { Vault } from '@renderer/host/vault';
import { ok, type Result, refuse } from '@shared/base/result';
import { fileKey, type JournalKeeper, type JournalKey, type JournalNews, MOST_FILES, missingFrom, STEP } from './journal-fit';
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

  async function push(lines: readonly string[], key: JournalKey): Promise<Result<null>> {
    waiting = [...waiting, ...lines];
    while (waiting.length > 0) {
      const piece = waiting.slice(0, STEP);
      const answer = await vault.append(...fileKey(key, file), piece);
      if (!answer.kept) return stuck(answer.reason);
      waiting = waiting.slice(piece.length);
      tell({ waiting: waiting.length, trouble: '', fileKept: true, newFile: file > 1 });
    }
    return ok(null);
  }

  async function fill(
    db: Deskbook,
    key: JournalKey,
    { from: after, to }: { readonly from: number; readonly to: number },
  ): Promise<Result<null>> {
    for (let seq = after; seq < to; seq += STEP) {
      const kept = await push(await journalLinesAfter(db, seq, STEP), key);
      if (!kept.ok) return kept;
    }
    return ok(null);
  }

  async function catchUp(db: Deskbook, key: JournalKey): Promise<Result<null>> {
    [from, waiting, isSure] = [db, [], false];
    for (file = 1; file <= MOST_FILES; file++) {
      const head = await vault.head(...fileKey(key, file));
      if (!head.found && head.reason !== 'none') return stuck(head.reason);
      const missing = await missingFrom(db, head);
      if (missing === null) continue;
      const kept = await fill(db, key, missing);
      // A file with a hole, and a database that was rebuilt from it and lacks what stood there: nothing ever joins, so a new file is begun.
      if (!kept.ok && missing.from > 0 && kept.error.params?.['reason'] === 'failed') {
        waiting = [];
        continue;
      }
      if (!kept.ok) return kept;
      isSure = true;
      tell({ waiting: 0, trouble: '', fileKept: true, newFile: file > 1 });
      return ok(null);
    }
    return stuck('full');
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
