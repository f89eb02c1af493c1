import { type Deskbook, deskbook } from '@renderer/db/database';
import { journalLinesAfter } from '@renderer/db/journal-lines';
import type { Host } from '@renderer/host/host';
import type { Vault } from '@renderer/host/vault';
import { GENESIS, type JournalEntry, sealEntry } from '@shared/journal/entry';
import { damagedSetting } from '@shared/rules/safety/settings';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCommitter, makeRoad } from './committer';
import { type JournalNews, makeJournalKeeper } from './journal-keeper';

const actor = { id: 'p1', name: '王敏', role: 'manager' } as const;

/** A host whose journal files are arrays; `broken` is the reason why they cannot be written; `mute`: they are, but the answer is lost. */
function fakeHost(waited = true) {
  const files = new Map<string, string[]>();
  const state = { broken: '', mute: false, errors: [] as string[] };
  const lastHash = (line: string): string => (JSON.parse(line) as { entry: { hash: string } }).entry.hash;
  const vault = {
    waited,
    append: async (site: string, desk: string, lines: readonly string[]) => {
      if (state.broken !== '') return { kept: false, reason: state.broken };
      const file = [...(files.get(`${site}-${desk}`) ?? []), ...lines];
      files.set(`${site}-${desk}`, file);
      return state.mute ? { kept: false, reason: 'failed' } : { kept: true, bytes: 1, lines: lines.length };
    },
    head: async (site: string, desk: string) => {
      const file = files.get(`${site}-${desk}`);
      return file ? { found: true, lines: file.length, lastHash: lastHash(file.at(-1) ?? '') } : { found: false, reason: 'none' };
    },
  } as unknown as Vault;
  const host = { vault, logError: (message: string) => void state.errors.push(message) } as unknown as Host;
  return { host, files, state };
}

let db: Deskbook;
beforeEach(async () => {
  db = deskbook(`keeper-${crypto.randomUUID()}`);
  await db.open();
});

function committer(host: Host) {
  const news: JournalNews[] = [];
  const commit = makeCommitter(
    db,
    host,
    makeJournalKeeper(host.vault, (each) => void news.push(each)),
  );
  const put = (minutes: number) => commit('setting.put', { key: 'site.lockMinutes', value: minutes }, actor, { site: 's', desk: '' });
  return { put, news };
}

const values = (file: readonly string[] | undefined): unknown[] =>
  (file ?? []).map((line) => (JSON.parse(line) as { entry: { changes: { to: unknown }[] } }).entry.changes[0]?.to);

