import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drop, launch, type Running, type Target, targets, tempDir } from './targets';

/** Opens a small database of the spec's own, as strict as the program's, and writes `from` … `to`, one transaction each. */
function write(running: Running, from: number, to: number): Promise<void> {
  return running.page.evaluate(
    async ([first, last]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('durability', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rows');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (let n = first; n <= last; n += 1) {
        await new Promise<void>((resolve, reject) => {
          const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
          transaction.objectStore('rows').put('x'.repeat(200), n);
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        });
      }
      database.close();
    },
    [from, to] as const,
  );
}

/** The keys that are there; none when the database is gone. */
function keys(running: Running): Promise<number[]> {
  return running.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('durability', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('rows');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return new Promise<number[]>((resolve, reject) => {
      const request = database.transaction('rows').objectStore('rows').getAllKeys();
      request.onsuccess = () => resolve(request.result as number[]);
      request.onerror = () => reject(request.error);
    });
  });
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

for (const target of targets) {
  describe(`durability on ${target.name}`, () => {
    let dir = '';
    beforeEach(() => {
      dir = tempDir();
    });
    afterEach(() => drop(dir));

    it('has what was written after SIGKILL to every process, twice', async () => {
      let running = await launch(target, dir);
      await write(running, 1, 20);
      await running.kill();
      running = await launch(target, dir);
      expect(await keys(running)).toEqual(upTo(20));
      await write(running, 21, 30);
      await running.kill();
      running = await launch(target, dir);
      expect(await keys(running)).toEqual(upTo(30));
      await running.close();
    });

    if (target.kind === 'electron') tornLog(target, () => dir);
  });
}

/** Without the cut before Chromium opens it, the first start looks healthy and the second finds an empty database. */
function tornLog(target: Target, folder: () => string): void {
  it('keeps all whole records when the database’s log ends in a torn one, also at the second start', async () => {
    const dir = folder();
    let running = await launch(target, dir);
    await write(running, 1, 20);
    await running.kill();
    tearLog(dir);
    running = await launch(target, dir);
    const first = await keys(running);
    expect(first).toEqual(upTo(first.length));
    expect(first.length).toBeGreaterThanOrEqual(19); // the torn record may be one of Chromium's own, not the last row
    await running.close();
    running = await launch(target, dir);
    expect(await keys(running)).toEqual(first);
    await running.close();
    expect(readFileSync(path.join(dir, 'logs/deskbook.log'), 'utf8')).toContain('.log: cut, whole up to');
  });
}

/** Cuts five bytes off the newest log of every database below a folder, as an interrupted write leaves it. */
function tearLog(dir: string): void {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const logs = files.filter((file) => /\.indexeddb\.leveldb[\\/]\d+\.log$/.test(file)).toSorted();
  const newest = logs.at(-1);
  if (newest === undefined) throw new Error('there is no database log');
  const file = path.join(dir, newest);
  truncateSync(file, readFileSync(file).length - 5);
}
