/** The desk's side of an exchange with other desks: one queue for each database, whatever carries the lines (BY-14). */
import type { Deskbook } from '@renderer/db/database';
import { outgoing, positionsOf } from '@renderer/db/merge/outgoing';
import { DUE, ownChainOf, rowsOf } from '@renderer/db/merge/store';
import { readSetting } from '@renderer/db/reader';
import type { Exchange, SentText, TakenIn } from '@shared/merge/exchange';
import { siteId } from '@shared/rules/site/settings';
import { nowInstant } from './clock';
import { makeOthersTurn } from './others-turn';
import { inTurn } from './snapshot-turn';

export interface DeskExchange extends Exchange {
  /** The same for a desk that has no site yet and is about to join this one. */
  takeInFor(site: string, lines: readonly SentText[]): Promise<TakenIn>;
  /** To be called after each change that was made here. */
  changed(): void;
}

const made = new WeakMap<Deskbook, DeskExchange>();

/** The exchange of this database, made when it is first asked for. */
export function exchangeOf(db: Deskbook): DeskExchange {
  const known = made.get(db) ?? makeExchange(db);
  made.set(db, known);
  return known;
}

function makeExchange(db: Deskbook): DeskExchange {
  const hearers = new Set<() => void>();
  const tell = (): void => {
    for (const hear of hearers) hear();
  };

  // A snapshot is of one moment: nothing is taken in while it is made.
  const takeInFor = (site: string, lines: readonly SentText[]): Promise<TakenIn> =>
    inTurn(async () => {
      // Merging brings the rules of every register along: a desk that is alone starts without.
      const { takeIn } = await import('@renderer/db/merge/take-in');
      const othersTurn = makeOthersTurn();
      const taken = await takeIn(db, lines, { site, now: nowInstant(), pause: othersTurn, breathe: othersTurn });
      if (taken.taken > 0 || taken.changed > 0) tell();
      return taken;
    });

  /** What was written may have settled something that is listed. */
  async function lookAgain(): Promise<void> {
    if ((await rowsOf(db, DUE, 1)).length > 0) await takeInFor(await readSetting(db, siteId), []);
  }

  return {
    positions: () => positionsOf(db),
    ownChain: () => ownChainOf(db),
    outgoing: (known, limit, own) => outgoing(db, known, limit, own),
    takeIn: async (lines) => takeInFor(await readSetting(db, siteId), lines),
    takeInFor,
    onNews: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    changed: () => {
      tell();
      // Left undone by a database that closes: the next start ends it.
      void lookAgain().catch(() => undefined);
    },
  };
}
