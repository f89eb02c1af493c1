import { describe, expect, it } from 'vitest';
import { type Collected, collectingStore, NOTHING_COLLECTED } from './collected';
import { collectedData } from './collected-data';
import { aFile, NO_GROUP } from './fixtures';
import { missingWeeks } from './group-data';
import type { HeardFile } from './hear';
import type { FileEntry } from './store';
import { INDICATORS, type Stored, WEEKS } from './tables';
import { takeFiles } from './take-file';

type Figure = readonly [id: string, value: number | null, numerator?: number | null, denominator?: number | null];

function figureRow([id, value, numerator = null, denominator = null]: Figure, index: number): readonly Stored[] {
  const unit = id.endsWith('Rate') ? '%' : '件';
  return ['site', 'desk', 'week', index + 1, id, `名${id}`, value, unit, numerator, denominator, null, `${id} 的口径`];
}

function heard(part: Partial<FileEntry>, figures: readonly Figure[] = []): HeardFile {
  const entry = aFile({ path: `${part.siteId ?? ''}${part.week ?? ''}`, ...part });
  const week: Stored[] = WEEKS.columns.map(({ name }) => (name === 'site_name' ? entry.siteName : ''));
  const tables = [
    { table: WEEKS.name, rows: [week] },
    { table: 'week_requests', rows: [['somebody’s words']] },
    { table: INDICATORS.name, rows: figures.map(figureRow) },
  ];
  return { entry, signer: `${entry.siteId}/${entry.desk}`, tables };
}

async function collect(files: readonly HeardFile[], before: Collected = NOTHING_COLLECTED): Promise<Collected> {
  const store = collectingStore(before);
  for (const file of files) await takeFiles(store, [file]);
  return store.collected();
}

describe('a collection in memory', () => {
  it('keeps figures and no word of a record', async () => {
    const found = await collect([heard({}, [['requests.all', 3]])]);
    expect(JSON.stringify(found)).not.toContain('somebody');
    expect(found.weeks).toMatchObject([{ siteId: 'site-01', siteName: '荔园', figures: [{ value: 3, name: { id: 'requests.all' } }] }]);
  });

  it('puts the newest export in the place of the earlier one, also when that came in with files before', async () => {
    const first = await collect([heard({ path: 'old', checksum: '1' }, [['requests.all', 3]])]);
    const again = heard({ path: 'new', hash: '2', checksum: '2', createdAt: '2026-11-24T09:00:00+08:00' }, [['requests.all', 5]]);
    const then = await collect([again], first);
    expect(then.files.map(({ path, fate }) => [path, fate])).toEqual([
      ['old', 'older'],
      ['new', 'counts'],
    ]);
    expect(then.weeks.map(({ figures }) => figures.map(({ value }) => value))).toEqual([[5]]);
    expect(first.files.map(({ fate }) => fate)).toEqual(['counts']);
  });

  it('believes the key that it saw first, also in files that come later', async () => {
    const first = await collect([heard({})]);
    const { files } = await collect([heard({ path: 'b', hash: '2', week: '2026-W48', publicKey: 'another' })], first);
    expect(files.map(({ kind, fate }) => [kind, fate])).toEqual([
      ['intact', 'counts'],
      ['key', 'skipped'],
    ]);
  });

  it('keeps the words of a figure once for all weeks, also of files that come later', async () => {
    const first = await collect([heard({}, [['requests.all', 1]])]);
    const { weeks } = await collect([heard({ week: '2026-W48', hash: '2' }, [['requests.all', 2]])], first);
    const [one, other] = weeks.map(({ figures }) => figures[0]?.name);
    expect(one).toBeDefined();
    expect(other).toBe(one);
  });
});

describe('what reports get of it', () => {
  const W46: Partial<FileEntry> = { week: '2026-W46', hash: '46' };
  const files = [
    heard({ ...W46, siteId: 's1', siteName: '旧名' }, [
      ['requests.all', 10],
      ['callbacks.rate', 50, 1, 2],
    ]),
    heard({ siteId: 's1', siteName: '澜庭' }, [
      ['requests.all', 4],
      ['callbacks.rate', null, 0, 0],
    ]),
    heard({ ...W46, siteId: 's2', siteName: '荔园' }, [['requests.all', 7]]),
    heard({ path: 'z', hash: 'z', kind: 'damaged', fate: 'skipped', siteId: '', week: '' }),
  ];

  it('adds up the weeks of each desk and the desks of each week', async () => {
    const data = collectedData(await collect(files));
    expect([data.from, data.to]).toEqual(['2026-W46', '2026-W47']);
    expect(data.names.map(({ id }) => id)).toEqual(['requests.all', 'callbacks.rate']);
    const [first, second] = data.desks;
    expect(first).toMatchObject({ siteId: 's1', siteName: '澜庭', weeks: ['2026-W46', '2026-W47'] });
    expect(first?.figures.get('requests.all')).toMatchObject({ value: 14, middle: 7, newest: 4 });
    expect(first?.figures.get('callbacks.rate')).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
      newest: null,
      newestDenominator: 0,
    });
    expect(second && missingWeeks(second, data.desks, data.to)).toEqual(['2026-W47']);
    expect(data.weeks.map(({ week, desks, figures }) => [week, desks, figures.get('requests.all'), figures.get('callbacks.rate')])).toEqual(
      [
        ['2026-W46', 2, 17, 50],
        ['2026-W47', 1, 4, null],
      ],
    );
  });

  it('tells of one week only that week, and of the desks all weeks they handed over', async () => {
    const data = collectedData(await collect(files), '2026-W47', '2026-W47');
    expect(data.weeks.map(({ week }) => week)).toEqual(['2026-W47']);
    expect(data.desks.map(({ siteId, weeks, figures }) => [siteId, weeks.length, figures.get('requests.all')?.value])).toEqual([
      ['s1', 2, 4],
      ['s2', 1, undefined],
    ]);
  });

  it('has odd files first', async () => {
    const data = collectedData(await collect(files));
    expect([data.files[0]?.path, data.fileCount]).toEqual(['z', 4]);
  });

  it('is empty of nothing', () => {
    expect(collectedData(NOTHING_COLLECTED)).toEqual(NO_GROUP);
  });
});
