/** Generations: what a killed restore leaves never counts and goes away; the highest whole one is the site's. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deskbook } from './database';
import {
  completeGeneration,
  currentName,
  dropIncomplete,
  dropOld,
  generationName,
  generationNumber,
  newGeneration,
  readGeneration,
} from './generations';

const AT = '2026-11-21T14:05:00+08:00';
const names = async (): Promise<string[]> => (await indexedDB.databases()).map(({ name }) => name ?? '').toSorted();

async function founded(name = 'deskbook'): Promise<void> {
  const db = deskbook(name);
  await db.open();
  await db.settings.put({ key: 'site.name', value: name });
  db.close();
}

/** A restore as far as it got. */
async function restored(complete: boolean): Promise<number> {
  const { db, n } = await newGeneration();
  await db.settings.put({ key: 'site.name', value: `generation ${n}` });
  if (complete) await completeGeneration(db, n, 'journal', AT);
  db.close();
  return n;
}

/** What opening a locked database answers. */
function refused(): IDBOpenDBRequest {
  const request = { error: new DOMException('locked', 'UnknownError'), onerror: null } as unknown as IDBOpenDBRequest;
  queueMicrotask(() => request.onerror?.(new Event('error')));
  return request;
}

beforeEach(async () => {
  for (const name of await names()) await deskbook(name).delete();
});

test.each([
  ['deskbook', 1],
  ['deskbook-2', 2],
  ['deskbook-17', 17],
  ['deskbook-demo', null],
  ['deskbook-1', null],
  ['deskbook-02', null],
  ['deskbook-2b', null],
  ['other', null],
])('%s is generation %s', (name, n) => {
  expect(generationNumber(name)).toBe(n);
});

test.each([1, 2, 17])('generation %i finds back from its name', (n) => expect(generationNumber(generationName(n))).toBe(n));

describe('the database of the site', () => {
  test('is the first generation where there is none, and looking makes none', async () => {
    expect(await currentName()).toBe('deskbook');
    expect(await names()).toEqual([]);
  });

  test('stays the old one while a restore is not complete, killed at any step', async () => {
    await founded();
    await founded('deskbook-demo');
    // Killed before the first store was made: an empty database without stores.
    await new Promise<void>((resolve) => {
      const request = indexedDB.open('deskbook-2', 10);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    expect(await currentName()).toBe('deskbook');
    expect(await restored(false)).toBe(3);
    expect(await currentName()).toBe('deskbook');
    await dropIncomplete();
    expect(await names()).toEqual(['deskbook', 'deskbook-demo']);
  });

  test('is the highest complete one, and an incomplete one above it goes', async () => {
    await founded();
    expect(await restored(true)).toBe(2);
    expect(await restored(true)).toBe(3);
    expect(await restored(false)).toBe(4);
    expect(await currentName()).toBe('deskbook-3');
    await dropIncomplete();
    expect(await names()).toEqual(['deskbook', 'deskbook-2', 'deskbook-3']);
    expect(await restored(false)).toBe(4);
  });

  test('that cannot be read now is neither passed over nor deleted', async () => {
    await founded();
    await restored(true);
    const open = indexedDB.open.bind(indexedDB);
    const locked = vi
      .spyOn(indexedDB, 'open')
      .mockImplementation((name, ...version) => (name === 'deskbook-2' ? refused() : open(name, ...version)));
    expect(await currentName()).toBe('deskbook-2');
    await dropIncomplete();
    locked.mockRestore();
    expect(await names()).toEqual(['deskbook', 'deskbook-2']);
  });

  test('does not count a generation whose mark was copied from another one', async () => {
    await founded();
    const { db, n } = await newGeneration();
    await completeGeneration(db, n + 1, 'journal', AT);
    db.close();
    expect(await currentName()).toBe('deskbook');
  });
});

describe('an old generation', () => {
  test.each([
    ['at once', AT, ['deskbook', 'deskbook-2']],
    ['an hour later', '2026-11-21T15:05:00+08:00', ['deskbook', 'deskbook-2']],
    ['a day later', '2026-11-22T14:05:00+08:00', ['deskbook-2']],
    ['when the clock went back', '2026-11-01T00:00:00+08:00', ['deskbook', 'deskbook-2']],
  ])('%s', async (_when, now, left) => {
    await founded();
    await restored(true);
    const db = deskbook(await currentName());
    await db.open();
    expect(await readGeneration(db)).toEqual({ n: 2, complete: true, at: AT, from: 'journal' });
    await dropOld(db, now);
    expect(await names()).toEqual(left);
    db.close();
  });

  test('is never deleted from a database that was founded here', async () => {
    await founded();
    await founded('deskbook-demo');
    const db = deskbook('deskbook');
    await db.open();
    await dropOld(db, '2030-01-01T00:00:00+08:00');
    db.close();
    expect(await names()).toEqual(['deskbook', 'deskbook-demo']);
  });
});
