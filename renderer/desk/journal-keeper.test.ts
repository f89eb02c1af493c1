import { type Deskbook, deskbook } from '@renderer/db/database';
import type { Host } from '@renderer/host/host';
import type { Vault } from '@renderer/host/vault';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCommitter } from './committer';
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
    expect(news.at(-1)).toMatchObject({ newFile: true });
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
