/** One line of a journal file: the entry, and beside it the values that stand in it only as digests (AUD-1). */
import { z } from 'zod';
import { isDeeperThan } from '../base/nesting';
import { err, ok, type Result } from '../base/result';
import type { JournalEntry, PersonalValue } from './entry';

export interface JournalLine {
  readonly entry: JournalEntry;
  /** What the entry is the first to name; values erased since are missing. */
  readonly values: readonly PersonalValue[];
}

/** Lists and objects in one another; a row of a form in a change of an entry takes eight. */
const DEEPEST = 24;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const apart = z.strictObject({ d: z.union([digest, z.literal('')]) });
const entry = z.looseObject({
  seq: z.int().positive(),
  site: z.string(),
  desk: z.string(),
  at: z.string().min(1),
  by: z.string(),
  command: z.string(),
  record: z.string(),
  register: z.string(),
  no: z.string(),
  op: z.string(),
  reason: z.union([z.string(), apart]),
  changes: z.array(z.looseObject({ field: z.string(), from: z.unknown(), to: z.unknown() })),
  prev: digest,
  hash: digest,
});
const value = z.looseObject({ d: digest, salt: z.string(), value: z.unknown(), record: z.string() });
const line = z.looseObject({ entry, values: z.array(value) });

/** The line as text, without a line break: what `readLine` reads back. */
export function writeLine(written: JournalLine): string {
  return JSON.stringify(written);
}

/** Reads one line; refuses what is no journal line (`journal.line`). Whether its hash is true is for `checkChain` to say. */
export function readLine(text: string): Result<JournalLine> {
  try {
    const found: unknown = JSON.parse(text);
    const parsed = line.safeParse(found);
    if (parsed.success && !isDeeperThan(found, DEEPEST)) return ok(parsed.data as unknown as JournalLine);
  } catch {
    // Not JSON at all: refused like any other foreign line.
  }
  return err({ code: 'journal.line' });
}
