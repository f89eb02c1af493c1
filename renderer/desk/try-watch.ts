/**
 * How long a person must still wait (SEC-1), by the time that passed while this window was open: the computer's clock may be set, and a restart or
 * another window begins the wait anew.
 */
import type { Deskbook } from '@renderer/db/database';
import { readSetting } from '@renderer/db/reader';
import { secondsLeft, TRIES, triesSetting } from '@shared/rules/people/tries';

/** Last character of the keys that begin alike. */
const END = '￿';

interface Seen {
  readonly wrong: number;
  /** When this window first saw the number, s of its own life. */
  readonly since: number;
}

export interface TryWatch {
  /** Seconds until `staffId` may be tried again; 0 = now. */
  left(staffId: string): Promise<number>;
  /** A wrong try that could not be written down counts all the same while the window is open, and leaves no free ones. */
  notWritten(staffId: string): void;
  /** The right one: wrong tries that stand nowhere are forgotten, as those that were written are. */
  right(staffId: string): void;
}

const ALL = '';
/** A wrong try that nobody wrote down weighs like this many. */
const UNWRITTEN = 4;

/** `life`: seconds since some moment, which nobody can set. */
export function makeTryWatch(db: Deskbook, life: () => number): TryWatch {
  const seen = new Map<string, Seen>();
  const extra = new Map<string, number>();

  function lived(who: string, wrong: number): number {
    const known = seen.get(who);
    if (known?.wrong === wrong) return life() - known.since;
    seen.set(who, { wrong, since: life() });
    return 0;
  }

  return {
    left: async (staffId) => {
      const written = (await readSetting(db, triesSetting(staffId))).wrong;
      const all = await db.settings
        .where('key')
        .between(TRIES, TRIES + END)
        .toArray();
      const unwritten = [...extra.values()].reduce((sum, n) => sum + n, 0);
      const wrong = written + (extra.get(staffId) ?? 0);
      const wrongOfAll = all.reduce((sum, { value }) => sum + ((value as { readonly wrong?: number }).wrong ?? 0), unwritten);
      return secondsLeft({ wrong, lived: lived(staffId, wrong), wrongOfAll, livedOfAll: lived(ALL, wrongOfAll) });
    },
    notWritten: (staffId) => extra.set(staffId, (extra.get(staffId) ?? 0) + (extra.has(staffId) ? 1 : UNWRITTEN)),
    right: (staffId) => extra.delete(staffId),
  };
}

const watches = new WeakMap<Deskbook, TryWatch>();

/** The one watch of an open database. */
export function tryWatch(db: Deskbook): TryWatch {
  const known = watches.get(db);
  if (known) return known;
  const watch = makeTryWatch(db, () => performance.now() / 1000);
  watches.set(db, watch);
  return watch;
}
