/** What commands and reactions may read, inside their transaction. */
import type { Setting } from '@shared/base/setting';
import type { Reader } from '@shared/registers/contract/command';
import Dexie from 'dexie';
import type { Deskbook } from './database';

const { minKey, maxKey } = Dexie;

/** The Reader over a database; every call uses an index. */
export function readerOf(db: Deskbook): Reader {
  return {
    get: (id) => db.rows.get(id),
    find: (register, no) => db.rows.where('[register+no]').equals([register, no]).first(),
    linked: async (id, register) =>
      (await db.rows.where('links').equals(id).toArray()).filter((r) => r.register === register).sort((a, b) => (a.at < b.at ? -1 : 1)),
    ofUnit: async (unit, register, since) => {
      const [closed = [], open = []] = await Promise.all(
        [0, 1].map((n) =>
          db.rows.where('[unit+register+open+at]').between([unit, register, n, since], [unit, register, n, maxKey], true, true).toArray(),
        ),
      );
      return [...closed, ...open].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
    },
    inState: (register, state) =>
      db.rows.where('[register+state+at]').between([register, state, minKey], [register, state, maxKey]).toArray(),
    open: (register) => db.rows.where('[register+open+dueAt]').between([register, 1, minKey], [register, 1, maxKey]).toArray(),
    between: (register, from, to) => db.rows.where('[register+at]').between([register, from], [register, to], true, true).toArray(),
    setting: (setting) => readSetting(db, setting),
    counter: async (key) => (await db.counters.get(key))?.n ?? 0,
  };
}

/** A setting's value; its initial one when the site has not set it. It was checked when it was written and is not checked again. */
export async function readSetting<T>(db: Deskbook, setting: Setting<T>): Promise<T> {
  const found = await db.settings.get(setting.key);
  return found === undefined ? setting.initial : (found.value as T);
}
