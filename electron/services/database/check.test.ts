import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNodeDisk } from '../disk/node-disk';
import { failingDisk } from '../disk/watched-disk';
import { diskCode } from '../disk-code';
import { tempFolderFor } from '../temp-folder';
import { checkDatabases } from './check';
import { manifestOf, SQLITE, SQLITE_FRAME, SQLITE_WAL, tableOf } from './samples';

const disk = makeNodeDisk();
const folder = tempFolderFor(beforeEach, afterEach);
const level = (name: string) => path.join(folder(), 'IndexedDB/app_local_0.indexeddb.leveldb', name);
const sqlite = (name: string) => path.join(folder(), 'IndexedDB/app_local_0', name);
const NAME = 'DEF7ONOTUU2WKTA6Y5HNIFOFSJ2YSBGPIN6C7G4DEI6LDRT7RGQQ';
/** `place` negative: from the end. */
function spoiled(bytes: Buffer, place: number): Buffer {
  const at = place < 0 ? bytes.length + place : place;
  return Buffer.concat([bytes.subarray(0, at), Buffer.from([(bytes[at] ?? 0) ^ 1]), bytes.subarray(at + 1)]);
}

function makeLevel(): void {
  mkdirSync(path.dirname(level('x')), { recursive: true });
  writeFileSync(level('CURRENT'), 'MANIFEST-000001\n');
  writeFileSync(level('MANIFEST-000001'), manifestOf(900));
  writeFileSync(level('000005.ldb'), tableOf(900));
  writeFileSync(level('000007.log'), '');
  writeFileSync(level('LOCK'), '');
}

function makeSqlite(): void {
  mkdirSync(path.dirname(sqlite('x')), { recursive: true });
  writeFileSync(sqlite(NAME), SQLITE);
  writeFileSync(sqlite(`${NAME}-wal`), SQLITE_WAL);
}

describe('which storage holds the database', () => {
  it.each([
    ['none', () => undefined],
    ['none', () => mkdirSync(path.dirname(level('x')), { recursive: true })],
    ['leveldb', makeLevel],
    ['sqlite', makeSqlite],
    [
      'both',
      () => {
        makeLevel();
        makeSqlite();
      },
    ],
  ])('%s', async (backend, make) => {
    make();
    expect(await checkDatabases(disk, folder())).toEqual({ backend, damage: [] });
  });

  it('what is locked or not ours to read is an error, never damage', async () => {
    makeLevel();
    expect(await checkDatabases(failingDisk(disk, 'open', 'EBUSY'), folder()).catch(diskCode)).toBe('in-use');
    expect(await checkDatabases(failingDisk(disk, 'list', 'EACCES', { nth: 2 }), folder()).catch(diskCode)).toBe('denied');
  });
});

describe('LevelDB', () => {
  beforeEach(makeLevel);
  it.each([
    ['CURRENT is gone', 'leveldb.current', () => rmSync(level('CURRENT'))],
    ['CURRENT is empty', 'leveldb.current', () => truncateSync(level('CURRENT'), 0)],
    ['CURRENT names what is not there', 'leveldb.manifest', () => writeFileSync(level('CURRENT'), 'MANIFEST-000009\n')],
    ['the manifest is empty', 'leveldb.manifest', () => truncateSync(level('MANIFEST-000001'), 0)],
    ['the manifest is damaged', 'leveldb.manifest', () => writeFileSync(level('MANIFEST-000001'), spoiled(manifestOf(900), 20))],
    ['the manifest is damaged at its end', 'leveldb.manifest', () => writeFileSync(level('MANIFEST-000001'), spoiled(manifestOf(900), -1))],
    ['the log is gone', 'leveldb.log-gone', () => rmSync(level('000007.log'))],
    ['a table is gone', 'leveldb.table', () => rmSync(level('000005.ldb'))],
    ['a table is cut', 'leveldb.table', () => truncateSync(level('000005.ldb'), 899)],
    ['a table has more than was written', 'leveldb.table', () => truncateSync(level('000005.ldb'), 901)],
    ['a table ends in zeros', 'leveldb.table', () => writeFileSync(level('000005.ldb'), Buffer.alloc(900))],
  ])('%s', async (_title, code, spoil) => {
    spoil();
    expect(await checkDatabases(disk, folder())).toEqual({ backend: 'leveldb', damage: [code] });
  });

  it('takes tables of the older ending, and does not miss one that was taken out', async () => {
    rmSync(level('000005.ldb'));
    writeFileSync(level('000005.sst'), tableOf(900));
    expect((await checkDatabases(disk, folder())).damage).toEqual([]);
  });
});

describe('SQLite', () => {
  beforeEach(makeSqlite);
  const wal = () => sqlite(`${NAME}-wal`);
  const frames = (SQLITE_WAL.length - 32) / SQLITE_FRAME;
  it.each<[string, readonly string[], () => void]>([
    ['its log is gone: what was in it is for the counts to find', [], () => rmSync(wal())],
    ['its log was emptied', [], () => truncateSync(wal(), 0)],
    ['its log ends in half a frame', [], () => truncateSync(wal(), SQLITE_WAL.length - 100)],
    ['its log is followed by zeros', [], () => writeFileSync(wal(), Buffer.concat([SQLITE_WAL, Buffer.alloc(5_000)]))],
    ['its log was written over from the beginning', [], () => writeFileSync(wal(), withOldFrames())],
    ['a page in the log is spoiled', ['sqlite.wal'], () => writeFileSync(wal(), spoiled(SQLITE_WAL, 32 + 24 + 100))],
    ['the last commit in the log is spoiled', ['sqlite.wal'], () => writeFileSync(wal(), spoiled(SQLITE_WAL, SQLITE_WAL.length - 9))],
    ['the log’s header is spoiled', ['sqlite.wal'], () => writeFileSync(wal(), spoiled(SQLITE_WAL, 17))],
    ['the file is no SQLite', ['sqlite.magic'], () => writeFileSync(sqlite(NAME), spoiled(SQLITE, 3))],
    ['the page size cannot be', ['sqlite.page-size'], () => writeFileSync(sqlite(NAME), spoiled(SQLITE, 17))],
    ['a page is missing that is not in the log', ['sqlite.page-count'], () => truncateSync(sqlite(NAME), 1_024)],
    ['the file is empty', ['sqlite.page-count'], () => truncateSync(sqlite(NAME), 0)],
    ['the file is gone and its log is not', ['sqlite.gone'], () => rmSync(sqlite(NAME))],
  ])('%s', async (title, damage, spoil) => {
    spoil();
    const found = await checkDatabases(disk, folder());
    expect(found).toEqual({ backend: title.startsWith('the file is gone') ? 'none' : 'sqlite', damage });
  });

  it('without a log the file itself must have its pages', async () => {
    rmSync(wal());
    truncateSync(sqlite(NAME), SQLITE.length - 512);
    expect((await checkDatabases(disk, folder())).damage).toEqual(['sqlite.page-count']);
  });

  /** A first frame of this round, then frames of the round before, which have other salts. */
  function withOldFrames(): Buffer {
    const old = Buffer.from(SQLITE_WAL.subarray(32 + 3 * SQLITE_FRAME));
    for (let at = 0; at < old.length; at += SQLITE_FRAME) old.writeUInt32BE(1, at + 8);
    return Buffer.concat([SQLITE_WAL.subarray(0, 32 + 3 * SQLITE_FRAME), old]);
  }

  it('has the sample it believes to have', () => expect(frames).toBe(6));
});
