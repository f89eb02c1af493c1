/** The open database closed by force, emptied, upgraded or silent: it comes back by itself, or says what it lost. */
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Deskbook } from './database';
import { keepOpen, type Lifeline, type LineState, readEpoch } from './lifeline';
import { Unanswered, within } from './limit';
import { type TestDesk, testDesk } from './testing/bench-desk';

const SHORT = { seconds: 5, second: 20 };
const DEPARTMENT = { register: 'departments', data: { name: '工程部' } };

let desk: TestDesk;
let db: Deskbook;
let line: Lifeline;
let told: LineState[];

beforeEach(async () => {
  desk = await testDesk();
  db = desk.db;
  desk.as('supervisor');
  await desk.run('record.create', DEPARTMENT);
  told = [];
  line = keepOpen(db, 1, (state) => told.push(state), SHORT);
});

afterEach(() => {
  line.stop();
  db.close();
});

const force = (): void => forceCloseDatabase(db.backendDB() as never);

describe('a database closed by force', () => {
  test('is open again by itself, on the same handle, and live reads begin anew', async () => {
    const epoch = readEpoch();
    force();
    await vi.waitFor(() => expect(told).toEqual(['reopening', 'open']));
    expect(readEpoch()).toBe(epoch + 1);
    await desk.run('record.create', { ...DEPARTMENT, data: { name: '保洁部' } });
    expect(await db.rows.count()).toBe(2);
  });

  test('twice', async () => {
    force();
    await vi.waitFor(() => expect(told).toHaveLength(2));
    force();
    await vi.waitFor(() => expect(told).toEqual(['reopening', 'open', 'reopening', 'open']));
  });

  test('is not used when it came back empty', async () => {
    db.close();
    await new Promise((done) => {
      indexedDB.deleteDatabase(db.name).onsuccess = done;
    });
    await vi.waitFor(() => expect(told).toEqual(['reopening', 'lost']));
    await expect(desk.run('record.create', DEPARTMENT)).rejects.toMatchObject({ name: 'DatabaseClosedError' });
    await expect(line.reopen()).rejects.toMatchObject({ state: 'lost' });
  });

  test('is not used when it came back shorter than it was', async () => {
    line.saw(7);
    force();
    await vi.waitFor(() => expect(told).toEqual(['reopening', 'lost']));
  });

  test('is not used when a newer program has taken it over meanwhile', async () => {
    const request = indexedDB.open(db.name, 70);
    await new Promise((done) => {
      request.onsuccess = done;
    });
    request.result.close();
    await vi.waitFor(() => expect(told).toEqual(['reopening', 'newer']));
  });

  test('stays closed when the window let go of it', async () => {
    line.stop();
    db.close();
    await new Promise((done) => setTimeout(done, 60));
    expect(told).toEqual([]);
    expect(db.isOpen()).toBe(false);
  });
});

describe('a suspicion', () => {
  test('is dropped when the database answers', async () => {
    await line.suspect();
    expect(told).toEqual([]);
  });

  test('opens a silent one again', async () => {
    const journal = vi.spyOn(db.journal, 'orderBy').mockReturnValueOnce({ last: () => new Promise(() => undefined) } as never);
    await line.suspect();
    expect(told).toEqual(['reopening', 'open']);
    journal.mockRestore();
  });
});

describe('a limit', () => {
  test('ends a silence, and is begun anew by a sign of life', async () => {
    await expect(within(SHORT, () => new Promise(() => undefined))).rejects.toBeInstanceOf(Unanswered);
    const slow = within(SHORT, async (alive) => {
      for (let n = 0; n < 8; n++) {
        await new Promise((done) => setTimeout(done, 40));
        alive();
      }
      return 'done';
    });
    expect(await slow).toBe('done');
  });

  test('counts no time that the computer slept', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    try {
      let answer = (_text: string): void => undefined;
      const asked = within({ seconds: 3 }, () => new Promise<string>((resolve) => (answer = resolve))).catch((error: Error) => error.name);
      vi.setSystemTime(Date.now() + 3_600_000);
      vi.advanceTimersByTime(1000);
      answer('done');
      expect(await asked).toBe('done');
    } finally {
      vi.useRealTimers();
    }
  });

  test('hands on the answer and the error', async () => {
    expect(await within(SHORT, async () => 3)).toBe(3);
    await expect(within(SHORT, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
