/** Who had seen what, and one order of all entries of all desks: a hybrid clock that follows from the chains themselves (decision 0020). */
import { z } from 'zod';
import { defineSetting } from '../base/setting';
import { type Instant, toMs } from '../base/time';
import type { JournalEntry } from '../journal/entry';
import type { JournalLine } from '../journal/line';
import { VERSIONS } from '../journal/replay';
import { clockSetting } from '../rules/clock/commands';
import { AHEAD_DAYS } from '../rules/clock/trouble';
import type { Chains } from './chains';

const head = z.object({ seq: z.int().positive(), hash: z.string() }).readonly();
const heard = z.record(z.string(), head).readonly();

/** Number and hash of an entry. */
export type Head = z.output<typeof head>;

/** How far this desk had heard the others when it wrote its next entry: chain → last entry taken in. A desk's own, entered in its chain. */
export const heardSetting = defineSetting<Readonly<Record<string, Head>>>('desks.heard', heard, {});

/** Place in the order of all entries. */
export interface Stamp {
  /** Versions of all registers together: what an older program wrote comes before what a newer one wrote. */
  readonly epoch: number;
  /** Milliseconds since 1970, never earlier than those of anything that was seen. */
  readonly ms: number;
  readonly n: number;
}

export interface Stamped {
  readonly chain: string;
  readonly line: JournalLine;
  readonly stamp: Stamp;
  /** Of every other chain how far it had been heard. */
  readonly seen: ReadonlyMap<string, number>;
}

/** A desk's clock that is ahead of another's by more than `CLOCK_MINUTES`, as that one found it. */
export interface ClockAhead {
  readonly chain: string;
  readonly desk: string;
  readonly at: Instant;
  readonly than: string;
  readonly thanDesk: string;
  readonly thanAt: Instant;
}

/** Clocks of a counter may differ by so much before it is worth saying. */
export const CLOCK_MINUTES = 10;
/** A clock counts so much ahead of all that its desk knows, unless somebody has looked at it. */
const AHEAD_MS = AHEAD_DAYS * 86_400_000;

export interface Told {
  /** Every entry that can be carried out, in order. */
  readonly entries: readonly Stamped[];
  /** Chain → number and hash of its last entry that is carried out: what the desk that reads this has heard. */
  readonly heads: Readonly<Record<string, Head>>;
  /** Entries that are here and wait for one that they had heard of. */
  readonly early: number;
  /** Chains whose entries name a hash that the chain here does not have: one of the two was written anew. */
  readonly denied: readonly { readonly chain: string; readonly seq: number; readonly by: string }[];
  readonly clocks: readonly ClockAhead[];
}

/** Whether the desk that wrote `a` had `b` before it when it did. */
export function hasSeen(a: Stamped, b: Stamped): boolean {
  const { seq } = b.line.entry;
  return a.chain === b.chain ? seq < a.line.entry.seq : seq <= (a.seen.get(b.chain) ?? 0);
}

/** Written without either desk knowing of the other's. */
export function isApart(a: Stamped, b: Stamped): boolean {
  return a.chain !== b.chain && !hasSeen(a, b) && !hasSeen(b, a);
}

/** The order of all entries; never against who had seen what. */
export function compareStamped(a: Stamped, b: Stamped): number {
  const { stamp: x } = a;
  const { stamp: y } = b;
  return x.epoch - y.epoch || x.ms - y.ms || x.n - y.n || (a.chain < b.chain ? -1 : a.chain > b.chain ? 1 : 0);
}

/** What the next entry of a chain follows. */
export interface Telling {
  /** null: before the first. */
  readonly stamp: Stamp | null;
  readonly versions: Readonly<Record<string, number>>;
  readonly seen: ReadonlyMap<string, number>;
}

export const NOTHING_TOLD: Telling = { stamp: null, versions: {}, seen: new Map() };

/** The next entry of its chain in its place. `heads`: the entries that it had heard of, as `heardIn` names them. */
export function tellNext(
  before: Telling,
  { chain, line }: Pick<Stamped, 'chain' | 'line'>,
  heads: readonly Stamped[],
): { readonly stamped: Stamped; readonly after: Telling & { readonly stamp: Stamp } } {
  const { entry } = line;
  const seen = heads.length > 0 ? together(before.seen, heads) : before.seen;
  const isMigration = entry.op === 'setting' && entry.record === VERSIONS;
  const versions = isMigration ? { ...before.versions, ...(entry.changes[0]?.to as object) } : before.versions;
  const epoch = Object.values(versions).reduce((sum, v) => sum + (Number(v) || 0), 0);
  const stamp = next([...(before.stamp ? [before.stamp] : []), ...heads.map((head) => head.stamp)], epoch, entry);
  return { stamped: { chain, line, stamp, seen }, after: { stamp, versions, seen } };
}

/** How far one chain has been told. */
interface Reading {
  readonly chain: string;
  readonly lines: readonly JournalLine[];
  readonly done: Stamped[];
  telling: Telling;
  denied: boolean;
}

