/**
 * The file of a book: LMDB, whose reads need no waiting and whose transactions are whole or not at all after a kill. Parts lie one after the other, each behind the two bytes of
 * its number; part 0 has what the book says of itself.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open, type RootDatabase } from 'lmdb';
import type { Part } from './kept-records';

const SELF = Buffer.of(0, 0);
/** Bytes of a name that LMDB takes with pages of 4,096. No key of the program comes near it. */
const LONGEST = 1_978;

/**
 * Reading what is no file of LMDB, or only part of one, ends the whole process, and whoever keeps the service running begins it again: after so many
 * deaths between opening a file and keeping something in it, it is taken for broken.
 */
const MOST_TRIES = 3;

export class BookFile {
  private readonly env: RootDatabase<unknown, Buffer>;
  private readonly tries: string;

  /** The file, empty where there is none or a broken one. @throws when there is no room, or no right */
  constructor(file: string) {
    this.tries = triesOf(file);
    const before = triesSoFar(this.tries);
    if (before >= MOST_TRIES) deleteBook(file);
    writeFileSync(this.tries, String(before + 1));
    this.env = open<unknown, Buffer>({ path: file, noSubdir: true, keyEncoding: 'binary', encoding: 'msgpack', compression: true });
  }

  /** What the book says of itself; undefined = it is new. */
  self(): unknown {
    return this.env.get(SELF);
  }

  /** Inside `change`. */
  sayOfSelf(value: unknown): void {
    this.env.putSync(SELF, value);
  }

  /** All of it or nothing, on the disk. */
  change(work: () => void): void {
    this.env.transactionSync(work);
    rmSync(this.tries, { force: true });
  }

  /** `number`: from 1. */
  part(number: number): Part {
    const { env } = this;
    const start = Buffer.of(number >> 8, number & 0xff);
    const full = (name: Buffer): Buffer => Buffer.concat([start, name]);
    // A bound that is longer than any name parts them as its beginning does.
    const bound = (name: Buffer): Buffer => full(name).subarray(0, LONGEST);
    return {
      get: (name) => (name.length > LONGEST - start.length ? undefined : env.get(full(name))),
      read: (from, to, limit, isBack) => {
        const [low, high] = [bound(from), bound(to)];
        const range = isBack
          ? { start: high, exclusiveStart: true, end: low, inclusiveEnd: true, reverse: true, limit }
          : { start: low, end: high, limit };
        return [...env.getRange(range)].map(({ key, value }) => ({ name: Buffer.from(key.subarray(start.length)), value }));
      },
      count: () => env.getKeysCount({ start, end: full(Buffer.of(0xff)) }),
      put: (name, value) => env.putSync(full(name), value),
      remove: (name) => {
        env.removeSync(full(name));
      },
    };
  }

  async close(): Promise<void> {
    await this.env.close();
    rmSync(this.tries, { force: true });
  }
}

export function deleteBook(file: string): void {
  for (const one of [file, `${file}-lock`, triesOf(file)]) rmSync(one, { force: true });
}

function triesOf(file: string): string {
  return `${file}-tries`;
}

function triesSoFar(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}
