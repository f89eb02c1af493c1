/** The second copy of the journal: one NDJSON file a desk, appended and flushed before the screen may say 已保存. */
import path from 'node:path';
import type { JournalFileInfo } from '@shared/ipc/vault';
import { GENESIS, type JournalEntry } from '@shared/journal/entry';
import { readLine } from '@shared/journal/line';
import type { Disk, DiskFile } from './disk/disk';
import { eachPiece, replaceFile, unlike, withFile, writeAll } from './disk/whole-file';
import { diskCode } from './disk-code';
import { eraseLines } from './erase-lines';
import { countLines, LONGEST_LINE, lastLineEnd, lastWholeEnd, trueLast } from './journal-tail';
import { cutTornEnd } from './journal-torn';
import { makeReserve } from './reserve';

const NAME = /^([\p{L}\p{N}_-]{1,64})-([A-Za-z0-9]{1,8})\.ndjson$/u;
const PIECE = 2 * 1_048_576;

export interface Appended {
  readonly bytes: number;
  readonly lines: number;
}

export interface JournalFiles {
  /**
   * Appends whole lines (without line breaks) and answers when they are on the disk; calls for one file run one after the other. A
   * half-written last line of an earlier crash is first moved to `<file>.torn`: glued to the next entry it would spoil both.
   * @param begins a file is begun with these lines: where the entries before them are lost, the first line says itself, by number and `prev`,
   * which one it goes on from
   * @throws the file system's error; what is kept of the file then ends where it ended before. An Error when the file's last line is
   * damaged, or the given ones are no journal lines or do not join it: nothing is appended then.
   */
  append(site: string, desk: string, lines: readonly string[], begins?: boolean): Promise<Appended>;
  /** Number of the last whole line and its hash ('' when that one is damaged or none of ours); null when there is no file. */
  head(site: string, desk: string): Promise<{ readonly lines: number; readonly lastHash: string } | null>;
  list(): Promise<readonly JournalFileInfo[]>;
  /** Whole lines from byte `from` on, some megabytes; `next`: where the following piece begins, null after the last whole line. */
  read(site: string, desk: string, from: number): Promise<{ readonly lines: string[]; readonly next: number | null }>;
  /**
   * Takes values out of all files of the folder, whatever desk wrote them; how many. Entries stay as they were sealed.
   * @param digests of the values @throws the file system's error; a file is then as it was, or without them
   */
  erase(digests: ReadonlySet<string>): Promise<number>;
  /** Name and length of each file, up to its last kept line: what a copy of it must have. */
  lengths(): Promise<readonly { readonly name: string; readonly bytes: number }[]>;
}

/** Hash of the entry that the lines go on from, and whether they begin a file. */
interface Joins {
  readonly prev: string;
  readonly begins: boolean;
}

/** What this process knows of a file it has appended to. */
interface Known {
  /** Where the last kept line ends. */
  readonly good: number;
  readonly lastHash: string;
  /** After a failed flush nobody knows what of it is on the disk (and a second flush would lie): the next append writes it all anew. */
  readonly suspect: boolean;
}

/** Where the last kept line of a file ends to which this process has not appended yet, as it was when that was looked for. */
interface Looked {
  readonly size: number;
  /** ms since 1970 */
  readonly changed: number;
  readonly end: number;
}

