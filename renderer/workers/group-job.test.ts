import { NOTHING_COLLECTED } from '@shared/group/collected';
import { fateText } from '@shared/group/words';
import { sampleWorkbook } from '@shared/workbook/fixtures';
import { withManifest } from '@shared/workbook/manifest';
import type { Workbook, WorkbookMeta } from '@shared/workbook/model';
import { OPINION_COLUMNS, readOpinions } from '@shared/workbook/opinions';
import { readWorkbook } from '@xlsx/reader';
import { writeWorkbook } from '@xlsx/writer';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ChosenFile, type GroupRead, type GroupReading, groupJob, type SplitOpinions } from './group-job';
import { readTable } from './table-reader';

function bookOf(meta: Partial<WorkbookMeta> = {}): Workbook {
  const plain = sampleWorkbook();
  return { ...plain, meta: { ...plain.meta, siteId: 'site-1', desk: '', week: '2026-W47', ...meta } };
}

const FACTS = { createdAt: '2026-11-24T09:00:00+08:00', programVersion: '0.1.0' };

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

it('draws the report as a page that runs nothing, with figures in words', async () => {
  const { collected } = await read([chosen('a.xlsx', good)]);
  const reply = await groupJob({ does: 'page', collected, from: '', to: '', ...FACTS }, () => undefined);
  if (!reply.ok) throw new Error(reply.error.code);
  const page = new TextDecoder().decode(reply.value.value as Uint8Array);
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).toContain('各站点汇总 2026-W47');
  expect(page).not.toMatch(/<script/);
});

describe('opinions by site', () => {
  const row = (siteId: string, opinion: string): readonly string[] => [
    siteId,
    '荔园/一期',
    '',
    '2026-W46',
    '投诉率',
    opinion,
    '2026-11-25',
  ];
  const split = async (rows: readonly (readonly string[])[], name = '意见') => {
    const sheet = { name, title: '', columns: name === '意见' ? OPINION_COLUMNS : OPINION_COLUMNS.slice(1), rows };
    const bytes = await writeWorkbook({ ...bookOf(), sheets: [sheet] });
    return groupJob({ does: 'split', bytes, fileName: '总部汇总.xlsx', ...FACTS }, () => undefined);
  };

  it('is one workbook for one site, which reads as it was written', async () => {
    const reply = await split([row('site-1', '说明原因'), row('site-1', '写明措施'), row('site-2', '')]);
    if (!reply.ok) throw new Error(reply.error.code);
    const made = reply.value.value as SplitOpinions;
    expect([made.name, made.sites, made.opinions]).toEqual(['总部意见_荔园 一期_site-1.xlsx', 1, 2]);
    const table = await readTable(made.bytes, made.name);
    const read = table.ok ? readOpinions(table.value.sheets, 'site-1', '') : table;
    expect(read).toMatchObject({
      ok: true,
      value: { own: [{ opinion: '说明原因' }, { opinion: '写明措施', replyBy: '2026-11-25' }], others: 0 },
    });
  });

  it('is a zip file with one workbook each for several, whose names any program reads', async () => {
    const reply = await split([row('site-1', '说明原因'), row('site-2', '说明原因')]);
    const made = reply.ok ? (reply.value.value as SplitOpinions) : null;
    expect([made?.name, made?.sites]).toEqual(['总部意见.zip', 2]);
    const bytes = made?.bytes ?? new Uint8Array();
    // The first head says that its name is UTF-8, and has it.
    expect(new DataView(bytes.buffer).getUint16(6, true)).toBe(0x0800);
    expect(new TextDecoder().decode(bytes)).toContain('总部意见_荔园 一期_site-2.xlsx');
  });

  it.each<[string, readonly (readonly string[])[], string, string]>([
    ['nothing filled in', [row('site-1', '')], '意见', 'opinions.empty'],
    ['an opinion for nobody', [row('', '说明原因')], '意见', 'opinions.row'],
    ['another table', [row('site-1', '说明原因').slice(1)], '通讯录', 'opinions.foreign'],
  ])('%s is refused', async (_, rows, name, code) => expect(await split(rows, name)).toMatchObject({ ok: false, error: { code } }));
});

function unreadable(): Blob {
  return Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new Error('gone')) });
}
