import { readFileSync } from 'node:fs';
import path from 'node:path';
import { must } from '@shared/base/result';
import { fromMs } from '@shared/base/time';
import { coverSheet } from '@shared/workbook/cover';
import { SAMPLE_META, sampleSheet, sampleWorkbook } from '@shared/workbook/fixtures';
import { indicatorSheet } from '@shared/workbook/indicators';
import { withManifest } from '@shared/workbook/manifest';
import type { Cell, Workbook } from '@shared/workbook/model';
import { verify, type WorkbookRead } from '@shared/workbook/verify';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReadBack } from './check';
import { readWorkbook } from './reader';
import { WorkbookCancelled, writeWorkbook } from './writer';

const KEY = 'site-key';

async function read(bytes: Uint8Array): Promise<WorkbookRead> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function roundTrip(workbook: Workbook): Promise<WorkbookRead> {
  const signed = withManifest(workbook, KEY);
  const bytes = await writeWorkbook(signed);
  expect(await checkReadBack(signed, bytes)).toEqual([]);
  return read(bytes);
}

describe('write and read back', () => {
  it('gives every cell back with its type', async () => {
    const found = await roundTrip(sampleWorkbook());
    const sheet = must(found.workbook.sheets[0], 'the sheet');
    expect(sheet.rows[0]).toEqual(sampleSheet().rows[0]);
    expect(sheet.rows[1]).toEqual(sampleSheet().rows[1]);
    expect(sheet.rows[2]).toEqual(['TS-20261121-003', '', '', '', '', '', '', '', '', '', '作废']);
    expect(sheet.ids).toEqual(['r1', 'r2', 'r3']);
    expect(found.manifest.meta).toEqual(SAMPLE_META);
    expect(verify(found, KEY)).toEqual({ kind: 'intact' });
  });

  const text = (content: string): readonly Cell[] => ['1', '', '', '', '', content, null, null, null, null, ''];
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    "=cmd|' /C calc'!A0",
    '#N/A',
    '#REF!',
    '_x0041_',
    '_x005F_',
    ' 前后空格 ',
    '一\n\n二',
    '"引号"<&>',
    '😀𠮷',
    '001',
    '1.38E+10',
    'TRUE',
    "'单引号",
    '2026-11-21',
  ])('keeps the text %j', async (content) => {
    const found = await roundTrip(sampleWorkbook(sampleSheet([text(content)])));
    expect(found.workbook.sheets[0]?.rows[0]?.[5]).toBe(content);
  });

  it.each<[string, string]>([
    ['一\r\n二\r三', '一\n二\n三'],
    ['a\u0000\u0008b\ufffe', 'ab'],
    ['x\ud800y', 'xy'],
    ['长'.repeat(40_000), '长'.repeat(32_767)],
  ])('cleans what no spreadsheet keeps', async (content, cleaned) => {
    const found = await roundTrip(sampleWorkbook(sampleSheet([text(content)])));
    expect(found.workbook.sheets[0]?.rows[0]?.[5]).toBe(cleaned);
  });

  it('keeps what does not fit its column as text', async () => {
    const row: readonly Cell[] = ['1', '昨天', '2026-02-30', '', '', '', '三', '—', '面议', '待定', ''];
    const found = await roundTrip(sampleWorkbook(sampleSheet([row, ['2', '', '1899-12-31', '', '', '', null, null, null, null, '']])));
    expect(found.workbook.sheets[0]?.rows[0]).toEqual(row);
    expect(found.workbook.sheets[0]?.rows[1]?.[2]).toBe('1899-12-31');
  });

  it('reads cover and indicators back', async () => {
    const cover = coverSheet({
      wholeSite: false,
      siteName: '荔园',
      desk: '',
      week: '2026-W47',
      from: '2026-11-16',
      to: '2026-11-22',
      createdBy: '李四',
      createdAt: SAMPLE_META.createdAt,
      programVersion: '0.1.0',
      counts: [{ title: '客户诉求', added: 3, changed: 1, open: 2 }],
      privacy: '电话和证件号码已遮盖',
    });
    const NO_PARTS = { numerator: null, denominator: null, required: null, before: null };
    const indicators = indicatorSheet('指标', [
      { ...NO_PARTS, id: 'callbacks.rate', name: '回访率', value: 92.5, unit: '%', definition: '已回访 ÷ 应回访' },
      { ...NO_PARTS, id: 'complaints.effective', name: '投诉有效率', value: '—', unit: '%', definition: '有效投诉 ÷ 投诉' },
    ]);
    const found = await roundTrip({ meta: SAMPLE_META, sheets: [cover, indicators, sampleSheet()] });
    expect(found.workbook.sheets.map((sheet) => sheet.name)).toEqual(['封面', '指标', '客户诉求']);
    expect(found.workbook.sheets[0]?.rows).toContainEqual(['起止日期', '2026-11-16 至 2026-11-22', '', '', '']);
    expect(found.workbook.sheets[0]?.rows).toContainEqual(['客户诉求', '', 3, 1, 2]);
    expect(found.workbook.sheets[1]?.rows.map((row) => row[1])).toEqual([92.5, '—']);
    expect(verify(found, KEY)).toEqual({ kind: 'intact' });
  });

  it('gives any cells back', { timeout: 60_000 }, async () => {
    const instants = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => fromMs(seconds * 1000));
    const texts = fc.string({ unit: 'binary', maxLength: 30 });
    const rows = fc.array(
      fc.tuple(
        texts,
        fc.oneof(instants, texts),
        fc.oneof(
          instants.map((each) => each.slice(0, 10)),
          texts,
        ),
        fc.stringMatching(/^1\d{10}$/),
        fc.stringMatching(/^\d{17}[\dX]$/),
        texts,
        fc.oneof(fc.integer(), fc.constant(null)),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.option(fc.boolean()),
        fc.constantFrom('待受理', '已办结'),
      ),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const found = await roundTrip(sampleWorkbook(sampleSheet(cells)));
        expect(verify(found, KEY)).toEqual({ kind: 'intact' });
      }),
      { numRuns: 60 },
    );
  });
});

