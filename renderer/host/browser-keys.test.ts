import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { makeBrowserKeys } from './browser-keys';

const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);

describe('desk keys in a browser', () => {
  it('are none at first, and looking makes no database', async () => {
    const factory = new IDBFactory();
    expect(await makeBrowserKeys(factory).read()).toEqual({ keys: [], kept: 'browser', shut: false });
    expect(await factory.databases()).toEqual([]);
  });

  it('are kept, each once, newest first', async () => {
    const factory = new IDBFactory();
    const keys = makeBrowserKeys(factory);
    for (const key of [KEY, OTHER, KEY]) expect(await keys.keep(key)).toEqual({ kept: true });
    expect((await makeBrowserKeys(factory).read()).keys).toEqual([OTHER, KEY]);
  });

  it('refuses what is no key, and one too many', async () => {
    const keys = makeBrowserKeys(new IDBFactory());
    expect(await keys.keep('258013')).toEqual({ kept: false, reason: 'bad-arguments' });
    for (let n = 0; n < 64; n++) await keys.keep(n.toString(16).padStart(64, '0'));
    expect(await keys.keep(KEY)).toEqual({ kept: false, reason: 'failed' });
    expect((await keys.read()).keys).toHaveLength(64);
  });
});
