// @vitest-environment node
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHANNELS, type Channel } from '@shared/ipc/channels';
import type { Args } from '@shared/ipc/contract';
import type { WebContents } from 'electron';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDeskKeys } from '../services/desk-keys';
import type { Disk } from '../services/disk/disk';
import { isSameDisk, makeNodeDisk } from '../services/disk/node-disk';
import { failingDisk } from '../services/disk/watched-disk';
import { openLog } from '../services/log-file';
import { linkFault } from '../services/replication/link';
import { makeReplication } from '../services/replication/replication';
import { tempFolderFor } from '../services/temp-folder';
import { makeVault } from '../services/vault';
import { answer } from './handle';
import { type HandlerOptions, makeHandlers } from './handlers';

/** 100,000 in the long form: `IPC_MESSAGES=100000`. */
const MESSAGES = Number(process.env['IPC_MESSAGES'] ?? 10_000);

const electron = vi.hoisted(() => ({ save: '', open: '', opened: [] as string[] }));

vi.mock('electron', () => ({
  app: { getPath: () => '/documents', getVersion: () => '1.0.0' },
  BrowserWindow: { fromWebContents: () => ({}) },
  dialog: {
    showSaveDialog: async () => ({ canceled: electron.save === '', filePath: electron.save }),
    showMessageBox: async () => ({ response: 1 }),
    showOpenDialog: async () => ({ canceled: electron.open === '', filePaths: [electron.open] }),
  },
  shell: {
    openPath: async (what: string) => {
      electron.opened.push(what);
      return '';
    },
  },
}));

const folder = tempFolderFor(beforeEach, afterEach);
const home = { senderFrame: { url: 'app://local/index.html', parent: null } };
const bytes = new Uint8Array([1, 2, 3]);
const hash = createHash('sha256').update(bytes).digest('hex');

/** A call of each kind that would be carried out. */
const HONEST: { readonly [C in Channel]: Args<C> } = {
  saveFile: { name: '周报.xlsx', bytes, extensions: ['xlsx'] },
  openFile: { extensions: ['csv'] },
  print: { paper: 'A4', landscape: false, printer: '', copies: 1, from: 1, to: 0 },
  printToPdf: { paper: 'A5', landscape: true, name: 'x.pdf', save: true },
  listPrinters: {},
  appendJournal: { site: 'S1', desk: 'A', lines: ['{"seq":1}'] },
  readJournalHead: { site: 'S1', desk: 'A' },
  listJournals: {},
  readJournal: { site: 'S1', desk: 'A', from: 0 },
  keepFile: { hash, bytes },
  readFile: { hash },
  listFiles: {},
  noteExpected: { site: 'S1', desk: 'A', seq: 1, hash: '', rows: 0, schema: 1, app: '1.0.0', at: '2026-11-22T08:00:00+08:00' },
  readExpected: {},
  beginSnapshot: { name: 'S1-main_20261122T140500_daily.dbsnap' },
  writeSnapshot: { id: '1', bytes },
  finishSnapshot: { id: '1' },
  abandonSnapshot: { id: '1' },
  listSnapshots: {},
  readSnapshot: { name: 'S1-main_20261122T140500_daily.dbsnap', from: 0 },
  dropSnapshot: { name: 'S1-main_20261122T140500_daily.dbsnap' },
  eraseCopies: { digests: ['ab'.repeat(32)], files: ['ab'.repeat(32)] },
  diskSpace: {},
  startReport: {},
  openDataFolder: {},
  secondFolder: { act: 'state' },
  chooseSecondFolder: {},
  readDeskKeys: {},
  keepDeskKey: { key: 'ab'.repeat(32) },
  readReplication: {},
  setReplication: { servers: ['127.0.0.1:1'], user: 'a', password: 'b', creds: '', ca: '' },
  switchReplication: { on: true },
  testReplication: { site: 'S1' },
  beginReplication: { site: 'S1', has: [{ chain: hash, seq: 1 }] },
  replicationState: {},
  sendEntries: { lines: [{ chain: hash, text: '{}' }], has: [{ chain: hash, seq: 1 }] },
  takeEntries: { after: '', has: [{ chain: hash, seq: 1 }], waiting: [] },
  offerFiles: { hashes: [hash], has: [{ chain: hash, seq: 1 }] },
  wantedFile: {},
  putFile: { hash, bytes },
  fetchFile: { hash },
  version: {},
  log: { message: 'x' },
};