/** `folder`: where the journal files lie. It is made with the first line. */
export function makeJournalFiles(disk: Disk, folder: string): JournalFiles {
  const queues = new Map<string, Promise<unknown>>();
  const known = new Map<string, Known>();
  const looked = new Map<string, Looked>();
  const reserve = makeReserve(disk, folder, path.join(folder, 'reserve.bin'));
  const fileOf = (site: string, desk: string): string => path.join(folder, `${site}-${desk}.ndjson`);

  function inTurn<Value>(file: string, run: () => Promise<Value>): Promise<Value> {
    const mine = (queues.get(file) ?? Promise.resolve()).catch(() => undefined).then(run);
    queues.set(file, mine);
    return mine;
  }

  async function append(file: string, lines: readonly string[], begins: boolean): Promise<Appended> {
    await disk.makeFolder(folder);
    const text = Buffer.from(`${lines.join('\n')}\n`, 'utf8');
    const joins: Joins = { prev: entryOf(lines[0]).prev, begins };
    const lastHash = entryOf(lines.at(-1)).hash;
    const before = known.get(file);
    const isThere = (await disk.stat(file)) !== null;
    if (before && !isThere) {
      known.delete(file);
      // Not begun again in silence: the caller has to look first what it has to write.
      throw Object.assign(new Error('the journal file is gone'), { code: 'ENOENT', syscall: 'open' });
    }
    const start = before?.suspect ? await appendAnew(file, before, text, joins) : await appendInPlace(file, text, joins, isThere);
    known.set(file, { good: start + text.length, lastHash, suspect: false });
    return { bytes: start + text.length, lines: lines.length };
  }

  async function appendInPlace(file: string, text: Buffer, joins: Joins, isThere: boolean): Promise<number> {
    if (!isThere) await withFile(disk, file, 'create', async () => undefined);
    // The file's own name must survive a power cut before its first line is said to be kept.
    if (!known.has(file)) await disk.syncFolder(folder);
    return withFile(disk, file, 'write', async (open) => {
      const before = known.get(file);
      const good = await cutTornEnd(disk, open, file, before?.good ?? 0);
      const lastHash = before?.good === good ? before.lastHash : await lastHashOrRefuse(open, good);
      expectJoin(joins, good, lastHash);
      known.set(file, { good, lastHash, suspect: true });
      try {
        await writeAll(open, text, good);
      } catch (error) {
        if (await isCut(open, good)) known.set(file, { good, lastHash, suspect: false });
        throw error;
      }
      await open.sync().catch(async (error: unknown) => {
        await isCut(open, good);
        throw error;
      });
      return good;
    });
  }

  /** Copies what was kept into a new file, adds the lines, flushes, reads all of it back, and puts it in the old one's place. */
  async function appendAnew(file: string, { good, lastHash }: Known, text: Buffer, joins: Joins): Promise<number> {
    expectJoin(joins, good, lastHash);
    // The old file is closed before it is replaced: Windows would refuse.
    await replaceFile(
      disk,
      file,
      async (anew) => {
        await withFile(disk, file, 'read', (old) => eachPiece(old, 0, good, (piece, at) => writeAll(anew, piece, at)));
        await writeAll(anew, text, good);
      },
      async (anew) => {
        await withFile(disk, file, 'read', (old) => expectPrefix(anew, old, good));
        if (!(await anew.read(good, text.length + 1)).equals(text)) throw unlike();
      },
    );
    return good;
  }

  /** A full disk gives back the reserve once, so that what was committed still gets its line. */
  async function appendWithReserve(file: string, lines: readonly string[], begins: boolean): Promise<Appended> {
    try {
      return await append(file, lines, begins);
    } catch (error) {
      if (diskCode(error) !== 'disk-full' || !(await reserve.give())) throw error;
      return append(file, lines, begins);
    }
  }

  /** Looking for holes reads many megabytes: once, as long as size and time of the file stay. */
  async function endAsLooked(file: string, open: DiskFile, { size, changed }: Pick<Looked, 'size' | 'changed'>): Promise<number> {
    const before = looked.get(file);
    if (before?.size === size && before.changed === changed) return before.end;
    const end = await lastWholeEnd(open, size);
    looked.set(file, { size, changed, end });
    return end;
  }

  /** Opens a file up to its last kept line; null when there is none. */
  function upToGood<Value>(
    file: string,
    run: (open: DiskFile, end: number) => Promise<Value>,
    endOf: typeof lastWholeEnd = lastWholeEnd,
  ): Promise<Value | null> {
    return inTurn(file, async () => {
      const found = await disk.stat(file);
      if (found === null) return null;
      return withFile(disk, file, 'read', async (open) => {
        const size = await open.size();
        const state = known.get(file);
        if (state?.good === size && !state.suspect) return run(open, size);
        if (state || endOf !== lastWholeEnd) return run(open, await endOf(open, state?.suspect ? Math.min(size, state.good) : size));
        return run(open, await endAsLooked(file, open, { size, changed: found.changed }));
      });
    });
  }

  async function erase(file: string, digests: ReadonlySet<string>): Promise<number> {
    const state = known.get(file);
    const good = await withFile(disk, file, 'read', async (open) => lastWholeEnd(open, state?.good ?? (await open.size())));
    const done = await eraseLines(disk, file, good, digests);
    if (done.gone > 0 && state) known.set(file, { ...state, good: done.end, suspect: false });
    return done.gone;
  }

  async function names(): Promise<readonly { readonly name: string; readonly site: string; readonly desk: string }[]> {
    return (await disk.list(folder)).flatMap(({ name, folder: isFolder }) => {
      const [, site, desk] = NAME.exec(name) ?? [];
      return isFolder || site === undefined || desk === undefined ? [] : [{ name, site, desk }];
    });
  }

  /** Lines are told by their numbers: a file of a desk that lost some ends with a higher one than it has lines. */
  const headOf = async (open: DiskFile, end: number) => {
    const last = await trueLast(open, end);
    return { lines: last?.seq ?? (await countLines(open, end)), lastHash: last?.hash ?? '' };
  };

  return {
    append: (site, desk, lines, begins = false) => {
      const file = fileOf(site, desk);
      const answer = inTurn(file, () => appendWithReserve(file, lines, begins));
      void inTurn(file, () => reserve.keep());
      return answer;
    },
    head: (site, desk) => upToGood(fileOf(site, desk), headOf),
    list: async () => {
      const found: JournalFileInfo[] = [];
      for (const { name, site, desk } of await names()) {
        const info = await upToGood(path.join(folder, name), async (open, bytes) => ({ bytes, ...(await headOf(open, bytes)) }));
        if (info !== null) found.push({ site, desk, ...info });
      }
      return found;
    },
    read: async (site, desk, from) => {
      // Also what lies behind a hole: whoever rebuilds from it sees for himself what joins.
      const piece = await upToGood(fileOf(site, desk), (open, end) => readPiece(open, from, end), lastLineEnd);
      return piece ?? { lines: [], next: null };
    },
    erase: async (digests) => {
      let gone = 0;
      for (const { name } of await names()) gone += await inTurn(path.join(folder, name), () => erase(path.join(folder, name), digests));
      return gone;
    },
    lengths: async () => {
      const found: { readonly name: string; readonly bytes: number }[] = [];
      for (const { name } of await names()) {
        const bytes = await upToGood(path.join(folder, name), async (_open, end) => end);
        if (bytes !== null) found.push({ name, bytes });
      }
      return found;
    },
  };
}

