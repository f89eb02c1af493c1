/** The note of what the next start must find: beside the database, in the vault's two places and in this browser's own small store. */
import type { Deskbook } from '@renderer/db/database';
import { faultName, reasonOf } from '@renderer/db/fault';
import { type Limit, Unanswered, within } from '@renderer/db/limit';
import { expectedOf } from '@renderer/db/start-facts';
import type { Host } from '@renderer/host/host';
import type { KeepOutcome } from '@renderer/host/vault';
import { type Expected, expectedSchema } from '@shared/journal/expected';
import { nowInstant } from './clock';

const KEY = 'deskbook.expected';

/** Seconds between two notes while changes come in. */
const PAUSE_SECONDS = 10;
/** After so long the host is said to be silent. */
const HOST_LIMIT: Limit = { seconds: 20 };
const SILENT = 'silent';

export interface NoteKeeper {
  /** Notes what there is now. */
  note(): Promise<void>;
  /** Something changed: it is noted at once, or within seconds when that was just done. Nobody waits for it. */
  soon(): void;
  stop(): void;
}

/** `tell` hears why it could not be noted, the host's reason, and '' when it could: once until that changes. */
export function makeNoteKeeper(
  db: Deskbook,
  host: Pick<Host, 'vault' | 'version'>,
  tell: (trouble: string) => void,
  limit = HOST_LIMIT,
): NoteKeeper {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let changed = false;
  let last: string | null = null;

  const say = (trouble: string): void => {
    if (trouble !== last) tell(trouble);
    last = trouble;
  };

  async function note(): Promise<void> {
    try {
      const { app } = await within(limit, () => host.version());
      const expected = await expectedOf(db, app, nowInstant());
      if (expected === null) return;
      // First what asks nobody: a vault that fails or keeps silent takes nothing from this note, and this one nothing from the vault's.
      const here = keepHere(expected);
      const kept = await within(limit, async (): Promise<KeepOutcome> => (await host.vault?.note(expected)) ?? { kept: true });
      say(kept.kept ? here : kept.reason);
    } catch (error) {
      say(error instanceof Unanswered ? SILENT : reasonOf(error));
    }
  }

  /** Notes now, and once more after the pause when something changed meanwhile. */
  function rest(): void {
    void note();
    timer = setTimeout(() => {
      timer = null;
      if (changed) rest();
      changed = false;
    }, PAUSE_SECONDS * 1000);
  }

  return {
    note,
    soon: () => {
      changed = timer !== null;
      if (timer === null) rest();
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Why this browser could not keep the note; '' when it did. */
function keepHere(expected: Expected): string {
  try {
    localStorage.setItem(KEY, JSON.stringify(expected));
    return '';
  } catch (error) {
    return faultName(error);
  }
}

/** The note in this browser; none when there is no readable one. It lies apart from the database and is not deleted with it. */
export function keptNotes(): readonly Expected[] {
  try {
    const read = expectedSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}
