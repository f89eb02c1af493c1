/** Values are taken out of every copy that the program keeps; what is left is the same chain, and nothing is lost when the disk refuses (PIPL 47). */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256Hex } from '@shared/base/hash';
import { JournalFileCheck } from '@shared/journal/file-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from './disk/disk';
import { makeNodeDisk } from './disk/node-disk';
import { type Watch, watchedDisk } from './disk/watched-disk';
import { chain, namedChain } from './journal-samples';
import { copyBeforeOpen } from './start/before-open';
import { tempFolderFor } from './temp-folder';
import { makeVault, type Vault } from './vault';

const folder = tempFolderFor(beforeEach, afterEach);
const at = (...parts: string[]): string => path.join(folder(), ...parts);
const file = (): string => at('data/journal/s-A.ndjson');
const copy = (name = 's-A.ndjson'): string => at('stick/前台台账备份/s/journal', name);
const text = (name: string): string => readFileSync(name, 'utf8');

const { lines, digests } = namedChain(8);
/** Of the second, third and last line. */
const HIS = [digests[1], digests[2], digests[7]].flatMap((digest) => digest ?? []);
const left = (name: string): readonly string[] => text(name).match(/住户\d/g) ?? [];
const OTHERS = ['住户1', '住户4', '住户5', '住户6', '住户7'];

let watch: Watch = () => undefined;
let vault: Vault;

const never = () => () => undefined;

function open(on: Disk = makeNodeDisk(), later: Parameters<typeof makeVault>[0]['later'] = never): Vault {
  const disk = watchedDisk(on, (name, file) => watch(name, file));
  const options = { disk, data: at('data'), storage: () => at('storage'), sameDisk: async () => false, later };
  return makeVault({ ...options, now: () => 1_000, newId: () => 'id', log: () => undefined });
}

beforeEach(async () => {
  watch = () => undefined;
  mkdirSync(at('data'));
  mkdirSync(at('stick'));
  vault = open();
  await vault.journals.append('s', 'A', lines);
});

async function withSecond(): Promise<void> {
  await vault.second.choose(at('stick'));
  await vault.second.follow();
  expect(left(copy())).toHaveLength(8);
}

describe('the journal file', () => {
  it('loses the values and nothing else, and goes on', async () => {
    expect(await vault.erase({ digests: HIS, files: [] })).toEqual({ values: 3, second: 'none' });
    expect(left(file())).toEqual(OTHERS);
    const check = new JournalFileCheck();
    for (const line of text(file()).trimEnd().split('\n')) check.take(line);
    expect(check.end()).toMatchObject({ lines: 8, fault: null, values: 5, missing: 3 });
    const next = namedChain(9).lines.slice(8);
    await vault.journals.append('s', 'A', next);
    expect(await open().journals.head('s', 'A')).toMatchObject({ lines: 9 });
  });

  it('is not touched when it has none of them', async () => {
    watch = (call, on) => {
      if (call === 'rename') throw new Error(`renamed ${on}`);
    };
    expect(await vault.erase({ digests: ['ab'.repeat(32)], files: [] })).toEqual({ values: 0, second: 'none' });
  });

  it('of every desk, whoever opens the program now, and before anything was appended', async () => {
    await vault.journals.append('s', 'B', chain(3));
    writeFileSync(at('data/journal/s-C.ndjson'), `${lines.join('\n')}\n`);
    expect(await open().erase({ digests: HIS, files: [] })).toMatchObject({ values: 6 });
    expect(left(at('data/journal/s-C.ndjson'))).toEqual(OTHERS);
  });

  it('keeps a line that nobody can read, and a megabyte of lines across the pieces of reading', async () => {
    const many = namedChain(4000);
    rmSync(file());
    writeFileSync(file(), `${many.lines.slice(0, 2000).join('\n')}\n{"half\n${many.lines.slice(2000).join('\n')}\n`);
    const gone = many.digests.filter((_, i) => i % 2 === 0);
    expect(await open().erase({ digests: gone, files: [] })).toMatchObject({ values: 2000 });
    const after = text(file()).split('\n');
    expect([after.length, after[2000]]).toEqual([4002, '{"half']);
    expect(text(file())).not.toContain('"住户1"');
    expect(text(file())).toContain('"住户4000"');
  });

  it.each(['write', 'sync', 'rename'] as const)(
    'is whole, old or new, when the disk refuses at %s, and it can be repeated',
    async (call) => {
      const before = text(file());
      watch = (name) => {
        if (name === call) throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: call });
      };
      await expect(vault.erase({ digests: HIS, files: [] })).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(text(file())).toBe(before);
      expect(readdirSync(at('data/journal')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      watch = () => undefined;
      expect(await vault.erase({ digests: HIS, files: [] })).toMatchObject({ values: 3 });
    },
  );
});