async function lastHashOrRefuse(open: DiskFile, end: number): Promise<string> {
  const hash = end === 0 ? GENESIS : ((await trueLast(open, end))?.hash ?? '');
  if (hash === '') throw new Error('the journal file ends in a damaged line');
  return hash;
}

/** Where a desk lost its first entries, a file may begin with the first that is left; the caller has to say so, a file that is gone would too. */
function expectJoin({ prev, begins }: Joins, good: number, lastHash: string): void {
  if (prev !== lastHash && !(begins && good === 0)) throw new Error('the lines do not join the journal file');
}

/** Takes off what was written of a failed append. @returns whether that worked */
async function isCut(open: DiskFile, good: number): Promise<boolean> {
  return open.truncate(good).then(
    () => true,
    () => false,
  );
}

async function expectPrefix(anew: DiskFile, old: DiskFile, length: number): Promise<void> {
  await eachPiece(old, 0, length, async (piece, at) => {
    if (!(await anew.read(at, piece.length)).equals(piece)) throw unlike();
  });
}

function entryOf(text: string | undefined): JournalEntry {
  const line = readLine(text ?? '');
  if (!line.ok) throw new Error('this is no journal line');
  return line.value.entry;
}

/** Whole lines only; a line of which nobody could make anything is handed on as '' rather than by its megabytes. */
async function readPiece(open: DiskFile, from: number, end: number): Promise<{ readonly lines: string[]; readonly next: number | null }> {
  for (let length = PIECE; from < end; length *= 4) {
    const bytes = await open.read(from, Math.min(length, end - from));
    const stop = bytes.lastIndexOf(10) + 1;
    if (stop === 0 && length < LONGEST_LINE) continue;
    const next = stop === 0 ? await nextLine(open, from + bytes.length, end) : from + stop;
    const lines =
      stop === 0
        ? ['']
        : bytes
            .subarray(0, stop - 1)
            .toString('utf8')
            .split('\n');
    return { lines, next: next < end ? next : null };
  }
  return { lines: [], next: null };
}

async function nextLine(open: DiskFile, from: number, end: number): Promise<number> {
  for (let at = from; at < end; at += PIECE) {
    const found = (await open.read(at, Math.min(PIECE, end - at))).indexOf(10);
    if (found >= 0) return at + found + 1;
  }
  return end;
}
