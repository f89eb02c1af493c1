/** Gives entries their place in the order of all desks, chain by chain, and notes what has to be made again because of them (decision 0020). */
import type { JournalEntry } from '@shared/journal/entry';
import { type ClockAhead, type Head, heardIn, noteClock, type Stamped, tellNext } from '@shared/merge/clock';
import type { Deskbook } from '../database';
import type { Stamps } from './stamps';
import { type ChainRow, chainRows, clocksOf, emptyChain, ownChainOf, putClocks, putDue } from './store';

/** Entries that get their place in one transaction. */
const PIECE = 200;

/** What is known of every chain in one transaction. */
interface Telling {
  readonly own: string;
  readonly chains: Map<string, ChainRow>;
  readonly clocks: Map<string, ClockAhead>;
  readonly due: Set<string>;
  left: number;
}

/** Inside a transaction of `merging`: whether something may be left to tell. */
export async function tellSome(db: Deskbook, stamps: Stamps, most = PIECE): Promise<boolean> {
  const own = await ownChainOf(db);
  const chains = new Map((await chainRows(db)).map((row) => [row.chain, row]));
  if (own !== '' && chains.size > 0 && !chains.has(own)) chains.set(own, emptyChain(own));
  const clocks = new Map((await clocksOf(db)).map((one) => [`${one.chain}:${one.than}`, one]));
  const work: Telling = { own, chains, clocks, due: new Set(), left: most };
  for (let moved = true; moved && work.left > 0; ) {
    moved = false;
    // Its own first: what this desk wrote before something came had seen all that was shown.
    for (const chain of [...chains.keys()].sort((a, b) => Number(b === own) - Number(a === own))) {
      if (await tellChain(db, stamps, work, chain)) moved = true;
    }
  }
  if (work.left === most) return false;
  await stamps.flush();
  await db.merging.bulkPut([...chains.values()]);
  await putClocks(db, [...clocks.values()]);
  await putDue(db, work.due);
  return true;
}

async function tellChain(db: Deskbook, stamps: Stamps, work: Telling, chain: string): Promise<boolean> {
  const row = work.chains.get(chain);
  if (!row || row.denied || work.left <= 0) return false;
  const entries = await entriesAfter(db, work, row);
  if (entries.length === 0) return false;
  await stamps.load(entries.map(({ seq }) => ({ chain, seq })));
  let now = row;
  for (const entry of entries) {
    // Only what asks the database is waited for: after a hundred other waits in a row nothing more belongs to the transaction.
    const heads = heardIn(chain, entry).length > 0 ? await headsOf(db, stamps, work, chain, entry) : [];
    if (heads === null) break;
    now = 'denied' in heads ? { ...now, denied: heads.denied } : tellEntry(stamps, work, now, entry, heads);
    if (!now.denied && mayBeDue(work, now) && (chain !== work.own || (await isShared(db, entry)))) work.due.add(entry.record);
    work.chains.set(chain, now);
    work.left -= 1;
    if (now.denied) break;
  }
  return now !== row;
}

async function entriesAfter(db: Deskbook, { own, left }: Telling, { chain, told, length }: ChainRow): Promise<readonly JournalEntry[]> {
  if (chain === own) return db.journal.where('seq').above(told).limit(left).toArray();
  if (told >= length) return [];
  const found = await db.others.where('[chain+seq]').between([chain, told], [chain, length], false, true).limit(left).toArray();
  return found.map(({ entry }) => entry);
}

/** What an entry of `chain` had heard; null: it waits for something. `denied`: the first that is not what it heard. */
async function headsOf(
  db: Deskbook,
  stamps: Stamps,
  work: Telling,
  chain: string,
  entry: JournalEntry,
): Promise<readonly Stamped[] | { readonly denied: NonNullable<ChainRow['denied']> } | null> {
  const heads: Stamped[] = [];
  for (const [other, head] of heardIn(chain, entry)) {
    const found = await headOf(db, stamps, work, other, head);
    if (found === 'missing') return null;
    if (found === 'denied') return { denied: { chain: other, seq: head.seq } };
    heads.push(found);
    noteClock(work.clocks, found, chain, entry);
  }
  return heads;
}

function tellEntry(stamps: Stamps, work: Telling, row: ChainRow, entry: JournalEntry, heads: readonly Stamped[]): ChainRow {
  const { chain } = row;
  const before = { stamp: row.stamp, versions: row.versions, seen: new Map(Object.entries(row.seen)) };
  const { after } = tellNext(before, { chain, line: { entry, values: [] } }, heads);
  const seen = heads.length > 0 ? Object.fromEntries(after.seen) : row.seen;
  stamps.put(chain, entry.seq, after.stamp, seen);
  const last = { desk: entry.desk, length: Math.max(row.length, entry.seq), hash: entry.hash, at: entry.at };
  return { ...row, ...(chain === work.own && last), told: entry.seq, stamp: after.stamp, versions: after.versions, seen };
}

async function headOf(
  db: Deskbook,
  stamps: Stamps,
  work: Telling,
  chain: string,
  { seq, hash }: Head,
): Promise<Stamped | 'missing' | 'denied'> {
  if (seq > (work.chains.get(chain)?.told ?? 0)) return 'missing';
  const entry = chain === work.own ? await db.journal.get(seq) : (await db.others.get([chain, seq]))?.entry;
  await stamps.load([{ chain, seq }]);
  const place = stamps.of(chain, seq);
  if (!entry || !place) return 'missing';
  return entry.hash === hash ? { chain, line: { entry, values: [] }, ...place } : 'denied';
}

/** What this desk wrote itself is shown already, but where it had not seen what is here of another. */
function mayBeDue({ own, chains }: Telling, { chain, seen }: ChainRow): boolean {
  return chain !== own || [...chains.values()].some((other) => other.chain !== own && other.told > (seen[other.chain] ?? 0));
}

async function isShared(db: Deskbook, { record }: JournalEntry): Promise<boolean> {
  return (await db.others.where('record').equals(record).count()) > 0;
}

/** How many entries are here and have no place yet. */
export async function earlyCount(db: Deskbook): Promise<number> {
  const own = await ownChainOf(db);
  const rows = await chainRows(db);
  const mine = (await db.journal.orderBy('seq').last())?.seq ?? 0;
  return rows.reduce((sum, { chain, told, length }) => sum + (chain === own ? mine : length) - told, 0);
}