describe('the journal file', () => {
  it('gets every committed entry, in order, also when changes come at once', async () => {
    const { host, files } = fakeHost();
    const { put } = committer(host);
    await Promise.all([put(1), put(2), put(3)]);
    expect(values(files.get('s-main'))).toEqual([1, 2, 3]);
  });

  it('cannot be written: what was committed stays, the next change waits, a retry writes both', async () => {
    const { host, files, state } = fakeHost();
    const { put, news } = committer(host);
    await put(1);
    state.broken = 'full';
    expect(await put(2)).toMatchObject({ ok: true });
    expect(news.at(-1)).toMatchObject({ waiting: 1, trouble: 'full' });
    expect(await put(3)).toMatchObject({ ok: false, error: { code: 'journal.stuck', params: { reason: 'full' } } });
    state.broken = '';
    expect(await put(4)).toMatchObject({ ok: true });
    expect(values(files.get('s-main'))).toEqual([1, 2, 4]);
    expect(news.at(-1)).toMatchObject({ waiting: 0, trouble: '' });
  });

  it.each([
    ['kept the lines although the answer was lost', (files: Map<string, string[]>) => files.get('s-main') ?? []],
    ['was deleted meanwhile', () => []],
  ])('that %s has every entry once after the next change', async (_what, left) => {
    const { host, files, state } = fakeHost();
    const { put } = committer(host);
    await put(1);
    state.mute = true;
    await put(2);
    files.set('s-main', left(files));
    if (files.get('s-main')?.length === 0) files.delete('s-main');
    state.mute = false;
    await put(3);
    expect(values(files.get('s-main'))).toEqual([1, 2, 3]);
    expect(state.errors).toEqual([]);
  });

  it('is brought up to date after a crash between commit and append', async () => {
    const { host, files } = fakeHost();
    const first = committer(host);
    await first.put(1);
    await first.put(2);
    files.set('s-main', (files.get('s-main') ?? []).slice(0, 1));
    await committer(host).put(3);
    expect(values(files.get('s-main'))).toEqual([1, 2, 3]);
  });

  it.each([
    ['has more than the database', (file: string[]) => [...file, file[0] ?? '']],
    ['tells another story', (file: string[]) => [file[0] ?? '', (file[1] ?? '').replace(/"hash":"../, '"hash":"zz')]],
  ])('that %s is left as it is and a new one begun', async (_what, spoil) => {
    const { host, files } = fakeHost();
    const first = committer(host);
    await first.put(1);
    await first.put(2);
    const spoiled = spoil(files.get('s-main') ?? []);
    files.set('s-main', spoiled);
    const { put, news } = committer(host);
    await put(3);
    expect(files.get('s-main')).toEqual(spoiled);
    expect(values(files.get('s-main2'))).toEqual([1, 2, 3]);
    expect(news.at(-1)).toMatchObject({ newFile: true, trouble: '' });
  });
});

/** A journal of so many entries, of which those with these numbers were lost. */
async function journalWithout(length: number, lost: readonly number[]): Promise<void> {
  const entries: JournalEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const body = { seq, site: 's', desk: '', at: '2026-11-22T08:00:00+08:00', by: '', command: 'setting.put', record: 'site.lockMinutes' };
    const prev = entries.at(-1)?.hash ?? GENESIS;
    const changes = [{ field: 'value', from: null, to: seq }];
    entries.push(sealEntry({ ...body, register: '', no: '', op: 'setting', reason: '', changes, prev }));
  }
  await db.journal.bulkPut(entries.filter(({ seq }) => !lost.includes(seq)));
}

const headsOf = (lines: readonly string[]) => lines.map((line) => (JSON.parse(line) as { entry: JournalEntry }).entry);

/** As the service does it: lines that do not join the file's last one are refused, and lines are told by their numbers. */
function strictHost() {
  const files = new Map<string, readonly string[]>();
  const endOf = (desk: string): JournalEntry | undefined => headsOf(files.get(desk) ?? []).at(-1);
  const vault = {
    waited: true,
    append: async (_site: string, desk: string, lines: readonly string[], begins: boolean) => {
      const joins = headsOf(lines)[0]?.prev === (endOf(desk)?.hash ?? GENESIS);
      if (!joins && !(begins && !files.has(desk))) return { kept: false, reason: 'failed' };
      files.set(desk, [...(files.get(desk) ?? []), ...lines]);
      return { kept: true, bytes: 1, lines: lines.length };
    },
    head: async (_site: string, desk: string) => {
      const last = endOf(desk);
      return last ? { found: true, lines: last.seq, lastHash: last.hash } : { found: false, reason: 'none' };
    },
  } as unknown as Vault;
  return { vault, files };
}

describe('a journal of which entries were lost', () => {
  const key = { site: 's', desk: '' };
  const numbers = (lines: readonly string[] = []): readonly number[] => headsOf(lines).map(({ seq }) => seq);

  it.each([
    ['in the middle of a piece', 1203, [77]],
    ['the first of the second piece', 1203, [501]],
    ['the last of the first piece', 1203, [500]],
    ['on both sides of a border', 1203, [499, 501, 1002]],
    ['the first', 1203, [1]],
    ['the first piece', 1203, Array.from({ length: 500 }, (_, i) => i + 1)],
    ['many', 700, Array.from({ length: 300 }, (_, i) => 101 + i)],
  ])('%s: a new file gets the others, and is well when it is asked again', async (_what, length, lost) => {
    await journalWithout(length, lost);
    const { vault, files } = strictHost();
    const keeper = makeJournalKeeper(vault, () => undefined);
    expect((await keeper.catchUp(db, key)).ok).toBe(true);
    const rest = Array.from({ length }, (_, i) => i + 1).filter((seq) => !lost.includes(seq));
    expect(numbers(files.get('main'))).toEqual(rest);
    expect((await makeJournalKeeper(vault, () => undefined).catchUp(db, key)).ok).toBe(true);
    expect([...files.keys()]).toEqual(['main']);
    expect(files.get('main')).toHaveLength(rest.length);
  });

  it('a file that ends before the gap is left as it is', async () => {
    await journalWithout(90, []);
    const { vault, files } = strictHost();
    await makeJournalKeeper(vault, () => undefined).catchUp(db, key);
    await db.journal.clear();
    await journalWithout(120, [91]);
    expect((await makeJournalKeeper(vault, () => undefined).catchUp(db, key)).ok).toBe(true);
    expect(files.get('main')).toHaveLength(90);
    expect(files.get('main2')).toHaveLength(119);
  });

  it('a file that is gone is not begun again with the last entry alone', async () => {
    await journalWithout(20, []);
    const { vault, files } = strictHost();
    const keeper = makeJournalKeeper(vault, () => undefined);
    await keeper.catchUp(db, key);
    files.delete('main');
    const [line] = (await journalLinesAfter(db, 19, 1)) as [string];
    expect((await keeper.keep([line], key)).ok).toBe(false);
    expect((await keeper.keep([], key)).ok).toBe(true);
    expect(files.get('main')).toHaveLength(20);
  });

  it('a disk that answers nothing is said, and asked no further', async () => {
    await journalWithout(3, []);
    let asked = 0;
    const head = async () => {
      asked += 1;
      return asked > 99 ? { found: true, lines: 3, lastHash: '' } : { found: false, reason: 'disk-error' };
    };
    const keeper = makeJournalKeeper({ waited: true, head } as unknown as Vault, () => undefined);
    expect(await keeper.catchUp(db, key)).toMatchObject({ ok: false, error: { params: { reason: 'disk-error' } } });
    expect(asked).toBeLessThan(20);
  });

  it('begins the twelfth file as it began the second', async () => {
    await journalWithout(3, []);
    const { vault, files } = strictHost();
    const other = JSON.stringify({ entry: { seq: 9, hash: 'x' } });
    for (const file of ['main', ...Array.from({ length: 10 }, (_, i) => `main${i + 2}`)]) if (file !== 'main5') files.set(file, [other]);
    expect((await makeJournalKeeper(vault, () => undefined).catchUp(db, key)).ok).toBe(true);
    expect(numbers(files.get('main12'))).toEqual([1, 2, 3]);
    expect((await makeJournalKeeper(vault, () => undefined).catchUp(db, key)).ok).toBe(true);
    expect([files.size, files.has('main5')]).toEqual([11, false]);
  });

  it('a file that a rebuild gave up is left as it is, though it ends as the database does', async () => {
    await journalWithout(20, []);
    const { vault, files } = strictHost();
    await makeJournalKeeper(vault, () => undefined).catchUp(db, key);
    await db.settings.put({ key: damagedSetting.key, value: [{ at: '', file: 'main', faults: [], last: 20 }] });
    await makeJournalKeeper(vault, () => undefined).catchUp(db, key);
    expect([files.get('main')?.length, files.get('main2')?.length]).toEqual([20, 20]);
    await makeJournalKeeper(vault, () => undefined).catchUp(db, key);
    expect([...files.keys()]).toEqual(['main', 'main2']);
  });
});

describe('a start after a power cut between commit and append', () => {
  async function started(spoil: (state: ReturnType<typeof fakeHost>['state']) => void = () => undefined) {
    const { host, files, state } = fakeHost();
    const first = committer(host);
    await first.put(1);
    await first.put(2);
    files.set('s-main', (files.get('s-main') ?? []).slice(0, 1));
    await db.settings.put({ key: 'site.id', value: 's' });
    spoil(state);
    const news: JournalNews[] = [];
    makeRoad(
      db,
      host,
      makeJournalKeeper(host.vault, (each) => void news.push(each)),
    ).catchUp();
    await vi.waitFor(() => expect(news.length).toBeGreaterThan(0));
    return { files, news };
  }

  it('brings the file up to date without a change', async () => {
    const { files } = await started();
    await vi.waitFor(() => expect(values(files.get('s-main'))).toEqual([1, 2]));
  });

  it('tells what stands in the way', async () => {
    const { news } = await started((state) => {
      state.broken = 'full';
    });
    expect(news.at(-1)).toMatchObject({ waiting: 1, trouble: 'full' });
  });
});

describe('a journal file nobody waits for', () => {
  it('gets every entry in order, after the answer', async () => {
    const { host, files } = fakeHost(false);
    const { put, news } = committer(host);
    await Promise.all([put(1), put(2), put(3)]);
    await vi.waitFor(() => expect(values(files.get('s-main'))).toEqual([1, 2, 3]));
    expect(news.at(-1)).toMatchObject({ waiting: 0, trouble: '', fileKept: true });
  });

  it('cannot be written: saving goes on, the lag is told, and the file catches up once it can', async () => {
    const { host, files, state } = fakeHost(false);
    const { put, news } = committer(host);
    state.broken = 'denied';
    expect([(await put(1)).ok, (await put(2)).ok]).toEqual([true, true]);
    await vi.waitFor(() => expect(news.at(-1)).toMatchObject({ waiting: 2, trouble: 'denied' }));
    state.broken = '';
    await put(3);
    await vi.waitFor(() => expect(values(files.get('s-main'))).toEqual([1, 2, 3]));
  });

  it('that tells another story is left as it is', async () => {
    const { host, files } = fakeHost(false);
    files.set('s-main', ['{"entry":{"hash":"zz"}}']);
    const { put, news } = committer(host);
    await put(1);
    await vi.waitFor(() => expect(values(files.get('s-main2'))).toEqual([1]));
    expect(files.get('s-main')).toHaveLength(1);
    await vi.waitFor(() => expect(news.at(-1)).toMatchObject({ newFile: true }));
  });
});

describe('a host without files', () => {
  it('saves, and says that no file is kept', async () => {
    const { put, news } = committer({ vault: null, logError: () => undefined } as unknown as Host);
    expect((await put(1)).ok).toBe(true);
    expect(news).toEqual([{ waiting: 0, trouble: '', fileKept: false, newFile: false }]);
  });
});

describe('a failing database', () => {
  it('is a refusal, not a crash, and is logged without what was typed', async () => {
    const { host, state } = fakeHost();
    const { put } = committer(host);
    await put(1);
    db.close();
    expect(await put(2)).toMatchObject({ ok: false, error: { code: 'database.closed' } });
    expect(state.errors).toEqual(['setting.put: DatabaseClosedError']);
  });
});
