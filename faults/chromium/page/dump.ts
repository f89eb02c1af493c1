/** Every record of a database as text, so that two databases can be compared record by record. */
import type { Deskbook } from '@renderer/db/database';
import { OWN_SETTINGS } from '@renderer/db/generations';
import { canonicalJson, type Json } from '@shared/base/canonical-json';

/** Not brought back, and rightly: which generation it is, and the marks of its last transaction. */
const OWN = OWN_SETTINGS.map((key) => `settings ${key}`);

export async function dumpDatabase(db: Deskbook): Promise<Readonly<Record<string, string>>> {
  const all: Record<string, string> = {};
  for (const table of [db.rows, db.journal, db.values, db.settings, db.counters, db.search]) {
    const { keyPath } = table.schema.primKey;
    await table.each((record: unknown) => {
      const key = `${table.name} ${String((record as Record<string, unknown>)[String(keyPath)])}`;
      // A count of nothing is as good as none.
      if (OWN.includes(key) || (table.name === 'counters' && (record as { n: number }).n === 0)) return;
      all[key] = canonicalJson(JSON.parse(JSON.stringify(record)) as Json);
    });
  }
  return all;
}
