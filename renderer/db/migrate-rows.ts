/** Brings rows written by an older program up to date when the database opens, register by register, in one transaction each. */
import type { RegisterModule } from '@shared/registers/contract/command';
import type { Data } from '@shared/registers/contract/fields';
import { deriveHeader } from '@shared/registers/contract/header';
import { assertSteps, migrateData } from '@shared/registers/contract/migrate';
import Dexie from 'dexie';
import type { Deskbook } from './database';
import { searchText } from './engine/search-text';

const VERSION_KEY = 'versions';

/** Number of rows changed. Nothing is read when no register has a newer version than the database remembers. */
export async function migrateRows(db: Deskbook, modules: readonly RegisterModule[]): Promise<number> {
  const known = ((await db.settings.get(VERSION_KEY))?.value ?? {}) as Readonly<Record<string, number>>;
  let changed = 0;
  for (const module of modules) {
    assertSteps(module);
    const { definition } = module;
    if ((known[definition.id] ?? 0) < definition.version) changed += await migrateRegister(db, module);
  }
  const now = Object.fromEntries(modules.map((m) => [m.definition.id, m.definition.version]));
  if (JSON.stringify(now) !== JSON.stringify(known)) await db.settings.put({ key: VERSION_KEY, value: now });
  return changed;
}

async function migrateRegister(db: Deskbook, { definition, migrations }: RegisterModule): Promise<number> {
  return db.transaction('rw', [db.rows, db.search], async () => {
    const range = db.rows.where('[register+at]').between([definition.id, Dexie.minKey], [definition.id, Dexie.maxKey]);
    const old = await range.filter((row) => row.v < definition.version).toArray();
    for (const row of old) {
      const data = migrateData(migrations, row.v, row.data) as Data;
      const next = { ...row, ...deriveHeader(definition, data, row.state, row.createdAt), v: definition.version, data };
      await db.rows.put(next);
      await db.search.put({ id: row.id, register: row.register, at: next.at, text: searchText(definition, next) });
    }
    return old.length;
  });
}
