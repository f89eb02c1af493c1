/** What the workers that restore ask of the window. */
import type { Vault } from '@renderer/host/vault';
import type { SnapshotSource } from './file-job';
import type { FileQuestion } from './snapshot-questions';

export type RestoreQuestion =
  | Extract<FileQuestion, { readonly ask: 'read' }>
  | { readonly ask: 'journal'; readonly from: number }
  | { readonly ask: 'file'; readonly hash: string };

/** Key of a journal file: the desk's letter, `main` where it has none. */
export interface JournalFile {
  readonly site: string;
  readonly desk: string;
}

/** Gives a worker what it asks for. `vault` null: a browser without a folder, which has no journal file and no attachments beside it. */
export function answerRestore(
  vault: Vault | null,
  source: SnapshotSource | null,
  journal: JournalFile | null,
): (question: unknown) => Promise<unknown> {
  return async (question) => {
    const asked = question as RestoreQuestion;
    if (asked.ask === 'file') return vault ? vault.readFile(asked.hash) : null;
    if (asked.ask === 'journal')
      return vault && journal ? vault.readJournal(journal.site, journal.desk, asked.from) : { lines: [], next: null };
    return source ? source.read(asked.from) : new Uint8Array(0);
  };
}
