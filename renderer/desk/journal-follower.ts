/** A journal file that nobody waits for (a folder granted to the browser): it follows behind the database, which is itself the queue. */
import type { Deskbook } from '@renderer/db/database';
import { journalState } from '@renderer/db/journal-lines';
import type { Vault } from '@renderer/host/vault';
import { ok } from '@shared/base/result';
import { fileKey, fittingFile, type JournalKeeper, type JournalKey, type JournalNews, nextLines } from './journal-fit';

/** Never refuses and never waits: `tell` hears how far the file is behind, and the next change tries again. */
export function makeJournalFollower(vault: Vault, tell: (news: JournalNews) => void): JournalKeeper {
  let db: Deskbook | null = null;
  let key: JournalKey = { site: '', desk: '' };
  let fit: { readonly file: number; readonly lines: number } | null = null;
  let running: Promise<void> = Promise.resolve();
  let again = false;

  /** One pass at a time; a change that comes meanwhile asks for one more. */
  function start(): void {
    if (again) return;
    again = true;
    running = running.then(() => {
      again = false;
      return follow();
    });
  }

  async function follow(): Promise<void> {
    const from = db;
    if (from === null) return;
    try {
      fit ??= await find(from);
      if (fit === null) return;
      for (let left = 1; left > 0; ) {
        const { lines, end } = await nextLines(from, fit.lines);
        if (lines.length > 0) {
          const answer = await vault.append(...fileKey(key, fit.file), lines, fit.lines === 0);
          if (!answer.kept) return stuck(answer.reason, (await journalState(from, 0)).entries - fit.lines);
          fit = { file: fit.file, lines: end };
        }
        left = (await journalState(from, 0)).entries - fit.lines;
        tell({ waiting: left, trouble: '', fileKept: true, newFile: fit.file > 1 });
      }
    } catch {
      // The database was closed under the pass, or the page is on its way out: the next start finds what is missing.
      fit = null;
    }
  }

  async function find(from: Deskbook): Promise<{ readonly file: number; readonly lines: number } | null> {
    const found = await fittingFile(from, vault, key);
    if (found.found) return { file: found.file, lines: found.missing.from };
    stuck(found.reason, (await journalState(from, 0)).entries);
    return null;
  }

  /** After a failure the file is asked anew how far it came. */
  function stuck(reason: string, waiting: number): void {
    tell({ waiting, trouble: reason, fileKept: true, newFile: (fit?.file ?? 1) > 1 });
    fit = null;
  }

  return {
    catchUp: async (next, nextKey) => {
      await running;
      [db, key, fit] = [next, nextKey, null];
      start();
      return ok(null);
    },
    keep: async () => {
      start();
      return ok(null);
    },
  };
}
