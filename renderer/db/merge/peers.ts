/** The other desks of the site: how far each was known to be when it last sent something, and what this one knows of their clocks (BY-14). */
import type { Instant } from '@shared/base/time';
import type { Bundle } from '@shared/merge/bundle';
import type { ClockAhead } from '@shared/merge/clock';
import type { Positions } from '@shared/merge/exchange';
import type { Deskbook, MergingRow } from '../database';
import { chainRows, clocksOf, ownChainOf, rowsOf, WIPED, type WipedRow } from './store';

interface PeerRow extends MergingRow {
  readonly chain: string;
  readonly has: Positions;
  /** When its last bundle was written there, and taken in here. */
  readonly wrote: Instant;
  readonly came: Instant;
}

const PEER = 'peer:';

/** Notes how far the sender of a bundle was; an older bundle that comes later says nothing new. */
export async function notePeer(
  db: Deskbook,
  { chain, has, at: wrote }: Pick<Bundle, 'chain' | 'has' | 'at'>,
  came: Instant,
): Promise<void> {
  if (chain === '') return;
  await db.transaction('rw', db.merging, async () => {
    const before = (await db.merging.get(PEER + chain)) as PeerRow | undefined;
    if (before && before.wrote > wrote) return;
    const row: PeerRow = { key: PEER + chain, chain, has, wrote, came };
    await db.merging.put(row);
  });
}

export interface OtherDesk {
  readonly chain: string;
  /** Letter in its last entry. */
  readonly desk: string;
  readonly entries: number;
  /** When the last of its entries that is here was written there, and when it was taken in. */
  readonly at: Instant | '';
  readonly came: Instant | '';
  /** What it is known to have; null: it never sent a bundle itself. */
  readonly has: Positions | null;
  /** Entries of this desk that it is not known to have; null: nobody knows. */
  readonly lacks: number | null;
  readonly clock: ClockAhead | null;
}

/** The other desks, by letter; none where there is one. All is asked before the first wait, so that a live read follows each of it. */
export async function otherDesks(db: Deskbook): Promise<readonly OtherDesk[]> {
  const [own, last, all, clocks, noted] = await Promise.all([
    ownChainOf(db),
    db.journal.orderBy('seq').last(),
    chainRows(db),
    clocksOf(db),
    rowsOf<PeerRow>(db, PEER),
  ]);
  const peers = new Map(noted.map((peer) => [peer.chain, peer]));
  const found = all
    .filter(({ chain }) => chain !== own)
    .map(({ chain, desk, length, at, came }): OtherDesk => {
      const has = peers.get(chain)?.has ?? null;
      const clock = clocks.find((one) => one.chain === chain || one.than === chain) ?? null;
      return { chain, desk, entries: length, at, came, has, lacks: has && (last?.seq ?? 0) - (has[own] ?? 0), clock };
    });
  return found.sort((a, b) => (a.desk < b.desk ? -1 : a.desk > b.desk ? 1 : 0));
}

/** A record out of which another desk took somebody, and of which the copies of this desk have not heard. */
export interface Wiped {
  readonly id: string;
  /** Files (SHA-256) that it had here and has no more. */
  readonly files: readonly string[];
}

export async function wipedRecords(db: Deskbook, limit: number): Promise<readonly Wiped[]> {
  return (await rowsOf<WipedRow>(db, WIPED, limit)).map(({ key, files = [] }) => ({ id: key.slice(WIPED.length), files }));
}

export async function forgetWiped(db: Deskbook, wiped: readonly Wiped[]): Promise<void> {
  await db.merging.bulkDelete(wiped.map(({ id }) => WIPED + id));
}
