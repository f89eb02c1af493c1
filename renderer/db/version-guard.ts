/** A database written by a newer program is refused with a sentence; Dexie alone would open it and write on. */
import { err, ok, type Result } from '@shared/base/result';
import { registerList } from '@shared/registers/index';
import { type Deskbook, deskbook, VERSIONS } from './database';
import { isBehind, isCurrent, newerRegister } from './row-versions';

/** Dexie multiplies its version numbers by ten in the browser's own. */
const NATIVE = 10;

/**
 * Opens the database with the name that `choose` finds, unless it is newer than this program (`database.newer`) or cannot be opened now
 * (`database.busy`). Neither is ever a reason to delete anything. Rows of an older program stay as they are until `bringUpToDate`.
 */
export async function openGuarded(choose: () => Promise<string>): Promise<Result<Deskbook>> {
  let db: Deskbook | null = null;
  try {
    db = deskbook(await choose());
    const { name } = db;
    const mine = Math.max(...VERSIONS.map((v) => v.version));
    const found = (await indexedDB.databases()).find((d) => d.name === name);
    if (found?.version && found.version > mine * NATIVE) {
      return err({ code: 'database.newer', params: { found: Math.floor(found.version / NATIVE), mine } });
    }
    await db.open();
    const newer = await newerRegister(db, registerList);
    if (newer) {
      db.close();
      return err({ code: 'database.newer', params: { ...newer } });
    }
    return ok(db);
  } catch (error) {
    db?.close();
    return err({ code: 'database.busy', params: { reason: error instanceof Error ? error.name : String(error) } });
  }
}

/** Brings rows of an older program up to date, all or nothing. Refusals: `database.full`, `database.migrate`; the records are then as they were. */
export async function bringUpToDate(db: Deskbook): Promise<Result<number>> {
  try {
    if (await isCurrent(db, registerList)) return ok(0);
    const { migrateRows } = await import('./migrate-rows');
    return ok(await migrateRows(db, registerList));
  } catch (error) {
    const name = error instanceof Error ? `${error.name} ${error.message}` : String(error);
    return err({
      code: name.includes('QuotaExceeded') ? 'database.full' : 'database.migrate',
      params: { reason: name.split(' ')[0] ?? '' },
    });
  }
}

/** Whether `bringUpToDate` would change records: the moment for a snapshot of them as they are. */
export function isOlder(db: Deskbook): Promise<boolean> {
  return isBehind(db, registerList);
}
