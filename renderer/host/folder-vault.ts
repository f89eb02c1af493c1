/** The copies in a folder that was granted to the browser (File System Access API): nobody waits for them, they follow behind. */
import { runningSha256, sha256Hex } from '@shared/base/hash';
import { type Expected, expectedSchema } from '@shared/journal/expected';
import { type FileWriter, type FolderHandle, fileIn, folderIn, hostCode, namesIn, writeWhole } from './folder-handles';
import { type FolderJournal, folderJournal } from './folder-journal';
import { HostError } from './host';
import type { JournalFileInfo, KeepOutcome, SnapshotFile, SnapshotSink, Vault } from './vault';

/** `S1-main`: a site and a desk, which has no hyphen. */
const DESK_FOLDER = /^([\p{L}\p{N}_-]{1,64})-([A-Za-z0-9]{1,8})$/u;
const HASH = /^[0-9a-f]{64}$/;
const SNAPSHOT = /\.(dbsnap|dbarc)$/;
const EXPECTED = 'expected.json';
const READ_BYTES = 4_000_000;

export interface FolderVaultNeeds {
  /** The day that names a new journal segment, `2026-11-22`. */
  readonly today: () => string;
  /** Runs one piece of work at a time, in all windows of the program. */
  readonly alone: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

/** A vault in a folder. Segments, attachments and snapshots are written whole and put in place by the browser on closing. */
export function makeFolderVault(root: FolderHandle, { today, alone }: FolderVaultNeeds): Vault {
  const journals = new Map<string, FolderJournal>();

  /** The journal of a desk; null while it has no folder and none is to be made. */
  async function journalOf(site: string, desk: string, create: boolean): Promise<FolderJournal | null> {
    const name = `${site}-${desk}`;
    const known = journals.get(name);
    if (known) return known;
    const folder = await folderIn(root, name, create);
    if (folder === null) return null;
    const journal = folderJournal(folder, today);
    journals.set(name, journal);
    return journal;
  }

  async function desks(): Promise<readonly (readonly [site: string, desk: string])[]> {
    return (await namesIn(root, 'directory')).flatMap((name) => {
      const [, site, desk] = DESK_FOLDER.exec(name) ?? [];
      return site === undefined || desk === undefined ? [] : [[site, desk] as const];
    });
  }

  async function infoOf(site: string, desk: string): Promise<readonly JournalFileInfo[]> {
    const journal = await journalOf(site, desk, false);
    const head = await journal?.head();
    if (!journal || !head?.found) return [];
    return [{ site, desk, lines: head.lines, bytes: await journal.bytes(), lastHash: head.lastHash }];
  }

  async function noteIn(site: string, desk: string): Promise<readonly Expected[]> {
    const note = await fileIn(await folderIn(root, `${site}-${desk}`), EXPECTED);
    const read = expectedSchema.safeParse(jsonOf((await note?.text()) ?? ''));
    return read.success ? [read.data] : [];
  }

  async function snapshots(): Promise<readonly SnapshotFile[]> {
    const folder = await folderIn(root, 'snapshots');
    const names = (await namesIn(folder, 'file')).filter((name) => SNAPSHOT.test(name));
    const files = await Promise.all(names.map(async (name) => ({ name, file: await fileIn(folder, name) })));
    // A file without a byte was begun and never closed.
    const whole = files.flatMap(({ name, file }) => (file && file.size > 0 ? [fileOf(name, file)] : []));
    return whole.sort((one, other) => other.changed - one.changed);
  }

  async function removeFile(hash: string): Promise<void> {
    const folder = await folderIn(await folderIn(root, 'files'), hash.slice(0, 2));
    if (await fileIn(folder, hash)) await folder?.removeEntry(hash);
  }

  return {
    waited: false,

    append: async (site, desk, lines, begins = false) => {
      try {
        return await alone(async () => ((await journalOf(site, desk, true)) ?? missing()).append(lines, begins));
      } catch (error) {
        journals.clear();
        return { kept: false, reason: hostCode(error) };
      }
    },

    head: async (site, desk) => {
      try {
        return (await (await journalOf(site, desk, false))?.head()) ?? { found: false, reason: 'none' };
      } catch (error) {
        journals.clear();
        return { found: false, reason: hostCode(error) };
      }
    },

    journals: () => reading(async () => (await Promise.all((await desks()).map((one) => infoOf(...one)))).flat()),

    readJournal: (site, desk, from) =>
      reading(async () => (await (await journalOf(site, desk, false))?.read(from)) ?? { lines: [], next: null }),

    keepFile: (hash, bytes) =>
      keeping(async () => {
        if (sha256Hex(bytes) !== hash) throw new HostError('bad-arguments', 'these are other bytes than the hash says');
        const folder = (await folderIn(await folderIn(root, 'files', true), hash.slice(0, 2), true)) ?? missing();
        if ((await fileIn(folder, hash))?.size !== bytes.length) await writeWhole(folder, hash, new Uint8Array(bytes));
      }),

    readFile: (hash) =>
      reading(async () => {
        const file = await fileIn(await folderIn(await folderIn(root, 'files'), hash.slice(0, 2)), hash);
        return file && new Uint8Array(await file.arrayBuffer());
      }),

    files: () =>
      reading(async () => {
        const files = await folderIn(root, 'files');
        const parts = await Promise.all(
          (await namesIn(files, 'directory')).map(async (name) => namesIn(await folderIn(files, name), 'file')),
        );
        return parts.flat().filter((name) => HASH.test(name));
      }),

    note: (expected) =>
      keeping(async () => {
        const folder = (await folderIn(root, `${expected.site}-${expected.desk || 'main'}`, true)) ?? missing();
        await alone(() => writeWhole(folder, EXPECTED, new TextEncoder().encode(JSON.stringify(expected))));
      }),

    notes: () => reading(async () => (await Promise.all((await desks()).map((one) => noteIn(...one)))).flat()),

    beginSnapshot: (name) =>
      reading(async () => {
        const folder = (await folderIn(root, 'snapshots', true)) ?? missing();
        return snapshotSink(folder, name, await (await folder.getFileHandle(name, { create: true })).createWritable());
      }),

    snapshots: () => reading(snapshots),

    readSnapshot: (name, from) =>
      reading(async () => {
        const file = (await fileIn(await folderIn(root, 'snapshots'), name)) ?? missing();
        return new Uint8Array(await file.slice(from, from + READ_BYTES).arrayBuffer());
      }),

    dropSnapshot: (name) =>
      keeping(async () => {
        const newest = (await snapshots()).find((one) => one.name.endsWith('.dbsnap'));
        if (newest?.name === name || name.endsWith('.dbarc')) throw new HostError('denied', 'archives and the newest snapshot stay');
        await (await folderIn(root, 'snapshots'))?.removeEntry(name);
      }),

    erase: async (digests, files) => {
      try {
        const gone = new Set(digests);
        let values = 0;
        for (const [site, desk] of await desks()) values += await alone(async () => (await journalOf(site, desk, false))?.erase(gone) ?? 0);
        for (const hash of files) await removeFile(hash);
        return { kept: true, values, second: 'none', stream: 'none' };
      } catch (error) {
        journals.clear();
        return { kept: false, reason: hostCode(error) };
      }
    },

    space: async () => null,
    report: async () => null,
    openFolder: async () => false,
    second: null,
  };
}

/** The file appears when the writer is closed, whole; what cannot be read back as it was given is taken away again. */
function snapshotSink(folder: FolderHandle, name: string, writer: FileWriter): SnapshotSink {
  const given = runningSha256();
  const abandon = async (): Promise<void> => {
    await writer.abort().catch(() => undefined);
    await folder.removeEntry(name).catch(() => undefined);
  };
  return {
    write: (bytes) =>
      keeping(async () => {
        await writer.write(new Uint8Array(bytes));
        given.update(bytes);
      }),
    finish: () =>
      keeping(async () => {
        await writer.close();
        const file = (await fileIn(folder, name)) ?? missing();
        const found = runningSha256();
        for (let from = 0; from < file.size; from += READ_BYTES) {
          found.update(new Uint8Array(await file.slice(from, from + READ_BYTES).arrayBuffer()));
        }
        if (found.hex() === given.hex()) return;
        await folder.removeEntry(name);
        throw new HostError('disk-error', 'the snapshot reads back as something else');
      }),
    abandon,
  };
}

function fileOf(name: string, file: Blob & { readonly lastModified: number }): SnapshotFile {
  return { name, bytes: file.size, changed: file.lastModified, second: false };
}

function missing(): never {
  throw new HostError('gone', 'the granted folder is not there');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reading throws `HostError`, as the interface says. */
async function reading<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof HostError ? error : new HostError(hostCode(error), error instanceof Error ? error.message : '');
  }
}

async function keeping(work: () => Promise<void>): Promise<KeepOutcome> {
  try {
    await work();
    return { kept: true };
  } catch (error) {
    return { kept: false, reason: hostCode(error) };
  }
}
