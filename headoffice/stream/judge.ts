/** What becomes of journal lines that a stream carries, against what head office has of each chain: the same answers as a desk's merge gives (decision 0020). */
import { GENESIS, type JournalEntry } from '@shared/journal/entry';
import { readLine, writeLine } from '@shared/journal/line';
import type { RefusedLine } from '@shared/merge/exchange';
import { valuesOf, wrongWith } from '@shared/merge/sound';

/** How far a chain is here. */
export interface Head {
  readonly length: number;
  /** Of its last entry. */
  readonly hash: string;
}

/** A line as it came. */
export interface CameLine {
  readonly chain: string;
  readonly text: string;
  /** Its place in the stream. */
  readonly place: number;
}

/** A line that may be stored. */
export interface SoundLine {
  readonly chain: string;
  readonly entry: JournalEntry;
  /** With those values only that the entry names and that are true. */
  readonly text: string;
  readonly place: number;
}

export interface Refused extends RefusedLine {
  readonly place: number;
}

export interface Sorted {
  readonly sound: readonly SoundLine[];
  readonly refused: readonly Refused[];
}

const UNKEPT = /[\0\p{Cs}]/u;
const CHAIN = /^[0-9a-f]{64}$/;

/** The lines that are what they say they are, and of this site; everything else is named. */
export function sorted(lines: readonly CameLine[], site: string): Sorted {
  const sound: SoundLine[] = [];
  const refused: Refused[] = [];
  for (const { chain, text, place } of lines) {
    const line = readLine(text);
    if (!line.ok || !CHAIN.test(chain)) {
      refused.push({ kind: 'line', chain, desk: '', seq: 0, hash: '', place });
      continue;
    }
    const { entry } = line.value;
    // What PostgreSQL cannot keep no desk writes.
    if (UNKEPT.test([entry.desk, entry.at, entry.record, entry.op].join(' '))) {
      refused.push({ kind: 'line', chain, desk: '', seq: 0, hash: '', place });
      continue;
    }
    const kind = wrongWith(entry, site);
    if (kind === null) sound.push({ chain, entry, text: writeLine({ entry, values: valuesOf(line.value) }), place });
    else refused.push({ kind, chain, desk: entry.desk, seq: entry.seq, hash: entry.hash, place });
  }
  return { sound, refused };
}

export interface Joined {
  /** In order, chain by chain without gaps. */
  readonly taken: readonly SoundLine[];
  /** Something before them is not here yet. */
  readonly ahead: readonly SoundLine[];
  readonly known: number;
  readonly refused: readonly Refused[];
  /** Of each chain that was named, as it is now. */
  readonly heads: ReadonlyMap<string, Head>;
}

const NO_HEAD: Head = { length: 0, hash: GENESIS };

/** Which of them go on where their chain ends. `hashOf`: of an entry that is here already, by chain and number. */
export function joined(
  lines: readonly SoundLine[],
  heads: ReadonlyMap<string, Head>,
  hashOf: (chain: string, seq: number) => string | undefined,
): Joined {
  const now = new Map(heads);
  const fresh = new Map<string, string>();
  const taken: SoundLine[] = [];
  const ahead: SoundLine[] = [];
  const refused: Refused[] = [];
  let known = 0;
  // In order of their numbers one pass is enough.
  for (const one of [...lines].sort((a, b) => a.entry.seq - b.entry.seq || a.place - b.place)) {
    const { chain, entry } = one;
    const { seq, hash, prev } = entry;
    const head = now.get(chain) ?? NO_HEAD;
    const parted = (): void => void refused.push({ kind: 'parted', chain, desk: entry.desk, seq, hash, place: one.place });
    if (seq <= head.length) {
      if ((fresh.get(`${chain}:${seq}`) ?? hashOf(chain, seq)) === hash) known += 1;
      else parted();
    } else if (seq > head.length + 1) ahead.push(one);
    else if (prev !== head.hash || (seq === 1 && hash !== chain)) parted();
    else {
      taken.push(one);
      fresh.set(`${chain}:${seq}`, hash);
      now.set(chain, { length: seq, hash });
    }
  }
  return { taken, ahead, known, refused, heads: now };
}

/** A stream as it is now. */
export interface StreamState {
  /** When it was made: tells it from another of its name. */
  readonly created: string;
  /** Place of its first and its last message, those that are gone counted. */
  readonly first: number;
  readonly last: number;
  readonly messages: number;
  /** It drops old messages by its own settings. */
  readonly forgets: boolean;
}

/** The first `n` lines of a site as they are stored, with the end of each chain in them. */
export interface Reached {
  readonly n: number;
  readonly heads: Readonly<Record<string, Head>>;
}

export interface Place {
  readonly created: string;
  /** Up to where it was read. */
  readonly place: number;
  /** How many messages it had when it was last looked at. */
  readonly messages: number;
}

/** `replaced`: another stream of that name, or one that ends before it was read to. `emptied`: messages are gone that were there. */
export type StreamFault = 'replaced' | 'emptied';

/** From where to read on, and what happened to the stream. What is here already is told by its hash: reading twice does no harm. */
export function readingFrom(before: Place | null, now: StreamState): { readonly from: number; readonly fault: StreamFault | null } {
  if (before === null || before.created === '') return { from: Math.max(1, now.first), fault: null };
  if (now.created !== before.created || now.last < before.place) return { from: Math.max(1, now.first), fault: 'replaced' };
  const isLess = now.messages < before.messages && !now.forgets;
  return { from: Math.max(before.place + 1, now.first), fault: isLess ? 'emptied' : null };
}

/**
 * Up to where a stream is read when its reader has no more. The reader may stand at a server that lacks the newest messages for a moment: what it did not
 * give is gone only where the stream's own leader, which has no less than was known, has none either.
 * @param place of the last message that came @param known place of the last message, as the stream said before
 * @param leader `last`: as `StreamState`; `message`: place of its last message that is there, 0 = none is
 */
export function readUpTo(place: number, known: number, leader: { readonly last: number; readonly message: number }): number {
  return leader.last >= known && leader.message <= place ? Math.max(place, known) : place;
}
