/** Writes and reads the single lines of a snapshot; whatever is not one of them is refused, since the file may come from anywhere. */
import { z } from 'zod';
import { isDeeperThan } from '../base/nesting';
import { ok, type Result, refuse } from '../base/result';
import { SNAPSHOT_STORES, type SnapshotLine, type SnapshotStore } from './format';

/** Lists and objects in one another; a row of a form in an entry's change takes eight. */
const DEEPEST = 24;

const count = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string();
const key = z.string().min(1).max(400);
const head = z.object({ seq: count, hash });

const header = z.object({
  kind: z.enum(['snapshot', 'archive']),
  format: z.int().positive(),
  app: text.max(60),
  schema: z.int().positive(),
  versions: z.record(z.string(), z.int().positive()),
  site: text.max(64),
  siteName: text.max(200),
  desk: text.max(8),
  at: text.min(19).max(40),
  reason: z.enum(['daily', 'handover', 'update', 'migration', 'manual', 'replaced', 'archive']),
  head,
});

const counts = z.object({
  settings: count,
  counters: count,
  rows: count,
  journal: count,
  values: count,
  drafts: count,
  others: count.optional(),
  files: count,
});

const row = z.looseObject({
  id: key,
  register: key,
  no: text,
  site: text,
  desk: text,
  state: text,
  open: z.union([z.literal(0), z.literal(1)]),
  unit: text,
  at: text.min(1),
  dueAt: text.min(1),
  createdAt: text,
  createdBy: text,
  updatedAt: text,
  updatedBy: text,
  rev: z.int().positive(),
  v: z.int().positive(),
  voided: text,
  mark: text,
  links: z.array(z.string()),
  files: z.array(z.looseObject({ hash: z.string(), name: text })),
  data: z.looseObject({}),
});

const entry = z.looseObject({
  seq: z.int().positive(),
  site: text,
  desk: text,
  at: text.min(1),
  by: text,
  command: text,
  record: text,
  register: text,
  no: text,
  op: text,
  changes: z.array(z.looseObject({ field: text })),
  prev: hash,
  hash,
});

/** What a record of each store must at least have so that the program can live with it; what is in it besides is kept as it is. */
const records: Readonly<Record<SnapshotStore, z.ZodType>> = {
  settings: z.looseObject({ key }),
  counters: z.looseObject({ key, n: z.int() }),
  rows: row,
  journal: entry,
  values: z.looseObject({ d: hash, salt: text, record: text }),
  drafts: z.looseObject({ key, register: text, record: text, data: z.looseObject({}), at: text, by: text }),
  others: z.looseObject({ chain: hash, seq: z.int().positive(), record: text, entry }),
};

const store = z.enum(SNAPSHOT_STORES);
const line = z.discriminatedUnion('t', [
  z.object({ t: z.literal('head'), head: header }),
  z.object({ t: z.literal('put'), s: store, v: z.unknown() }),
  z.object({ t: z.literal('drop'), s: store, k: key }),
  z.object({
    t: z.literal('file'),
    hash,
    record: text.max(64),
    type: text.max(200),
    data: text.regex(/^[A-Za-z0-9+/]*={0,2}$/),
    last: z.boolean(),
  }),
  z.object({ t: z.literal('end'), counts, head }),
]);

/** The line as text, with its line break. */
export function writeSnapshotLine(written: SnapshotLine): string {
  return `${JSON.stringify(written)}\n`;
}

/** Reads one line without its break; `snapshot.damaged` for what is none. */
export function readSnapshotLine(written: string): Result<SnapshotLine> {
  try {
    const found: unknown = JSON.parse(written);
    const known = line.safeParse(found);
    if (isDeeperThan(found, DEEPEST)) return refuse('snapshot.damaged');
    if (known.success && (known.data.t !== 'put' || records[known.data.s].safeParse(known.data.v).success))
      return ok(found as SnapshotLine);
  } catch {
    // Not JSON at all: refused like any other foreign line.
  }
  return refuse('snapshot.damaged');
}
