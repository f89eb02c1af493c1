/** Keeps lines of other desks' journals that join what is here; whatever does not is named and left out (BY-14, AUD-1). */
import type { Instant } from '@shared/base/time';
import { GENESIS, type JournalEntry, type PersonalValue } from '@shared/journal/entry';
import { readLine } from '@shared/journal/line';
import type { Sent } from '@shared/merge/chains';
import type { RefusedLine, SentText } from '@shared/merge/exchange';
import { valuesOf, wrongWith } from '@shared/merge/sound';
import type { Deskbook, OtherEntry } from '../database';
import { type ChainRow, emptyChain, merging, ownChainOf } from './store';

export interface Kept {
  taken: number;
  known: number;
  readonly waiting: Record<string, number>;
  readonly refused: Map<string, RefusedLine>;
}

export const nothingKept = (): Kept => ({ taken: 0, known: 0, waiting: {}, refused: new Map() });

/** Lines of one transaction: few enough that no screen waits for their hashing. */
const PIECE = 50;

/** `site`, `pause`, `breathe`: as `TakingIn`. */
export async function keepLines(
  db: Deskbook,
  lines: readonly SentText[],
  about: { readonly site: string; readonly now: Instant; readonly pause: () => Promise<void>; readonly breathe: () => Promise<void> },
): Promise<Kept> {
  const kept = nothingKept();
  const sound: Sent[] = [];
  for (const [at, { chain, text }] of lines.entries()) {
    const line = readLine(text);
    if (line.ok) {
      const kind = wrongWith(line.value.entry, about.site);
      if (kind === null) sound.push({ chain, line: line.value });
      else refuse(kept, kind, { chain, line: line.value });
    } else kept.refused.set(`line:${chain}:${at}`, { kind: 'line', chain, desk: '', seq: 0, hash: '' });
    await about.breathe();
  }
  // In order of their numbers one pass is enough: what then does not join waits for something that is not here.
  sound.sort((a, b) => (a.chain < b.chain ? -1 : a.chain > b.chain ? 1 : a.line.entry.seq - b.line.entry.seq));
  for (let from = 0; from < sound.length; from += PIECE) {
    await merging(db, () => join(db, sound.slice(from, from + PIECE), kept, about.now));
    await about.pause();
  }
  return kept;
}

function refuse(kept: Kept, kind: RefusedLine['kind'], { chain, line: { entry } }: Sent): void {
  const { desk, seq, hash } = entry;
  kept.refused.set(`${kind}:${chain}:${seq}:${hash}`, { kind, chain, desk, seq, hash });
}

async function join(db: Deskbook, lines: readonly Sent[], kept: Kept, now: Instant): Promise<void> {
  const own = await ownChainOf(db);
  const chains = [...new Set(lines.map(({ chain }) => chain))];
  const found = (await db.merging.bulkGet(chains.map((chain) => emptyChain(chain).key))) as readonly (ChainRow | undefined)[];
  const rows = new Map(chains.map((chain, i) => [chain, found[i] ?? emptyChain(chain)]));
  const entries: OtherEntry[] = [];
  const values: PersonalValue[] = [];
  for (const one of lines) {
    const { chain, line } = one;
    const { entry } = line;
    const row = rows.get(chain) ?? emptyChain(chain);
    const length = chain === own ? Number.POSITIVE_INFINITY : row.length;
    if (entry.seq <= length) {
      const here =
        chain === own ? await db.journal.get(entry.seq) : (entryOf(entries, one) ?? (await db.others.get([chain, entry.seq]))?.entry);
      // An entry of this desk's own that it does not have: it was put back to an old copy and has gone on since.
      if (here?.hash === entry.hash) kept.known += 1;
      else refuse(kept, 'parted', one);
    } else if (entry.seq > length + 1) {
      kept.waiting[chain] = length;
    } else if (entry.prev !== (row.hash || GENESIS) || (entry.seq === 1 && entry.hash !== chain)) {
      refuse(kept, 'parted', one);
    } else {
      entries.push({ chain, seq: entry.seq, record: entry.record, entry });
      values.push(...valuesOf(line));
      rows.set(chain, { ...row, desk: entry.desk, length: entry.seq, hash: entry.hash, at: entry.at, came: now });
      kept.taken += 1;
    }
  }
  await db.others.bulkPut(entries);
  await db.values.bulkPut(values);
  await db.merging.bulkPut([...rows.values()].filter(({ chain, length }) => chain !== own && length > 0));
}

function entryOf(entries: readonly OtherEntry[], { chain, line: { entry } }: Sent): JournalEntry | undefined {
  return entries.find((one) => one.chain === chain && one.seq === entry.seq)?.entry;
}