/** The desk's data folder with things around it that nobody may touch, and links out of it. */
function makeDesk(over: (disk: Disk) => Disk = (disk) => disk) {
  const data = path.join(folder(), 'data');
  const outside = path.join(folder(), 'outside');
  mkdirSync(path.join(data, 'snapshots'), { recursive: true });
  mkdirSync(path.join(data, 'journal/files/ab'), { recursive: true });
  mkdirSync(outside);
  writeFileSync(path.join(outside, 'secret.txt'), 'secret');
  symlinkSync(path.join(outside, 'secret.txt'), path.join(data, 'snapshots/linked.dbsnap'));
  symlinkSync(path.join(outside, 'secret.txt'), path.join(data, `journal/files/ab/ab${'0'.repeat(62)}`));
  const log = openLog(path.join(data, 'logs'), () => '2026-11-22T08:00:00Z');
  const disk = over(makeNodeDisk());
  const later = () => () => undefined;
  const vault = makeVault({ disk, data, storage: () => data, sameDisk: isSameDisk, later, now: () => 0, newId: () => 'id', log });
  const report = { trimmed: [], backend: 'none', damage: [], copied: null, copySkipped: '', lastApp: '' } as const;
  const guard = { seal: async () => null, open: () => Promise.reject(new Error('sealed for somebody else')) };
  const deskKeys = makeDeskKeys(disk, [data, path.join(data, 'keys')], guard);
  // A stream that nobody answers for.
  const load = async () => () => Promise.reject(linkFault('away', 'nobody there'));
  const soon = (_ms: number, run: () => void) => {
    const timer = setTimeout(run, 0);
    return () => clearTimeout(timer);
  };
  const replication = makeReplication({ disk, data, guard, load, later: soon, now: () => 0, random: () => 0, log });
  const options = { disk, vault, deskKeys, replication, data, report: () => report, paper: () => null, log } as unknown as HandlerOptions;
  const sender = {
    print: (_options: unknown, done: (success: boolean, reason: string) => void) => done(true, ''),
    printToPDF: async () => Buffer.from('%PDF'),
    getPrintersAsync: async () => [],
  } as unknown as WebContents;
  const handlers = makeHandlers(options);
  const ask = (channel: Channel, raw: unknown) => answer(channel, raw, { ...home, sender }, handlers, log);
  return { data, outside, log, handlers, sender, ask };
}

/** All files below a folder, with what they hold where it is short. */
function tree(top: string): readonly string[] {
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return `${path.relative(top, file)} ${readFileSync(file).toString('latin1').slice(0, 40)}`;
    })
    .toSorted();
}

const NAMES = [
  '../x',
  '..\\x',
  '../../../../../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\server\\share\\x',
  '//server/share/x',
  '\\\\?\\C:\\x',
  'CON',
  'NUL.dbsnap',
  'COM1',
  'lpt9.ndjson',
  'a.dbsnap::$DATA',
  'a:b',
  'a\0b',
  '\0',
  '%2e%2e%2fx',
  '．．／x',
  'a\u202eb',
  '\ud800',
  'x'.repeat(300),
  'x'.repeat(1_000_000),
  '',
  ' ',
  '.',
  '..',
  '__proto__',
  'constructor',
  'linked.dbsnap',
  `ab${'0'.repeat(62)}`,
  '-1',
  '2',
];
const NUMBERS = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, Number.MAX_VALUE, -0, 10n ** 30n];

