import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { smallStore } from './small-store';

function made() {
  const factory = new IDBFactory();
  return { factory, store: smallStore(factory, 'small', 'things') };
}

describe('small store', () => {
  it('makes no database by looking, and keeps what is written', async () => {
    const { factory, store } = made();
    expect(await store.look((things) => things.get('a'))).toBeNull();
    expect(await factory.databases()).toEqual([]);
    await store.write((things) => things.put('one', 'a'));
    expect(await smallStore(factory, 'small', 'things').look((things) => things.get('a'))).toBe('one');
  });

  it('has kept nothing when the transaction ends otherwise after the request was answered', async () => {
    const { store } = made();
    const broken = store.write((things) => {
      const request = things.put('one', 'a');
      request.addEventListener('success', () => things.transaction.abort());
      return request;
    });
    await expect(broken).rejects.toMatchObject({ code: 'disk-error' });
    expect(await store.look((things) => things.get('a'))).toBeUndefined();
  });

  it('tells of a failed request once, and is not in the way of the next one', async () => {
    const { factory, store } = made();
    await store.write((things) => things.add('one', 'a'));
    await expect(store.write((things) => things.add('two', 'a'))).rejects.toMatchObject({ name: 'ConstraintError' });
    await new Promise((resolve, reject) => {
      const gone = factory.deleteDatabase('small');
      gone.onsuccess = resolve;
      gone.onblocked = () => reject(new Error('it is still open'));
    });
  });
});
