/** Rebuilds a database from its journal lines, as a restore does, and compares two databases store by store. */
import { checkChain } from '@shared/journal/entry';
import { type JournalLine, readLine } from '@shared/journal/line';
import { type Modules, type Replayed, recordsOf, replay, settleRow, VERSIONS } from '@shared/journal/replay';
import type { Row } from '@shared/registers/contract/row';
import { moduleOf as ownModule } from '@shared/registers/index';
import { type Deskbook, deskbook } from '../database';
import { searchText } from '../engine/search-text';
import { journalLinesAfter } from '../journal-lines';
import { putReplayed } from '../put-replayed';
import { MARK_KEYS } from '../torn';

/** All lines of a database, written and read as in a journal file. Throws when their chain is not whole. */
export async function linesOf(db: Deskbook): Promise<readonly JournalLine[]> {
  const lines = (await journalLinesAfter(db, 0, Number.POSITIVE_INFINITY)).map((text) => {
    const line = readLine(text);
    if (!line.ok) throw new Error(line.error.code);
    return line.value;
  });
  const fault = checkChain(lines.map(({ entry }) => entry));
  if (fault) throw new Error(`${fault.kind} ${fault.seq}`);
  return lines;
}

/** A second database made of lines alone, `size` at a time. Throws at a line that cannot be carried out or a value that is missing. */
export async function rebuilt(lines: readonly JournalLine[], size: number, moduleOf: Modules = ownModule): Promise<Deskbook> {
  const db = deskbook(`test-${crypto.randomUUID()}`);
  await db.open();
  for (let from = 0; from < lines.length; from += size) {
    const piece = lines.slice(from, from + size);
    const known = (await db.rows.bulkGet([...recordsOf(piece)])).flatMap((row) => (row ? [[row.id, row] as const] : []));
    const settings = new Map((await db.settings.toArray()).map(({ key, value }) => [key, value]));
    const counters = new Map((await db.counters.toArray()).map(({ key, n }) => [key, n]));
    const done = replay(piece, { rows: new Map(known), settings, counters }, moduleOf);
    if (done.faults.length + done.missing.length > 0) throw new Error(JSON.stringify([done.faults, done.missing]));
    await write(db, done, moduleOf);
  }
  const versions = (await db.settings.get(VERSIONS))?.value;
  const late = (await db.rows.toArray()).flatMap((row) => settleRow(row, versions, moduleOf) ?? []);
  await writeRows(db, late, moduleOf);
  return db;
}

async function write(db: Deskbook, done: Replayed, moduleOf: Modules): Promise<void> {
  await writeRows(db, done.rows, moduleOf);
  await putReplayed(db, done);
}

async function writeRows(db: Deskbook, rows: readonly Row[], moduleOf: Modules): Promise<void> {
  await db.rows.bulkPut([...rows]);
  for (const row of rows) {
    const definition = moduleOf(row.register)?.definition;
    if (definition) await db.search.put({ id: row.id, register: row.register, at: row.at, text: searchText(definition, row) });
  }
}

const STORES = ['rows', 'settings', 'counters', 'values', 'search', 'journal'] as const;

/** Everything that a journal must be able to bring back, to be compared as a whole. */
export async function everything(db: Deskbook): Promise<Readonly<Record<string, unknown>>> {
  const stores = await Promise.all(STORES.map(async (store) => [store, await db.table(store).toArray()] as const));
  const told = (row: { readonly key?: string }): boolean => !MARK_KEYS.includes(row.key ?? '');
  return Object.fromEntries(stores.map(([store, rows]) => [store, rows.filter(told)]));
}
