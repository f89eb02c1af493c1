/**
 * How far the stream is known, kept in a file of the data folder. It is a note about a copy, never about what is true: lost, damaged or put back
 * from before it costs time and no entry, since what comes or goes twice does no harm.
 */
import path from 'node:path';
import { z } from 'zod';
import type { Disk } from '../disk/disk';
import { readOwn, writeWhole } from '../disk/whole-file';
import type { StreamFacts } from './link';

const NAME = 'replication-position.json';
const MOST_BYTES = 4_194_304;

const numbers = z.record(z.string(), z.int().nonnegative());
const schema = z.object({
  v: z.literal(1),
  site: z.string(),
  /** Which stream; '' before the first. */
  stream: z.string(),
  /** Place of the last message that the window has on its disk. */
  seq: z.int().nonnegative(),
  /** Chain → number up to which, without a gap, the stream is known to have it. */
  held: numbers,
  /** Chain → number up to which the window had it when `seq` was written. */
  taken: numbers,
  /** Chain → what the window lacks of it, and the place of the stream to be read from again when it has come. */
  missing: z.record(z.string(), z.object({ after: z.int().nonnegative(), from: z.int().positive() })),
  shrunkAt: z.number(),
  /** Digests of values that are still to be taken out of the stream (PIPL 47). */
  erasing: z.array(z.string()),
  /** There was a bucket for files: something of this site may lie in it. */
  bucket: z.boolean().default(false),
  /** Files (SHA-256) that are still to be taken out of it. */
  dropping: z.array(z.string()).default([]),
});
export type Position = z.output<typeof schema>;

export function startOf(site: string): Position {
  return { v: 1, site, stream: '', seq: 0, held: {}, taken: {}, missing: {}, shrunkAt: 0, erasing: [], bucket: false, dropping: [] };
}

/** A note of another site, none, or one that cannot be read: from the beginning. `site` '': whichever site it is of. */
export async function readPosition(disk: Disk, data: string, site: string): Promise<Position> {
  try {
    const bytes = await readOwn(disk, path.join(data, NAME), MOST_BYTES);
    const parsed = schema.safeParse(JSON.parse(bytes?.toString('utf8') ?? ''));
    return parsed.success && (site === '' || parsed.data.site === site) ? parsed.data : startOf(site);
  } catch {
    return startOf(site);
  }
}

/** @throws the file system's error */
export async function writePosition(disk: Disk, data: string, position: Position): Promise<void> {
  await writeWhole(disk, path.join(data, NAME), Buffer.from(`${JSON.stringify(position)}\n`, 'utf8'));
}

/** The window has less than when the note was written (its database was put back): everything must come again. */
export function afterLoss(position: Position, has: Readonly<Record<string, number>>): Position {
  const lost = Object.entries(position.taken).some(([chain, seq]) => (has[chain] ?? 0) < seq);
  return lost ? { ...position, seq: 0, taken: {}, missing: {} } : position;
}

/**
 * The note beside what the stream says of itself. A stream that is another, shorter, or has holes is read from its beginning and filled again from here:
 * it is a copy, and nothing of a desk is ever taken away because of it.
 */
export function beside(position: Position, facts: StreamFacts, now: number): { readonly position: Position; readonly shrunk: boolean } {
  const isOther = position.stream !== '' && position.stream !== facts.id;
  const isShorter = facts.last < position.seq;
  const known = isOther || isShorter ? startOf(position.site) : position;
  let shrunk = isOther || isShorter;
  const held: Record<string, number> = {};
  for (const chain of new Set([...facts.chains.keys(), ...Object.keys(known.held)])) {
    const { count, last } = facts.chains.get(chain) ?? { count: 0, last: 0 };
    const before = known.held[chain];
    if (facts.forgets) held[chain] = Math.max(before ?? last, last);
    else if (before !== undefined) {
      // Not by the last message alone: one that came late may be the last.
      const isWhole = count >= Math.max(before, last);
      shrunk ||= !isWhole;
      held[chain] = isWhole ? before : 0;
    }
    // A chain that is new here is known by reading it: a count cannot tell one that is whole from one with a gap and something doubled.
  }
  const { erasing, bucket, dropping } = position;
  return { shrunk, position: { ...known, stream: facts.id, held, shrunkAt: shrunk ? now : position.shrunkAt, erasing, bucket, dropping } };
}
