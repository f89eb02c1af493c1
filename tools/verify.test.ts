/** The command line over real files: journal, snapshot, archive; whole, damaged, cut, foreign, encrypted; exit codes and both languages. */
import 'fake-indexeddb/auto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { journalLinesAfter } from '@renderer/db/journal-lines';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { writeArchive } from '@renderer/workers/archive-write';
import { makeSnapshotKey, type SnapshotKey } from '@renderer/workers/snapshot-key';
import { writeSnapshot } from '@renderer/workers/snapshot-write';
import { sha256Hex } from '@shared/base/hash';
import { sealEntry } from '@shared/journal/entry';
import { type JournalLine, writeLine } from '@shared/journal/line';
import type { FieldValue } from '@shared/registers/contract/fields';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from './verify';

const folder = mkdtempSync(path.join(os.tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PHOTO = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
const AT = '2026-11-21T14:05:00+08:00';
const ABOUT = { app: '1.0.0', site: 'site-1', siteName: '桂园', desk: '', at: AT };

const VISIT = { cameAt: '2024-05-01T08:00:00+08:00', leftAt: '2024-05-01T09:00:00+08:00', badge: '' };

let desk: TestDesk;
let lines: readonly string[];

beforeAll(async () => {
  desk = await testDesk();
  desk.at('2024-05-01T09:00:00+08:00');
  for (const name of ['张三', '李四', '王五', '赵六'])
    await desk.run('record.create', {
      register: 'visitors',
      data: aVisitor({ ...VISIT, name }),
    });
  await desk.db.attachments.put({ hash: sha256Hex(PHOTO), record: 'r1', blob: new Blob([PHOTO], { type: 'image/png' }), thumb: null });
  desk.at(AT);
  lines = await journalLinesAfter(desk.db, 0, 100);
});

function kept(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const journal = (name: string, from = lines, end = '\n'): string => kept(name, from.join('\n') + end);

async function snapshot(name: string, key: SnapshotKey | null = null): Promise<string> {
  const pieces: Uint8Array[] = [];
  await writeSnapshot(
    desk.db,
    { ...ABOUT, reason: 'daily' },
    key,
    async (bytes) => void pieces.push(bytes),
    () => undefined,
  );
  return kept(name, Buffer.concat(pieces));
}

interface Told {
  readonly code: number;
  readonly text: string;
}

async function run(argv: readonly string[], { locale = 'zh_CN.UTF-8', typed = '' } = {}): Promise<Told> {
  const printed: string[] = [];
  const code = await verify(argv, {
    locale,
    input: Readable.from([typed]),
    output: { write: () => true },
    print: (text) => printed.push(text),
  });
  return { code, text: printed.join('\n') };
}

const hashOf = (n: number): string => (JSON.parse(lines[n - 1] ?? '{}') as { entry: { hash: string } }).entry.hash;
const note = (seq: number, hash = hashOf(seq)): string =>
  JSON.stringify({ site: 'site-1', desk: '', seq, hash, rows: 4, schema: 1, app: '1', at: AT });

describe('a journal file', () => {
  it('that is whole', async () => {
    const told = await run([journal('whole.ndjson'), '--expect', `4:${hashOf(4)}`]);
    expect(told.code).toBe(0);
    expect(told.text).toContain('完整');
    expect(told.text).toContain('4 行，完好到第 4 条，2024-05-01 09:00 到 2024-05-01 09:00');
    expect(told.text).toContain(`最后一环 4:${hashOf(4)}`);
  });

  it.each<[what: string, file: () => string, says: string]>([
    [
      'a line gone',
      () => journal('gone.ndjson', [...lines.slice(0, 2), ...lines.slice(3)]),
      '第 3 行（第 4 条，FK-20240501-004，2024-05-01 09:00）：前面少了一条',
    ],
    [
      'a line altered',
      () =>
        journal(
          'altered.ndjson',
          lines.map((line, i) => (i === 1 ? line.replace('record.create', 'record.edit') : line)),
        ),
      '第 2 行（第 2 条，FK-20240501-002，2024-05-01 09:00）：被改过',
    ],
    [
      'a name altered',
      () =>
        journal(
          'value.ndjson',
          lines.map((line) => line.replace('"王五"', '"王六"')),
        ),
      '第 3 行（第 3 条，FK-20240501-003，2024-05-01 09:00）：附带的内容和记录时不一样',
    ],
    ['a torn last line', () => journal('torn.ndjson', [...lines.slice(0, 3), (lines[3] ?? '').slice(0, 50)], ''), '最后有 50 字节的半行'],
    ['a mark at the beginning', () => kept('bom.ndjson', `\uFEFF${lines.join('\n')}\n`), '第 1 行：不是一条流水'],
    ['something else', () => kept('else.ndjson', 'hello\n'), '第 1 行：不是一条流水'],
  ])('%s', async (_what, file, says) => {
    const told = await run([file()]);
    expect(told.code).toBe(1);
    expect(told.text).toContain('损坏');
    expect(told.text).toContain(says);
  });

  it('that a rebuild began where the first entries were lost', async () => {
    const { hash: prev, ...body } = (JSON.parse(lines[3] ?? '') as JournalLine).entry;
    const to = [{ at: AT, file: 'main', faults: [2], last: 4 }] as unknown as FieldValue;
    const about = { command: 'safety.noteDamage', op: 'setting', register: '', no: '', record: 'safety.damaged' } as const;
    const entry = sealEntry({ ...body, ...about, seq: 5, changes: [{ field: 'value', from: null, to }], prev });
    const told = await run([journal('begun.ndjson', [...lines.slice(1), writeLine({ entry, values: [] })])]);
    expect(told.code).toBe(0);
    expect(told.text).toContain('这份从第 2 条写起：前 1 条恢复时已经没有了，第 5 条里记着');
    expect(await run([journal('begun.ndjson', lines.slice(1))])).toMatchObject({ code: 1, text: expect.stringContaining('前面少了一条') });
  });

  it('cut at its end: seen by the head given, by the note given, by the note beside it, and said when there is none', async () => {
    const cut = journal('site-1-main.ndjson', lines.slice(0, 3));
    expect(await run([cut])).toMatchObject({ code: 0, text: expect.stringContaining('结尾被截掉是看不出来的') });
    expect(await run([cut, '--expect', hashOf(4)])).toMatchObject({
      code: 1,
      text: expect.stringContaining('在应有的最后一条之前就结束了'),
    });
    const elsewhere = kept('note.json', note(4));
    expect(await run([cut, '--note', elsewhere])).toMatchObject({ code: 1 });
    const beside = kept('expected.json', note(4));
    expect(await run([cut])).toMatchObject({ code: 1, text: expect.stringContaining(`已和 ${beside} 对照`) });
    expect(await run([cut, '--no-notes'])).toMatchObject({ code: 0 });
    // The desk went on in another file: the note is about that one, and this one may end where it ends.
    const next = journal('site-1-main2.ndjson', lines);
    expect(await run([cut])).toMatchObject({ code: 0 });
    expect(await run([next])).toMatchObject({ code: 0, text: expect.stringContaining(`已和 ${beside} 对照`) });
    rmSync(next);
    kept('expected.json', note(3, 'a'.repeat(64)));
    expect(await run([cut])).toMatchObject({ code: 1, text: expect.stringContaining('和另外记着的不是同一条') });
    rmSync(beside);
  });
});

describe('a snapshot', () => {
  it('that is whole tells what is in it', async () => {
    const told = await run([await snapshot('whole.dbsnap')]);
    expect(told.code).toBe(0);
    expect(told.text).toContain('桂园（site-1，前台 main），2026-11-21 14:05，程序 1.0.0');
    expect(told.text).toMatch(/4 条台账，4 条流水，\d+ 处内容，1 个附件/);
  });

  it('encrypted: with the passphrase from a file or a pipe, without, with another one', async () => {
    const file = await snapshot('locked.dbsnap', await makeSnapshotKey('山高水长'));
    const words = kept('passphrase.txt', '山高水长\nsecond line\n');
    expect(await run([file, '--passphrase-file', words])).toMatchObject({ code: 0, text: expect.stringContaining('已加密') });
    expect(await run([file], { typed: '山高水长\n' })).toMatchObject({ code: 0 });
    expect(await run([file], { typed: '\n' })).toMatchObject({ code: 2, text: expect.stringContaining('要给密码') });
    expect(await run([file], { typed: '海阔天空\n' })).toMatchObject({ code: 2, text: expect.stringContaining('密码不对') });
  });

  it('with any piece cut off or any byte changed is damaged', async () => {
    const bytes = readFileSync(await snapshot('hit.dbsnap'));
    const places = Array.from({ length: 24 }, (_one, i) => Math.floor((bytes.length * i) / 24));
    for (const place of places) {
      const hit = Buffer.from(bytes);
      hit[place] = (hit[place] ?? 0) ^ 0x10;
      for (const content of [hit, bytes.subarray(0, place)]) {
        const { code } = await run([kept('hit.dbsnap', content), '--lang', 'en']);
        expect([place, content.length, code]).toEqual([place, content.length, 1]);
      }
    }
  });

  it('with a wrong value, attachment or journal entry inside is damaged, and says which', async () => {
    const other = await testDesk();
    await other.run('record.create', { register: 'visitors', data: aVisitor() });
    const value = await other.db.values.toCollection().first();
    if (value) await other.db.values.put({ ...value, value: '别人' });
    await other.db.attachments.put({ hash: 'a'.repeat(64), record: 'r1', blob: new Blob([PHOTO]), thumb: null });
    await other.db.journal.update(1, { by: 'staff-x' });
    const pieces: Uint8Array[] = [];
    await writeSnapshot(
      other.db,
      { ...ABOUT, reason: 'daily' },
      null,
      async (bytes) => void pieces.push(bytes),
      () => undefined,
    );
    const told = await run([kept('wrong.dbsnap', Buffer.concat(pieces)), '--lang', 'en']);
    expect(told.code).toBe(1);
    expect(told.text).toContain('its journal is wrong from entry 1 on');
    expect(told.text).toContain('1 values are not what was entered');
    expect(told.text).toContain('1 attachments are damaged');
  });
});

it('an archive is judged too', async () => {
  const old = await testDesk();
  // The first entry says since when weeks are handed over: what is older than the running week may go into an archive.
  await old.run('record.create', { register: 'visitors', data: aVisitor() });
  old.at('2024-05-01T09:00:00+08:00');
  await old.run('record.create', { register: 'visitors', data: aVisitor(VISIT) });
  const pieces: Uint8Array[] = [];
  const plan = { ...ABOUT, register: 'visitors', year: 2024, shiftSince: '2026-11-21T07:30:00+08:00' };
  await writeArchive(
    old.db,
    plan,
    null,
    async (bytes) => void pieces.push(bytes),
    () => undefined,
  );
  const whole = Buffer.concat(pieces);
  expect(await run([kept('visitors.dbarc', whole)])).toMatchObject({ code: 0, text: expect.stringContaining('1 条台账') });
  expect(await run([kept('cut.dbarc', whole.subarray(0, whole.length - 9))])).toMatchObject({ code: 1 });
});

describe('the command', () => {
  it('judges each file; a damaged one outweighs one that cannot be read', async () => {
    const whole = journal('a.ndjson');
    const bad = journal('b.ndjson', lines.slice(1));
    const foreign = kept('c.txt', 'hello');
    expect((await run([whole, foreign])).code).toBe(2);
    expect((await run([whole, foreign, bad])).code).toBe(1);
    const told = await run([whole, path.join(folder, 'none.ndjson'), '--json', '--no-notes']);
    expect(told.code).toBe(2);
    expect(told.text.split('\n').map((line) => JSON.parse(line) as object)).toMatchObject([
      { kind: 'journal', state: 'whole', report: { lines: 4, head: { seq: 4 } } },
      { kind: 'unknown', state: 'unreadable', why: 'missing' },
    ]);
  });

  it.each([
    [['--lang', 'fr', 'x'], 2, '--lang'],
    [[], 2, '文件'],
    [['--wrong', 'x'], 2, 'wrong'],
    [['--expect', 'abc', 'x'], 2, '--expect'],
    [['--help'], 0, '退出码'],
  ] as const)('%j: exit code %d', async (argv, code, says) => {
    expect(await run(argv)).toMatchObject({ code, text: expect.stringContaining(says) });
  });

  it('speaks the language of the system', async () => {
    expect((await run(['--help'], { locale: 'en_GB.UTF-8' })).text).toContain('Exit code');
    expect((await run([journal('e.ndjson')], { locale: 'C' })).text).toContain('whole');
  });
});
