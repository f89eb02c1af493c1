/** What a desk has of each desk's journal: lines may come in any order, doubled, in pieces; only what joins is taken (BY-14, AUD-1). */
import { canonicalJson, type Json } from '../base/canonical-json';
import { sha256Hex } from '../base/hash';
import { isInstant } from '../base/time';
import { GENESIS, isTrueValue, type JournalEntry, type PersonalValue } from '../journal/entry';
import { digestsIn } from '../journal/erased';
import { type JournalLine, readLine } from '../journal/line';
import type { RefusedLine, SentText } from './exchange';

/** A line on its way between desks. `chain`: hash of the first entry of its journal. */
export interface Sent {
  readonly chain: string;
  readonly line: JournalLine;
}

/** Chain → its lines, number 1 first, none missing. */
export type Chains = ReadonlyMap<string, readonly JournalLine[]>;

/** Where a chain goes on in two ways both entries are named by their hashes. */
export type ChainFault = RefusedLine & { readonly kind: Exclude<RefusedLine['kind'], 'line'> };

export interface Gathered {
  readonly chains: Chains;
  /** Lines that join nothing yet: something before them has not come. */
  readonly waiting: readonly Sent[];
  /** Each once, by chain, number and hash. */
  readonly faults: readonly ChainFault[];
}

export const NOTHING_GATHERED: Gathered = { chains: new Map(), waiting: [], faults: [] };

/** What was there and what came, of `site`. The result is the same for any order and any number of times that lines come. */
export function gather(before: Gathered, came: readonly Sent[], site: string): Gathered {
  const chains = new Map<string, JournalLine[]>();
  const faults = new Map(before.faults.map((fault) => [keyOf(fault), fault]));
  const there = (chain: string): readonly JournalLine[] => chains.get(chain) ?? before.chains.get(chain) ?? [];
  const told = (kind: ChainFault['kind'], { chain, line: { entry } }: Sent): void => {
    const fault = { kind, chain, desk: entry.desk, seq: entry.seq, hash: entry.hash };
    faults.set(keyOf(fault), fault);
  };
  // Beside an entry that is here already there may stand values that were not.
  const put = ({ chain, line }: Sent, place: number): void => {
    const lines = chains.get(chain) ?? [...there(chain)];
    lines[place] = withValues(lines[place], line);
    chains.set(chain, lines);
  };
  const left: Sent[] = [];
  // In order of their numbers one pass is enough: what still does not join waits for something that is not here.
  for (const sent of [...before.waiting, ...came].sort((a, b) => a.line.entry.seq - b.line.entry.seq)) {
    const { entry } = sent.line;
    const have = there(sent.chain);
    const known = have[entry.seq - 1]?.entry;
    if (entry.site !== site) told('site', sent);
    else if (hashOf(entry) !== entry.hash || !isInstant(entry.at)) told('altered', sent);
    else if (known && known.hash !== entry.hash) told('parted', sent);
    else if (known) put(sent, entry.seq - 1);
    else if (entry.seq !== have.length + 1) left.push(sent);
    else if (entry.prev !== (have.at(-1)?.entry.hash ?? GENESIS) || (entry.seq === 1 && entry.hash !== sent.chain)) told('parted', sent);
    else put(sent, have.length);
  }
  const waiting = new Map(left.map((sent) => [`${sent.chain}:${sent.line.entry.seq}:${sent.line.entry.hash}`, sent]));
  return { chains: new Map([...before.chains, ...chains]), waiting: [...waiting.values()], faults: [...faults.values()] };
}

/** The lines of what was sent; what is none is left out. */
export function sentOf(texts: readonly SentText[]): readonly Sent[] {
  return texts.flatMap(({ chain, text }): readonly Sent[] => {
    const line = readLine(text);
    return line.ok ? [{ chain, line: line.value }] : [];
  });
}

const keyOf = ({ kind, chain, seq, hash }: ChainFault): string => `${kind}:${chain}:${seq}:${hash}`;

function hashOf({ hash: _hash, ...body }: JournalEntry): string {
  return sha256Hex(canonicalJson(body as unknown as Json));
}

/** The line with those values only that its entry names and that are what they were entered as. */
function withValues(known: JournalLine | undefined, { entry, values }: JournalLine): JournalLine {
  const have = known?.values ?? [];
  const news = values.filter((value) => !have.some(({ d }) => d === value.d));
  if (news.length === 0) return known ?? { entry, values: [] };
  const named = new Set(digestsIn([entry]));
  return { entry, values: [...have, ...news.filter((value) => named.has(value.d) && isTrueValue(value))].sort(byDigest) };
}

const byDigest = (a: PersonalValue, b: PersonalValue): number => (a.d < b.d ? -1 : 1);
