/** Brings rows written by an older program up to date when the database opens: all registers in one transaction, with the line that says so. */
import { fromMs, type Instant } from '@shared/base/time';
import { VERSIONS } from '@shared/journal/replay';
import type { RegisterModule } from '@shared/registers/contract/command';
import { assertSteps, migrateRow } from '@shared/registers/contract/migrate';
import type { Row } from '@shared/registers/contract/row';
import Dexie from 'dexie';
import type { Deskbook } from './database';
import { JournalWriter, journalHead } from './engine/journal-writer';
import { searchText } from './engine/search-text';
import { Writes } from './engine/writes';
import { knownVersions, versionsOf } from './row-versions';
import { dropSegments } from './search-store';
import { mark } from './torn';

/** Rows in memory at a time. */
const PIECE = 500;

/**
 * Number of rows changed. Nothing is read when no register has a newer version than the database remembers. The journal gets an entry
 * `versions`, where a replay migrates too; only a database without any entry has none to write: it does not know its site yet.
 */
export async function migrateRows(
  db: Deskbook,
  modules: readonly RegisterModule[],
  now: Instant = fromMs(Date.now()),
  onProgress: (rows: number) => void = () => undefined,
): Promise<number> {
  for (const module of modules) assertSteps(module);
  const wanted = versionsOf(modules);
  const known = await knownVersions(db);
  if (JSON.stringify(wanted) === JSON.stringify(known)) return 0;
  return db.transaction('rw', [db.rows, db.search, db.segments, db.settings, db.journal, db.values], async () => {
    const before = (await db.settings.get(VERSIONS))?.value;
    const head = await journalHead(db);
    const next = head.seq + 1;
    // Without any entry there is no site yet, and nothing that a power cut could keep in parts.
    const note = async (which: 'begun' | 'passed' | 'done'): Promise<void> => void (next > 1 && (await mark(db, which, next)));
    await note('begun');
    let changed = 0;
    const report = (rows: number): void => onProgress(changed + rows);
    for (const module of modules) {
      if ((known[module.definition.id] ?? 0) < module.definition.version) changed += await migrateRegister(db, module, report);
    }
    if (changed > 0) await dropSegments(db);
    await note('passed');
    await db.settings.put({ key: VERSIONS, value: wanted });
    const last = (await db.journal.orderBy('seq').last()) ?? (changed > 0 ? await db.rows.toCollection().first() : undefined);
    // Made again from its journal, a database has no versions yet and nothing to change: that is no event.
    if (last && (before !== undefined || changed > 0)) {
      const author = { now, site: last.site, desk: last.desk, actor: { id: '' }, newId: () => '' };
      const writes = new Writes();
      await new JournalWriter(db, 'program.migrate', author, head, writes).setting(VERSIONS, before, wanted, false);
      await writes.done();
    }
    await note('done');
    return changed;
  });
}

async function migrateRegister(db: Deskbook, module: RegisterModule, report: (rows: number) => void): Promise<number> {
  const { definition } = module;
  const ids = await db.rows.where('[register+at]').between([definition.id, Dexie.minKey], [definition.id, Dexie.maxKey]).primaryKeys();
  let changed = 0;
  for (let from = 0; from < ids.length; from += PIECE) {
    const piece = (await db.rows.bulkGet(ids.slice(from, from + PIECE))).filter((row) => row !== undefined && row.v < definition.version);
    const rows = piece.map((row) => migrateRow(module, row as Row));
    await db.rows.bulkPut(rows);
    await db.search.bulkPut(rows.map((row) => ({ id: row.id, register: row.register, at: row.at, text: searchText(definition, row) })));
    changed += rows.length;
    report(changed);
  }
  return changed;
}
