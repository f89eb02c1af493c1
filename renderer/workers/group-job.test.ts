import { NOTHING_COLLECTED } from '@shared/group/collected';
import { fateText } from '@shared/group/words';
import { sampleWorkbook } from '@shared/workbook/fixtures';
import { withManifest } from '@shared/workbook/manifest';
import type { Workbook, WorkbookMeta } from '@shared/workbook/model';
import { readWorkbook } from '@xlsx/reader';
import { writeWorkbook } from '@xlsx/writer';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ChosenFile, type GroupRead, type GroupReading, groupJob } from './group-job';

function bookOf(meta: Partial<WorkbookMeta> = {}): Workbook {
  const plain = sampleWorkbook();
  return { ...plain, meta: { ...plain.meta, siteId: 'site-1', desk: '', week: '2026-W47', ...meta } };
}

const chosen = (path: string, bytes: Uint8Array): ChosenFile => ({ path, file: new Blob([bytes.slice()]) });
const signed = (meta: Partial<WorkbookMeta>, key = 'key'): Promise<Uint8Array> => writeWorkbook(withManifest(bookOf(meta), key));

async function read(
  files: readonly ChosenFile[],
  before: GroupReading['before'] = NOTHING_COLLECTED,
  told: number[] = [],
): Promise<GroupRead> {
  const reply = await groupJob({ does: 'read', before, files }, ({ done }) => told.push(done));
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.value as GroupRead;
}

const saidOf = ({ collected }: GroupRead) => Object.fromEntries(collected.files.map((file) => [file.path, fateText(file)]));

let good: Uint8Array;
beforeAll(async () => {
  good = await signed({});
});

describe('reading files of many sites', () => {
  it('says of each what became of it, in the order of the folder', async () => {
    const again = await signed({ createdAt: '2026-11-29T09:00:00+08:00' });
    const altered = withManifest(bookOf({ siteId: 'site-2' }), 'key');
    const sheets = altered.sheets.map((sheet, index) => (index === 0 ? { ...sheet, rows: sheet.rows.with(0, ['别的']) } : sheet));
    const told: number[] = [];
    const found = await read(
      [
        chosen('重报.xlsx', again),
        chosen('a.xlsx', good),
        chosen('a/b - 副本.xlsx', good),
        chosen('改过.xlsx', await writeWorkbook({ ...altered, sheets })),
        chosen('断了.xlsx', good.slice(0, good.length / 2)),
        chosen('说明.txt', new TextEncoder().encode('你好')),
        chosen('另一把钥匙.xlsx', await signed({ week: '2026-W48' }, 'another')),
        { path: '拔掉了.xlsx', file: unreadable() },
      ],
      undefined,
      told,
    );
    expect(saidOf(found)).toEqual({
      '重报.xlsx': '完整',
      'a.xlsx': '旧版重报',
      'a/b - 副本.xlsx': '重复',
      '改过.xlsx': '已改动',
      '断了.xlsx': '损坏',
      '说明.txt': '不是周报',
      '另一把钥匙.xlsx': '密钥不符',
      '拔掉了.xlsx': '损坏',
    });
    expect(found.collected.files[0]?.path).toBe('a/b - 副本.xlsx');
    expect(found.collected.weeks.map(({ siteId, week }) => [siteId, week])).toEqual([['site-1', '2026-W47']]);
    expect(told).toEqual(Array.from({ length: 8 }, (_, n) => n / 8));
  });

  it('passes over what it has, and tries again what could not be opened', async () => {
    const first = await read([chosen('a.xlsx', good), { path: 'b.xlsx', file: unreadable() }]);
    const then = await read([chosen('a.xlsx', good), chosen('b.xlsx', await signed({ siteId: 'site-2' }))], first.collected);
    expect(then.known).toBe(1);
    expect(saidOf(then)).toEqual({ 'a.xlsx': '完整', 'b.xlsx': '完整' });
  });

  it('keeps no bytes and no records', async () => {
    const { collected } = await read([chosen('a.xlsx', good)]);
    const words = sampleWorkbook().sheets.flatMap(({ rows, ids }) => (ids ? rows.flat() : []));
    const long = words.filter((word): word is string => typeof word === 'string' && word.length > 6);
    expect(long.length).toBeGreaterThan(0);
    const text = JSON.stringify(collected);
    expect(long.filter((word) => text.includes(word))).toEqual([]);
  });
});

it('writes a workbook that reads back', async () => {
  const { collected } = await read([chosen('a.xlsx', good)]);
  const reply = await groupJob(
    { does: 'write', collected, from: '', to: '', createdAt: '2026-11-24T09:00:00+08:00', programVersion: '0.1.0' },
    () => undefined,
  );
  if (!reply.ok) throw new Error(reply.error.code);
  const { value, transfer } = reply.value;
  expect(value).toBeInstanceOf(Uint8Array);
  expect(transfer).toEqual([(value as Uint8Array).buffer]);
  // It is no weekly file: nobody is to take it for one.
  expect(await readWorkbook(value as Uint8Array)).toEqual({ ok: false, error: { code: 'workbook.foreign' } });
});

function unreadable(): Blob {
  return Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new Error('gone')) });
}