const HOSTILE: readonly unknown[] = [
  ...NAMES,
  ...NUMBERS,
  null,
  undefined,
  true,
  [],
  {},
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  Array.from({ length: 21_000 }, () => '{}'),
  Object.assign([], { length: 1_000_000 }),
  new Date(0),
  new Map([['site', '../x']]),
  new Set(['..']),
  /(a+)+$/,
  new Uint8Array(0),
  new Uint8Array(1_000_000),
  new ArrayBuffer(8),
  deep(5_000),
];

function deep(floors: number): unknown {
  let value: unknown = {};
  for (let n = 0; n < floors; n += 1) value = { value };
  return value;
}

const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  {
    weight: 1,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
    }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

/** An honest call with some of its parts replaced, taken away or added; sometimes something else altogether. */
const message = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...CHANNELS),
        fc.array(fc.tuple(fc.nat(9), anything, fc.constantFrom('put', 'drop', 'add')), { minLength: 1, maxLength: 3 }),
      )
      .map(([channel, changes]) => [channel, changed(HONEST[channel], changes)] as const),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...CHANNELS), anything) },
);

function changed(honest: object, changes: readonly (readonly [number, unknown, string])[]): unknown {
  const copy: Record<string, unknown> = { ...honest };
  for (const [at, value, how] of changes) {
    const name = Object.keys(copy)[at % Math.max(1, Object.keys(copy).length)] ?? 'name';
    if (how === 'drop') delete copy[name];
    else copy[how === 'add' ? addedName(value) : name] = value;
  }
  return copy;
}

function addedName(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 20) : 'more';
}

/** What arrives at the other end of the bridge; null when it does not pass it. */
function overTheBridge(raw: unknown): { readonly raw: unknown } | null {
  try {
    return { raw: structuredClone(raw) };
  } catch {
    return null;
  }
}

