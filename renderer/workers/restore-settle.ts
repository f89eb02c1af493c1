/** What comes last in a restored database: attachments that only the journal knew of, rows of older versions, tallies, numbers that must not go back. */
import type { Deskbook } from '@renderer/db/database';
import { sha256Hex } from '@shared/base/hash';
import { countRow } from '@shared/journal/counts';
import { settleRow, VERSIONS } from '@shared/journal/replay';
import type { FileRef, Row } from '@shared/registers/contract/row';
import { moduleOf } from '@shared/registers/index';
import { putFile, putRows } from './restore-fill';

const PAGE = 500;
const TALLY = 'tally:';
const NUMBER = 'no:';

export interface Settled {
  readonly rows: number;
  /** Attachments that records name and that are nowhere; at most `MOST_NAMED`. */
  readonly missingFiles: readonly { readonly hash: string; readonly no: string; readonly register: string }[];
  readonly missing: number;
}

export interface SettleOptions {
  /** An attachment kept beside the journal; null when it is not there. */
  readonly readFile: (hash: string) => Promise<Uint8Array | null>;
  /** Counters of the replaced database: no number is given twice (NUM-1). */
  readonly floors: Readonly<Record<string, number>>;
  /** Lines were lost: then the numbers of the records that are there count too. */
  readonly recount: boolean;
}

const MOST_NAMED = 100;

export async function settle(db: Deskbook, { readFile, floors, recount }: SettleOptions): Promise<Settled> {
  const versions = (await db.settings.get(VERSIONS))?.value;
  const kept = new Set((await db.attachments.toCollection().primaryKeys()) as readonly string[]);
  const counts = new Map<string, number>();
  const missingFiles: { hash: string; no: string; register: string }[] = [];
  let missing = 0;
  let rows = 0;
  for await (const page of pagesOf(db)) {
    const late = page.flatMap((row) => settleRow(row, versions, moduleOf) ?? []);
    if (late.length > 0) await putRows(db, late);
    const settled = new Map(late.map((row) => [row.id, row]));
    for (const found of page) {
      const row = settled.get(found.id) ?? found;
      const definition = moduleOf(row.register)?.definition;
      if (definition) countRow(counts, row, definition);
      for (const file of row.files) {
        if (kept.has(file.hash)) continue;
        if (await fetched(db, row, file, readFile)) kept.add(file.hash);
        else {
          missing += 1;
          if (missingFiles.length < MOST_NAMED) missingFiles.push({ hash: file.hash, no: row.no, register: row.register });
        }
      }
    }
    rows += page.length;
  }
  await writeCounters(db, counts, recount);
  await raiseNumbers(db, floors);
  return { rows, missingFiles, missing };
}

/** All records in the order of their ids, a page at a time. */
export async function* pagesOf(db: Deskbook): AsyncGenerator<readonly Row[], void, void> {
  for (let last = ''; ; ) {
    const page = await db.rows.where(':id').above(last).limit(PAGE).toArray();
    if (page.length > 0) yield page;
    const end = page.at(-1);
    if (!end || page.length < PAGE) return;
    last = end.id;
  }
}

async function fetched(db: Deskbook, row: Row, file: FileRef, readFile: SettleOptions['readFile']): Promise<boolean> {
  const bytes = await readFile(file.hash);
  if (!bytes || sha256Hex(bytes) !== file.hash) return false;
  await putFile(db, file.hash, row.id, new Blob([bytes.slice()], { type: file.type }));
  return true;
}

/** Tallies are what the records say; numbers only ever rise. */
async function writeCounters(db: Deskbook, counts: ReadonlyMap<string, number>, recount: boolean): Promise<void> {
  await db.transaction('rw', db.counters, async () => {
    const known = new Map((await db.counters.toArray()).map(({ key, n }) => [key, n]));
    const next = new Map(known);
    for (const key of known.keys()) if (key.startsWith(TALLY)) next.set(key, counts.get(key) ?? 0);
    for (const [key, n] of counts) if (key.startsWith(TALLY)) next.set(key, n);
    const raise = (key: string, n: number): void => void next.set(key, Math.max(next.get(key) ?? 0, n));
    if (recount) for (const [key, n] of counts) if (key.startsWith(NUMBER)) raise(key, n);
    await db.counters.bulkPut([...next].flatMap(([key, n]) => (known.get(key) === n ? [] : [{ key, n }])));
  });
}

/** Numbers only ever rise: one that was given stays given, also when its record is not among those put back. */
export async function raiseNumbers(db: Deskbook, floors: Readonly<Record<string, number>>): Promise<void> {
  await db.transaction('rw', db.counters, async () => {
    for (const [key, n] of Object.entries(floors)) {
      if (key.startsWith(NUMBER) && n > ((await db.counters.get(key))?.n ?? 0)) await db.counters.put({ key, n });
    }
  });
}
