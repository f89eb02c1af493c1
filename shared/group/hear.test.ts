import { err, ok } from '@shared/base/result';
import { sampleWorkbook } from '@shared/workbook/fixtures';
import { FORMAT_VERSION, parseManifest, WHOLE_SITE_FORMAT, withManifest } from '@shared/workbook/manifest';
import type { Workbook } from '@shared/workbook/model';
import type { WorkbookRead } from '@shared/workbook/verify';
import { describe, expect, it } from 'vitest';
import { hear } from './hear';
import { isWholeSite } from './resolve';
import { registerTables } from './tables';

const FILE = { path: 'a.xlsx', hash: 'h', bytes: 10 };
const tables = registerTables();

/** As the reader gives a signed workbook back. */
function readOf(signed: Workbook, original = true): WorkbookRead {
  const manifest = parseManifest(signed.sheets.at(-1)?.rows ?? []);
  if (!manifest) throw new Error('there is no manifest');
  return { workbook: { meta: signed.meta, sheets: signed.sheets.slice(0, -1) }, manifest, foreignSheets: [], original };
}

const signed = (version: 1 | 2 = FORMAT_VERSION): Workbook => withManifest(sampleWorkbook(), 'key', version);

describe('what a file says', () => {
  it('is whole, with its rows in the form of the tables', () => {
    const { entry, signer, tables: filled } = hear(FILE, ok(readOf(signed())), tables);
    expect(entry).toMatchObject({
      kind: 'intact',
      fate: 'counts',
      siteId: 'site-01',
      desk: 'A',
      week: '2026-W47',
      rows: 3,
      corrections: 0,
      detail: { zh: '', en: '' },
    });
    expect(entry.publicKey).toHaveLength(64);
    expect(signer).toBe('site-01/A');
    expect(filled.map(({ table, rows }) => [table, rows.length])).toEqual([
      ['weeks', 1],
      ['week_requests', 3],
    ]);
  });

  it('of the whole site is the site’s, signed by the desk that wrote it; an older program is told that it is too new', () => {
    const workbook = sampleWorkbook();
    const whole = withManifest({ ...workbook, meta: { ...workbook.meta, wholeSite: true } }, 'key');
    const { entry, signer } = hear(FILE, ok(readOf(whole)), tables);
    expect(entry).toMatchObject({ kind: 'intact', fate: 'counts', desk: '', formatVersion: WHOLE_SITE_FORMAT });
    expect([isWholeSite(entry), signer]).toEqual([true, 'site-01/A']);
    expect(WHOLE_SITE_FORMAT).toBeGreaterThan(FORMAT_VERSION);
    const read = readOf(whole);
    const { wholeSite: _, ...meta } = read.manifest.meta;
    expect(hear(FILE, ok({ ...read, manifest: { ...read.manifest, meta } }), tables).entry.kind).toBe('altered');
  });

  it('may have been saved again', () => {
    expect(hear(FILE, ok(readOf(signed(), false)), tables).entry).toMatchObject({ kind: 'resaved', fate: 'counts' });
  });

  it('of the first format is taken with a word', () => {
    const { entry } = hear(FILE, ok(readOf(signed(1))), tables);
    expect(entry).toMatchObject({ kind: 'intact', fate: 'counts', publicKey: '' });
    expect(entry.detail.zh).toContain('签名不能核对');
    expect(entry.detail.en).toContain('a signature cannot be');
  });

  it('altered names sheet, number of the record and column, and not a word of it is taken', () => {
    const read = readOf(signed());
    const [sheet] = read.workbook.sheets;
    const rows = sheet?.rows.map((row, index) => (index === 1 ? row.with(10, '处理中') : row)) ?? [];
    const altered = { ...read, workbook: { ...read.workbook, sheets: sheet ? [{ ...sheet, rows }] : [] } };
    const heard = hear(FILE, ok(altered), tables);
    expect(heard.entry).toMatchObject({ kind: 'altered', fate: 'skipped' });
    expect(heard.entry.detail).toEqual({
      zh: '「客户诉求」记录 TS-20261121-002「状态」改动',
      en: '"客户诉求" record TS-20261121-002 "状态" changed',
    });
    expect(heard.tables).toEqual([]);
  });

  it('with an altered manifest is altered too', () => {
    const read = readOf(signed());
    const heard = hear(FILE, ok({ ...read, manifest: { ...read.manifest, meta: { ...read.manifest.meta, createdBy: '别人' } } }), tables);
    expect(heard.entry).toMatchObject({ kind: 'altered', fate: 'skipped', detail: { zh: '「清单」改动', en: '"清单" changed' } });
  });

  it.each<[string, string, string, string]>([
    ['table.damaged', 'damaged', '读不出来', 'send it again'],
    ['table.empty', 'damaged', '空的', 'empty'],
    ['table.bomb', 'damaged', '异常地大', 'too large'],
    ['workbook.foreign', 'foreign', '没有清单', 'No manifest'],
    ['table.kind', 'foreign', '不是 .xlsx', 'No .xlsx'],
    ['table.encrypted', 'foreign', '密码', 'password'],
    ['workbook.newer', 'newer', '先更新', 'format 9'],
  ])('%s is %s', (code, kind, words, english) => {
    const { entry } = hear(FILE, err({ code, params: { version: 9 } }), tables);
    expect(entry).toMatchObject({ kind, fate: 'skipped', siteId: '', path: 'a.xlsx' });
    expect(entry.detail.zh).toContain(words);
    expect(entry.detail.en).toContain(english);
  });
});
