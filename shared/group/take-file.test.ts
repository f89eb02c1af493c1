import { text } from '@shared/base/text';
import { WHOLE_SITE_FORMAT } from '@shared/workbook/manifest';
import { describe, expect, it } from 'vitest';
import { aFile, memoryStore } from './fixtures';
import type { HeardFile } from './hear';
import type { FileEntry } from './store';
import { takeFiles } from './take-file';

const heard = (part: Partial<FileEntry>): HeardFile => {
  const entry = aFile(part);
  return { entry, signer: `${entry.siteId}${entry.desk}`, tables: [{ table: 'weeks', rows: [[entry.path]] }] };
};

async function taken(...parts: readonly Partial<FileEntry>[]) {
  const store = memoryStore();
  for (const part of parts) await takeFiles(store, [heard(part)]);
  return {
    fates: Object.fromEntries(store.files.map(({ path, fate, kind }) => [path, fate === 'skipped' ? kind : fate])),
    weeks: Object.fromEntries(Array.from(store.weeks, ([week, [first]]) => [week, first?.rows[0]?.[0]])),
    details: store.files.map(({ detail }) => [detail.zh, detail.en]),
  };
}

describe('taking files', () => {
  it('puts the week of the newest export in the place of the earlier one, whichever comes first', async () => {
    const old = { path: 'old', checksum: '1' };
    const again = { path: 'new', hash: '2', checksum: '2', createdAt: '2026-11-24T09:00:00+08:00' };
    for (const order of [
      [old, again],
      [again, old],
    ])
      expect(await taken(...order)).toMatchObject({ fates: { old: 'older', new: 'counts' }, weeks: { 'site-01//2026-W47': 'new' } });
  });

  it('keeps two desks of a site and two sites beside each other', async () => {
    const { fates, weeks } = await taken({ path: 'a', desk: 'A' }, { path: 'b', desk: 'B' }, { path: 'c', siteId: 'site-02' });
    expect(Object.values(fates)).toEqual(['counts', 'counts', 'counts']);
    expect(Object.keys(weeks)).toEqual(['site-01/A/2026-W47', 'site-01/B/2026-W47', 'site-02//2026-W47']);
  });

  it('takes one file of a whole site, the newest, whichever desk wrote it and whatever each desk told by itself before', async () => {
    const whole = { formatVersion: WHOLE_SITE_FORMAT };
    const files = [
      { path: 'a', desk: 'A', checksum: '1', createdAt: '2026-11-25T09:00:00+08:00' },
      { path: 'b', desk: 'B', checksum: '2', publicKey: 'key of B' },
      { path: 'wholeA', checksum: '3', publicKey: 'key', ...whole },
      { path: 'wholeB', checksum: '4', publicKey: 'key of B', createdAt: '2026-11-24T09:00:00+08:00', ...whole },
    ];
    for (const order of [files, files.toReversed(), [files[2], files[0], files[3], files[1]]]) {
      const store = memoryStore();
      for (const part of order) {
        const one = heard(part ?? {});
        await takeFiles(store, [{ ...one, signer: `site-01/${part?.path.at(-1)?.toUpperCase()}` }]);
      }
      expect(Object.fromEntries(store.files.map(({ path, fate }) => [path, fate]))).toEqual({
        a: 'older',
        b: 'older',
        wholeA: 'older',
        wholeB: 'counts',
      });
      expect(Array.from(store.weeks, ([week, [first]]) => [week, first?.rows[0]?.[0]])).toEqual([['site-01//2026-W47', 'wholeB']]);
    }
  });

  it('leaves out what another key signed, from the second file on', async () => {
    const { fates, weeks } = await taken(
      { path: 'first' },
      { path: 'other', hash: '2', checksum: '2', publicKey: 'another', createdAt: '2026-11-30T09:00:00+08:00' },
    );
    expect(fates).toEqual({ first: 'counts', other: 'key' });
    expect(weeks).toEqual({ 'site-01//2026-W47': 'first' });
  });

  it('takes a file of the first format, and says so when the desk has signed since', async () => {
    const old = { path: 'old', week: '2026-W46', publicKey: '', formatVersion: 1, detail: text('旧版格式', 'Older format') };
    expect((await taken(old)).details).toEqual([['旧版格式', 'Older format']]);
    expect((await taken({ path: 'new' }, old)).details[1]).toEqual([
      expect.stringContaining('请核对'),
      expect.stringMatching(/^Older format; .+ ask the site$/),
    ]);
  });

  it('notes what is not whole without a word of it in the collection', async () => {
    const { fates, weeks } = await taken({ path: 'a', kind: 'altered', fate: 'skipped' }, { path: 'b', kind: 'damaged', fate: 'skipped' });
    expect(fates).toEqual({ a: 'altered', b: 'damaged' });
    expect(weeks).toEqual({});
  });

  it('forgets what was left out once another file lies under its name, and nothing else', async () => {
    const damaged = { path: 'a', hash: 'half', kind: 'damaged', fate: 'skipped' } as const;
    expect((await taken(damaged, { path: 'a' })).fates).toEqual({ a: 'counts' });
    const store = memoryStore();
    for (const part of [{ path: 'a' }, { ...damaged, hash: '2' }, { ...damaged, path: 'b' }]) await takeFiles(store, [heard(part)]);
    expect(store.files.map(({ path, fate }) => [path, fate])).toEqual([
      ['a', 'counts'],
      ['a', 'skipped'],
      ['b', 'skipped'],
    ]);
  });

  it('does not write a week anew for a double that takes the place of one that was saved again', async () => {
    const result = await taken({ path: 'a', kind: 'resaved', hash: '2' }, { path: 'b' });
    expect(result.fates).toEqual({ a: 'duplicate', b: 'counts' });
    expect(result.weeks).toEqual({ 'site-01//2026-W47': 'a' });
  });
});