/** Puts all entries in order. An entry waits for what it had heard of; what follows it waits too. */
export function tell(chains: Chains): Told {
  const readings = new Map<string, Reading>();
  for (const [chain, lines] of chains) readings.set(chain, { chain, lines, done: [], telling: NOTHING_TOLD, denied: false });
  const denied: Told['denied'][number][] = [];
  const clocks = new Map<string, ClockAhead>();
  for (let moved = true; moved; ) {
    moved = false;
    for (const reading of readings.values()) {
      while (!reading.denied && step(reading, readings, denied, clocks)) moved = true;
    }
  }
  const all = [...readings.values()];
  const early = all.reduce((sum, { lines, done }) => sum + lines.length - done.length, 0);
  const entries = all.flatMap(({ done }) => done).sort(compareStamped);
  const heads = Object.fromEntries(all.flatMap(({ chain, done }) => headOf(chain, done.at(-1))));
  return { entries, heads, early, denied: denied.sort(byPlace), clocks: [...clocks.values()].sort(byPair) };
}

function step(
  reading: Reading,
  all: ReadonlyMap<string, Reading>,
  denied: Told['denied'][number][],
  clocks: Map<string, ClockAhead>,
): boolean {
  const { chain, lines, done } = reading;
  const line = lines[done.length];
  if (!line) return false;
  const heads: Stamped[] = [];
  for (const [other, { seq, hash }] of heardIn(chain, line.entry)) {
    const head = all.get(other)?.done[seq - 1];
    if (!head) return false;
    if (head.line.entry.hash !== hash) {
      reading.denied = true;
      denied.push({ chain: other, seq, by: chain });
      return false;
    }
    heads.push(head);
    noteClock(clocks, head, chain, line.entry);
  }
  const { stamped, after } = tellNext(reading.telling, { chain, line }, heads);
  done.push(stamped);
  reading.telling = after;
  return true;
}

/** Last entries of other chains that an entry of `chain` says were heard; none for any other entry. */
export function heardIn(chain: string, { op, record, changes }: JournalEntry): readonly (readonly [string, Head])[] {
  if (op !== 'setting' || record !== heardSetting.key) return [];
  const parsed = heard.safeParse(changes[0]?.to);
  return parsed.success ? Object.entries(parsed.data).filter(([other]) => other !== chain) : [];
}

/** A desk that heard another has seen what that one had seen. */
function together(seen: ReadonlyMap<string, number>, heads: readonly Stamped[]): ReadonlyMap<string, number> {
  const all = new Map(seen);
  const raise = (chain: string, seq: number): void => void all.set(chain, Math.max(seq, all.get(chain) ?? 0));
  for (const head of heads) {
    raise(head.chain, head.line.entry.seq);
    for (const [chain, seq] of head.seen) raise(chain, seq);
  }
  return all;
}

/** After all that was before it; at its desk's own time where that can be believed. */
function next(before: readonly Stamp[], ownEpoch: number, entry: JournalEntry): Stamp {
  const epoch = Math.max(ownEpoch, ...before.map((stamp) => stamp.epoch));
  const ms = Math.max(0, ...before.map((stamp) => stamp.ms));
  const own = toMs(entry.at);
  const isSure = before.length === 0 || own - ms <= AHEAD_MS || (entry.op === 'setting' && entry.record === clockSetting.key);
  if (isSure && own > ms) return { epoch, ms: own, n: 0 };
  const n = Math.max(-1, ...before.filter((stamp) => stamp.ms === ms).map((stamp) => stamp.n)) + 1;
  return { epoch, ms, n };
}

/** What was written before it was heard cannot be later: else one of the two clocks is wrong. The widest gap of each pair counts. */
export function noteClock(clocks: Map<string, ClockAhead>, head: Stamped, than: string, { desk, at }: JournalEntry): void {
  const ahead = aheadMs(head.line.entry.at, at);
  if (ahead <= CLOCK_MINUTES * 60_000) return;
  const key = `${head.chain}:${than}`;
  const known = clocks.get(key);
  if (known && aheadMs(known.at, known.thanAt) >= ahead) return;
  clocks.set(key, { chain: head.chain, desk: head.line.entry.desk, at: head.line.entry.at, than, thanDesk: desk, thanAt: at });
}

function headOf(chain: string, last: Stamped | undefined): readonly (readonly [string, Head])[] {
  return last ? [[chain, { seq: last.line.entry.seq, hash: last.line.entry.hash }]] : [];
}

const aheadMs = (at: Instant, than: Instant): number => toMs(at) - toMs(than);
const byPlace = (a: Told['denied'][number], b: Told['denied'][number]): number =>
  `${a.chain}:${a.seq}:${a.by}` < `${b.chain}:${b.seq}:${b.by}` ? -1 : 1;
const byPair = (a: ClockAhead, b: ClockAhead): number => (`${a.chain}:${a.than}` < `${b.chain}:${b.than}` ? -1 : 1);
