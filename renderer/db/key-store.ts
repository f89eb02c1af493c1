/** Where the key of encrypted snapshots is kept: in a small database of its own, so that no copy of the records ever holds it. */
import Dexie, { type Table } from 'dexie';

export interface KeptKey {
  /** Not extractable: the browser lets it be used, nobody can read it. */
  readonly key: CryptoKey;
  /** What a passphrase must be salted with to give the same key, hex, and the rounds. */
  readonly salt: string;
  readonly rounds: number;
}

const NAME = 'deskbook-keys';
const SNAPSHOTS = 'snapshots';

function store(): Dexie & { readonly keys: Table<KeptKey, string> } {
  const db = new Dexie(NAME, { chromeTransactionDurability: 'strict' }) as Dexie & { readonly keys: Table<KeptKey, string> };
  db.version(1).stores({ keys: '' });
  return db;
}

/** null: snapshots are not encrypted on this machine, or the browser lost the key. */
export async function readSnapshotKey(): Promise<KeptKey | null> {
  return within(async (db) => (await db.keys.get(SNAPSHOTS)) ?? null);
}

/** null takes the key away: what was encrypted with it opens by its passphrase only. */
export async function keepSnapshotKey(key: KeptKey | null): Promise<void> {
  await within(async (db) => {
    await (key ? db.keys.put(key, SNAPSHOTS) : db.keys.delete(SNAPSHOTS));
  });
}

async function within<T>(work: (db: ReturnType<typeof store>) => Promise<T>): Promise<T> {
  const db = store();
  try {
    await db.open();
    return await work(db);
  } finally {
    db.close();
  }
}