describe('the road into the main process', () => {
  it.each(CHANNELS)('is closed to strangers: %s', async (channel) => {
    const { log, handlers, sender, data, outside } = makeDesk();
    const before = [tree(outside), tree(path.join(data, 'journal')), tree(path.join(data, 'snapshots'))];
    const strangers = [
      null,
      { url: 'https://example.invalid/', parent: null },
      { url: 'app://local/index.html', parent: {} },
      { url: 'app://paper/1.pdf', parent: null },
      { url: 'blob:app://local/1', parent: null },
      { url: 'about:blank', parent: null },
      { url: 'file:///C:/x.html', parent: null },
    ];
    for (const senderFrame of strangers) {
      const envelope = await answer(channel, HONEST[channel], { senderFrame, sender }, handlers, log);
      expect(envelope).toEqual({ ok: false, code: 'untrusted', message: `${channel}: untrusted` });
    }
    expect([tree(outside), tree(path.join(data, 'journal')), tree(path.join(data, 'snapshots'))]).toEqual(before);
    expect(electron.opened).toEqual([]);
  });

  it('saves nothing over the program’s own files, by whatever way the dialog names them', async () => {
    const { data, ask } = makeDesk();
    symlinkSync(data, path.join(folder(), 'linked'));
    writeFileSync(path.join(data, 'journal/S1-A.ndjson'), 'journal');
    const folders = ['journal', 'journal/files/ab', 'snapshots/../journal', 'IndexedDB/app_local_0.indexeddb.leveldb', 'keys'];
    const notes = ['expected.json', 'opened-by.json', 'second-folder.json', 'erasing.json', 'graphics.json'];
    const files = ['desk-key.json', 'Desk-Key.shut-2.json', ...notes, 'Local State'];
    const places = [...folders.map((place) => `${place}/S1-A.ndjson`), ...files].flatMap((place) => [`data/${place}`, `linked/${place}`]);
    for (const place of places) {
      electron.save = `${folder()}/${place}`;
      expect(await ask('saveFile', HONEST.saveFile), place).toMatchObject({ ok: false, code: 'denied' });
      expect(await ask('printToPdf', HONEST.printToPdf), place).toMatchObject({ ok: false, code: 'denied' });
    }
    expect(readFileSync(path.join(data, 'journal/S1-A.ndjson'), 'utf8')).toBe('journal');
    for (const place of ['data/周报.xlsx', 'outside/journal', 'outside/desk-key.json', 'journal']) {
      electron.save = path.join(folder(), place);
      expect(await ask('saveFile', HONEST.saveFile), place).toMatchObject({ ok: true });
    }
  });

  it('knows its own files also where the data folder cannot be looked at, and saves elsewhere', async () => {
    const { data, ask } = makeDesk((disk) => failingDisk(disk, 'realPath', 'EIO', { times: 999 }));
    electron.save = path.join(data, 'journal/S1-A.ndjson');
    expect(await ask('saveFile', HONEST.saveFile)).toMatchObject({ ok: false, code: 'denied' });
    electron.save = path.join(folder(), '周报.xlsx');
    expect(await ask('saveFile', HONEST.saveFile)).toMatchObject({ ok: true });
  });

  it(`answers ${MESSAGES} damaged messages, and writes nowhere else`, { timeout: 60_000 + MESSAGES * 30 }, async () => {
    const { data, outside, ask } = makeDesk();
    const saved = path.join(folder(), 'saved');
    mkdirSync(saved);
    electron.save = path.join(saved, 'chosen.bin');
    electron.open = path.join(outside, 'secret.txt');
    const codes = new Map<string, number>();
    const run = async ([channel, raw]: readonly [Channel, unknown]): Promise<void> => {
      const sent = overTheBridge(raw);
      if (sent === null) return;
      const envelope = await ask(channel, sent.raw);
      const outcome = envelope.ok ? 'ok' : envelope.code;
      codes.set(outcome, (codes.get(outcome) ?? 0) + 1);
      expect(Object.keys(envelope).toSorted()).toEqual(envelope.ok ? ['ok', 'value'] : ['code', 'message', 'ok']);
      expect(envelope.ok ? '' : envelope.message).toBe(envelope.ok ? '' : `${channel}: ${envelope.code}`);
    };
    await fc.assert(fc.asyncProperty(message, run), { numRuns: MESSAGES });

    expect(codes.get('untrusted') ?? 0).toBe(0);
    expect(codes.get('bad-arguments') ?? 0).toBeGreaterThan(MESSAGES / 3);
    expect(codes.get('ok') ?? 0).toBeGreaterThan(MESSAGES / 20);
    expect(tree(outside)).toEqual(['secret.txt secret']);
    expect(readdirSync(folder()).toSorted()).toEqual(['data', 'outside', 'saved']);
    expect(readdirSync(saved).filter((name) => name !== 'chosen.bin')).toEqual([]);
    const ours =
      /^(logs\/deskbook\.log(\.\d)?|journal\/reserve\.bin|journal\/files\/[0-9a-f]{2}\/[0-9a-f]{64}|(journal\/)?expected\.json|(keys\/)?desk-keys?\.[a-z]+|second-folder\.json|erasing\.json|replication(-position)?\.json|(journal|snapshots)\/[^/]+\.(ndjson|dbsnap|dbarc|tmp)) /;
    // A note that the second folder is writing just now, by itself, has a name of its own for that moment; what stays is a stranger.
    await vi.waitFor(() => expect(tree(data).filter((line) => !ours.test(line))).toEqual([]), 5_000);
    expect(new Set(electron.opened)).toEqual(new Set(electron.opened.length === 0 ? [] : [data]));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(await ask('keepFile', HONEST.keepFile)).toEqual({ ok: true, value: { kept: true } });
    expect(await ask('readFile', HONEST.readFile)).toEqual({ ok: true, value: Buffer.from(bytes) });
  });
});
