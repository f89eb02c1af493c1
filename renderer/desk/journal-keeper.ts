/** The second copy: every committed entry goes to the journal file before the screen says 已保存 (architecture §5). */
import type { Deskbook } from '@renderer/db/database';
import { journalLinesAfter, journalState } from '@renderer/db/journal-lines';
import type { Host, JournalHeadOutcome } from '@renderer/host/host';
import { ok, type Result, refuse } from '@shared/base/result';

export interface JournalKey {
  readonly site: string;
  readonly desk: string;
}

export interface JournalNews {
  /** Lines in the database that are not yet in the file. */
  readonly waiting: number;
  /** The host's reason why the file could not be written; '' = it was. */
  readonly trouble: string;
  /** False where the host has no journal file. */
  readonly fileKept: boolean;
  /** True when an older file did not fit the database: it was left as it is and a new one begun. */
  readonly newFile: boolean;
}

export interface JournalKeeper {
  /** Finds the file that fits the database, or begins one, and brings it up to date: after a start, and when the desk's letter changed. */
  catchUp(db: Deskbook, key: JournalKey): Promise<Result<null>>;
  /** Appends lines; those of an earlier failure go first. */
  keep(lines: readonly string[], key: JournalKey): Promise<Result<null>>;
}

const STEP = 500;
const MOST_FILES = 9;

/** A file name needs a letter: the only desk of a site has none in its numbers. The second file of desk A is A2. */
function fileKey({ site, desk }: JournalKey, file: number): [site: string, desk: string] {
  return [site, `${desk === '' ? 'main' : desk}${file > 1 ? file : ''}`];
}

/** `tell` hears of every change of the file's state. The one refusal is `journal.stuck`, with the host's reason. */
export function makeJournalKeeper(host: Host, tell: (news: JournalNews) => void): JournalKeeper {
  let waiting: string[] = [];
  let file = 1;

  async function keep(lines: readonly string[], key: JournalKey): Promise<Result<null>> {
    waiting = [...waiting, ...lines];
    while (waiting.length > 0) {
      const piece = waiting.slice(0, STEP);
      const answer = await host.appendJournal(...fileKey(key, file), piece);
      if (!answer.kept && answer.reason !== 'host') return stuck(answer.reason);
      waiting = waiting.slice(piece.length);
      tell({ waiting: waiting.length, trouble: '', fileKept: answer.kept, newFile: file > 1 });
    }
    return ok(null);
  }

  async function catchUp(db: Deskbook, key: JournalKey): Promise<Result<null>> {
    waiting = [];
    for (file = 1; file <= MOST_FILES; file++) {
      const head = await host.readJournalHead(...fileKey(key, file));
      if (!head.found && head.reason !== 'none') return head.reason === 'host' ? withoutFile() : stuck(head.reason);
      const missing = await missingFrom(db, head);
      if (missing === null) continue;
      for (let seq = missing.from; seq < missing.to; seq += STEP) {
        const kept = await keep(await journalLinesAfter(db, seq, STEP), key);
        if (!kept.ok) return kept;
      }
      tell({ waiting: 0, trouble: '', fileKept: true, newFile: file > 1 });
      return ok(null);
    }
    return stuck('full');
  }

  function stuck(reason: string): Result<null> {
    tell({ waiting: waiting.length, trouble: reason, fileKept: true, newFile: file > 1 });
    return refuse('journal.stuck', undefined, { reason });
  }

  function withoutFile(): Result<null> {
    tell({ waiting: 0, trouble: '', fileKept: false, newFile: false });
    return ok(null);
  }

  return { catchUp, keep };
}

/** The entries that the file lacks; null when the file tells another story than the database (it has more, or other ones). */
async function missingFrom(db: Deskbook, head: JournalHeadOutcome): Promise<{ readonly from: number; readonly to: number } | null> {
  const lines = head.found ? head.lines : 0;
  const { entries, hash } = await journalState(db, lines);
  if (lines > entries || (head.found && lines > 0 && hash !== head.lastHash)) return null;
  return { from: lines, to: entries };
}