describe('progress, cancelling and size', () => {
  it('writes 5,000 rows, tells how far it is, and never goes back', { timeout: 60_000 }, async () => {
    const row = must(sampleSheet().rows[0], 'a row');
    const signed = withManifest(
      sampleWorkbook(sampleSheet(Array.from({ length: 5000 }, (_, index) => [`TS-${index}`, ...row.slice(1)]))),
      KEY,
    );
    const told: number[] = [];
    const bytes = await writeWorkbook(signed, (done) => told.push(done));
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(await checkReadBack(signed, bytes)).toEqual([]);
    const found = await read(bytes);
    expect(found.manifest.sheets[0]?.rows).toBe(5000);
    expect(verify(found, KEY)).toEqual({ kind: 'intact' });
  });

  it('stops when it is cancelled', async () => {
    await expect(writeWorkbook(withManifest(sampleWorkbook(), KEY), undefined, () => true)).rejects.toThrow(WorkbookCancelled);
  });

  it('still reads a file of the first programs, and takes the same digests of its cells', async () => {
    const old = await read(readFileSync(path.join(import.meta.dirname, 'fixtures/week-format-1.xlsx')));
    expect(verify(old, KEY)).toEqual({ kind: 'intact' });
    const sheet = must(old.workbook.sheets[0], 'the sheet');
    expect(sheet.rows).toHaveLength(5);
    const again = await roundTrip({ meta: old.workbook.meta, sheets: [{ ...sheet, title: '', columns: sampleSheet().columns }] });
    expect(again.manifest.sheets).toEqual(old.manifest.sheets);
    expect(again.workbook.sheets[0]?.marks).toEqual(sheet.marks);
  });

  it('refuses files that are not ours', async () => {
    expect(await readWorkbook(await writeWorkbook(sampleWorkbook()))).toEqual({ ok: false, error: { code: 'workbook.foreign' } });
    expect(await readWorkbook(new TextEncoder().encode('a,b'))).toEqual({ ok: false, error: { code: 'table.kind' } });
    const bytes = await writeWorkbook(withManifest(sampleWorkbook(), KEY));
    expect(await readWorkbook(bytes.slice(0, bytes.length - 40))).toEqual({ ok: false, error: { code: 'table.damaged' } });
  });
});
