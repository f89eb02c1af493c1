/** A week made of the journals beside files of the same week: what the site handed in counts, whichever came first. */
import { describe, expect, it } from 'vitest';
import { aFile, memoryStore } from './fixtures';
import type { HeardFile } from './hear';
import { takeFiles } from './take-file';
import { takeWeek } from './take-week';

const heard = (part: Parameters<typeof aFile>[0]): HeardFile => {
  const entry = aFile(part);
  return { entry, signer: `${entry.siteId}/${entry.desk}`, tables: [{ table: 'weeks', rows: [[entry.path, entry.createdAt]] }] };
};
const made = (createdAt: string): HeardFile =>
  heard({
    kind: 'stream',
    path: 'stream:site-01/2026-W47',
    hash: createdAt,
    checksum: createdAt,
    publicKey: '',
    formatVersion: 3,
    createdAt,
  });
const file = (desk: string, formatVersion = 2): HeardFile =>
  heard({ path: `${desk || 'all'}.xlsx`, desk, hash: `f${desk}`, checksum: `f${desk}`, formatVersion });
const whole = 'site-01//2026-W47';

describe('a week made of the journals', () => {
  it('counts where nothing was handed in, and the newest making stands alone', async () => {
    const store = memoryStore();
    for (const at of ['2026-11-20T09:00:00+08:00', '2026-11-21T09:00:00+08:00']) await takeWeek(store, made(at));
    expect(store.files.map(({ kind, fate, createdAt }) => [kind, fate, createdAt])).toEqual([
      ['stream', 'counts', '2026-11-21T09:00:00+08:00'],
    ]);
    expect([...store.weeks]).toEqual([[whole, [{ table: 'weeks', rows: [['stream:site-01/2026-W47', '2026-11-21T09:00:00+08:00']] }]]]);
  });

  it.each([
    ['the file of a desk alone', 'A', 2, 'site-01/A/2026-W47'],
    ['the file of the whole site', '', 3, whole],
    ['the file of the only desk', '', 2, whole],
  ])('gives way to %s, before and after', async (_, desk, format, key) => {
    const after = memoryStore();
    await takeWeek(after, made('2026-11-29T09:00:00+08:00'));
    await takeFiles(after, [file(desk, format)]);
    const before = memoryStore();
    await takeFiles(before, [file(desk, format)]);
    const taken = await takeWeek(before, made('2026-11-29T09:00:00+08:00'));
    expect(taken.entry.fate).toBe('older');
    expect(taken.files.map(({ path }) => path)).toEqual([`${desk || 'all'}.xlsx`]);
    for (const { files, weeks } of [after, before]) {
      expect(new Map(files.map(({ path, fate }) => [path, fate]))).toEqual(
        new Map([
          [`${desk || 'all'}.xlsx`, 'counts'],
          ['stream:site-01/2026-W47', 'older'],
        ]),
      );
      expect([...weeks.keys()]).toEqual([key]);
      expect(JSON.stringify([...weeks.values()])).not.toContain('stream:');
    }
  });

  it('takes nothing back that two desks handed in each for itself', async () => {
    const store = memoryStore();
    await takeWeek(store, made('2026-11-20T09:00:00+08:00'));
    await takeFiles(store, [file('A'), file('B')]);
    await takeWeek(store, made('2026-11-21T09:00:00+08:00'));
    expect([...store.weeks.keys()].sort()).toEqual(['site-01/A/2026-W47', 'site-01/B/2026-W47']);
    expect(store.files.filter(({ fate }) => fate === 'counts').map(({ path }) => path)).toEqual(['A.xlsx', 'B.xlsx']);
  });
});
