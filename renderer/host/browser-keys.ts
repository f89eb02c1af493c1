/** The desk keys in a browser (SEC-1): in a small database of its own, so that no copy of the records ever holds one. */
import { deskKeySchema, MOST_KEYS } from '@shared/ipc/desk-key';
import { hostCode } from './folder-handles';
import { type DeskKeyStore, HostError } from './host';
import { type SmallStore, smallStore } from './small-store';

/** Where no key was ever kept, reading makes no database. */
export function makeBrowserKeys(factory: IDBFactory): DeskKeyStore {
  const store = smallStore(factory, 'deskbook-desk-keys', 'keys', { autoIncrement: true });
  return {
    read: async () => ({ keys: (await kept(store)).toReversed(), kept: 'browser', shut: false }),
    keep: async (key) => {
      try {
        if (!isKey(key)) throw new HostError('bad-arguments', 'this is no key');
        const before = await kept(store);
        if (before.includes(key)) return { kept: true };
        if (before.length >= MOST_KEYS) throw new HostError('failed', 'there are as many desk keys as there may be');
        await store.write((keys) => keys.add(key));
        return { kept: true };
      } catch (error) {
        return { kept: false, reason: hostCode(error) };
      }
    },
  };
}

/** Oldest first. */
async function kept(store: SmallStore): Promise<readonly string[]> {
  const all: readonly unknown[] = (await store.look((keys) => keys.getAll())) ?? [];
  return all.filter(isKey);
}

function isKey(value: unknown): value is string {
  return deskKeySchema.safeParse(value).success;
}