describe('what lies beside it', () => {
  it('attachments go by their hash, the others stay', async () => {
    const [his, others] = [Buffer.from('his photo'), Buffer.from('a tap')].map((bytes) => ({ bytes, hash: sha256Hex(bytes) }));
    if (!his || !others) throw new Error('no files');
    for (const { hash, bytes } of [his, others]) await vault.files.keep(hash, bytes);
    await vault.erase({ digests: [], files: [his.hash, 'cd'.repeat(32)] });
    expect(await vault.files.list()).toEqual([others.hash]);
  });

  it('torn ends and copies of the database go, the database stays', async () => {
    const gone = [
      'data/journal/s-A.ndjson.torn',
      'data/before-open/a/x/1.ldb',
      'data/before-open/a/whole.json',
      'storage/IndexedDB/x/1.log.torn-9',
    ];
    const stays = ['storage/IndexedDB/x/1.log', 'data/journal/s-A.ndjson', 'data/expected.json'];
    for (const name of [...gone, ...stays.slice(0, 1), ...stays.slice(2)]) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), '住户2');
    }
    await vault.erase({ digests: HIS, files: [] });
    expect([gone.filter((name) => existsSync(at(name))), stays.filter((name) => existsSync(at(name)))]).toEqual([[], stays]);
  });
});

describe('a copy of the database that is just being put in its place', () => {
  it('does not come back', async () => {
    const table = 'x.leveldb/000005.ldb';
    mkdirSync(path.dirname(at('storage/IndexedDB', table)), { recursive: true });
    writeFileSync(at('storage/IndexedDB', table), '住户2');
    const disk = makeNodeDisk();
    await copyBeforeOpen(disk, at('storage'), at('data'), 'sound');
    let begun = (): void => undefined;
    const copying = new Promise<void>((done) => {
      begun = done;
    });
    const slow: Disk = {
      ...disk,
      copy: async (from, to) => {
        begun();
        await new Promise((done) => setTimeout(done, 300));
        await disk.copy(from, to);
      },
    };
    const other = open(slow, (_ms, run) => {
      queueMicrotask(run);
      return () => undefined;
    });
    const turned = other.trueCopies.begin();
    await copying;
    await other.erase({ digests: HIS, files: [] });
    await turned;
    expect(readdirSync(at('data/before-open'), { recursive: true }).filter((name) => /\.(ldb|json|tmp)$/.test(String(name)))).toEqual([]);
    expect(existsSync(at('storage/IndexedDB', table))).toBe(true);
  });
});

describe('the second folder', () => {
  it('follows at once, and is the same story afterwards', async () => {
    await withSecond();
    expect(await vault.erase({ digests: HIS, files: [] })).toEqual({ values: 3, second: 'done' });
    expect(text(copy())).toBe(text(file()));
    await vault.journals.append('s', 'A', namedChain(9).lines.slice(8));
    await vault.second.follow();
    expect(text(copy())).toBe(text(file()));
    expect(readdirSync(path.dirname(copy()))).toEqual(['files', 's-A.ndjson']);
  });

  it('follows when the stick is there again, after a start too, together with what was added meanwhile', async () => {
    await withSecond();
    const photo = Buffer.from('his photo');
    await vault.files.keep(sha256Hex(photo), photo);
    await vault.second.follow();
    renameSync(at('stick'), at('pulled'));
    expect(await vault.erase({ digests: HIS.slice(0, 2), files: [] })).toMatchObject({ second: 'waiting' });
    expect(await vault.erase({ digests: HIS.slice(2), files: [sha256Hex(photo)] })).toMatchObject({ second: 'waiting' });
    const again = open();
    await again.journals.append('s', 'A', namedChain(9).lines.slice(8));
    renameSync(at('pulled'), at('stick'));
    expect(await again.second.follow()).toMatchObject({ state: 'ok' });
    expect(left(copy())).toEqual([...OTHERS, '住户9']);
    expect(text(copy())).toBe(text(file()));
    expect(readdirSync(path.join(path.dirname(copy()), 'files')).flatMap((name) => readdirSync(copy(`files/${name}`)))).toEqual([]);
    expect(await again.second.isErasing()).toBe(false);
  });

  it('loses it in the copies of other stories too', async () => {
    await withSecond();
    writeFileSync(copy('s-A-2.ndjson'), `${lines.slice(0, 3).join('\n')}\n`);
    await vault.erase({ digests: HIS, files: [] });
    expect(left(copy('s-A-2.ndjson'))).toEqual(['住户1']);
  });

  it('nothing is done here when it cannot be noted what has to be done there', async () => {
    await withSecond();
    watch = (_call, on) => {
      if (String(on).includes('erasing.json')) throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
    };
    await expect(vault.erase({ digests: HIS, files: [] })).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(left(file())).toHaveLength(8);
  });

  it('is not waited for once it was given up', async () => {
    await withSecond();
    rmSync(at('stick'), { recursive: true });
    await vault.erase({ digests: HIS, files: [] });
    await vault.second.forget();
    expect(existsSync(at('data/erasing.json'))).toBe(false);
  });
});
