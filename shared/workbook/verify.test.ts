import { must } from '@shared/base/result';
import { describe, expect, it } from 'vitest';
import { canonicalRow } from './cells';
import { SAMPLE_META, sampleSheet, sampleWorkbook } from './fixtures';
import { FORMAT_VERSION, type Manifest, parseManifest, withManifest } from './manifest';
import { MANIFEST_SHEET, type Sheet } from './model';
import { verify, type WorkbookRead } from './verify';

const KEY = 'site-key';

function manifestOf(sheets: readonly Sheet[]): Manifest {
  const manifest = must(
    sheets.find((sheet) => sheet.name === MANIFEST_SHEET),
    'withManifest adds it',
  );
  return must(parseManifest(manifest.rows), 'it can be read');
}

/** What a reader would give for a workbook that was written unchanged. */
function written(change: (sheet: Sheet) => Sheet = (sheet) => sheet, original = true): WorkbookRead {
  const signed = withManifest(sampleWorkbook(), KEY);
  const sheets = signed.sheets.filter((sheet) => sheet.name !== MANIFEST_SHEET);
  return { workbook: { meta: signed.meta, sheets: sheets.map(change) }, manifest: manifestOf(signed.sheets), foreignSheets: [], original };
}

const move = <T>(list: readonly T[] | undefined): readonly T[] => [...(list ?? [])].reverse();

describe('the manifest', () => {
  it('can be read from its sheet', () => {
    const { manifest } = written();
    expect(manifest.formatVersion).toBe(FORMAT_VERSION);
    expect(manifest.meta).toEqual(SAMPLE_META);
    expect(manifest.sheets).toMatchObject([{ name: '客户诉求', rows: 3, ids: true }]);
    expect(manifest.sheets[0]?.columns[1]).toEqual({ key: 'at', heading: '登记时间', type: 'instant' });
  });

  it.each<[string, (rows: Sheet['rows']) => Sheet['rows']]>([
    ['no rows', () => []],
    ['no signature', (rows) => rows.slice(0, -1)],
    ['a structure that is no JSON', (rows) => rows.map((row) => (row[0] === '工作表' ? row.with(4, '[') : row))],
    ['a column of an unknown type', (rows) => rows.map((row) => (row[0] === '工作表' ? row.with(4, '[true,["a","甲","formula"]]') : row))],
  ])('is nothing with %s', (_, change) => {
    const sheet = must(withManifest(sampleWorkbook(), KEY).sheets.at(-1), 'the manifest');
    expect(parseManifest(change(sheet.rows))).toBeNull();
  });

  it.each<[string, Sheet, string]>([
    ['two rows with one id', { ...sampleSheet(), ids: ['r1', 'r2', 'r1'] }, 'same id'],
    [
      'two columns with one heading',
      { ...sampleSheet(), columns: sampleSheet().columns.map((column) => ({ ...column, heading: '甲' })) },
      'same heading',
    ],
    ['a sheet called like the manifest', { ...sampleSheet(), name: MANIFEST_SHEET }, 'same name'],
  ])('is not made for %s', (_, sheet, message) => {
    expect(() => withManifest(sampleWorkbook(sheet), KEY)).toThrow(message);
  });
});

describe('verify', () => {
  it.each<[string, WorkbookRead, unknown]>([
    ['untouched', written(), { kind: 'intact' }],
    ['saved again', written(undefined, false), { kind: 'resaved' }],
    [
      'sorted and saved again',
      written((sheet) => ({ ...sheet, rows: move(sheet.rows), ids: move(sheet.ids), marks: move(sheet.marks) }), false),
      { kind: 'resaved' },
    ],
    [
      'two cells altered',
      written((sheet) => ({ ...sheet, rows: sheet.rows.map((row, index) => (index === 0 ? row.with(6, 4).with(9, false) : row)) })),
      {
        kind: 'altered',
        alterations: [
          { sheet: '客户诉求', row: 'r1', column: '件数', kind: 'changed' },
          { sheet: '客户诉求', row: 'r1', column: '有偿', kind: 'changed' },
        ],
      },
    ],
    [
      'a cell and its mark altered',
      written((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row, index) => (index === 0 ? row.with(6, 4) : row)),
        marks: [...(sheet.marks ?? [])].with(0, ''),
      })),
      {
        kind: 'altered',
        alterations: [
          { sheet: '客户诉求', row: 'r1', column: null, kind: 'added' },
          { sheet: '客户诉求', row: null, column: null, kind: 'removed' },
        ],
      },
    ],
    [
      'a row copied',
      written((sheet) => ({
        ...sheet,
        rows: [...sheet.rows, must(sheet.rows[0], 'row')],
        ids: [...(sheet.ids ?? []), 'r1'],
        marks: [...(sheet.marks ?? []), must(sheet.marks?.[0], 'mark')],
      })),
      { kind: 'altered', alterations: [{ sheet: '客户诉求', row: 'r1', column: null, kind: 'added' }] },
    ],
  ])('%s', (_, read, expected) => {
    expect(verify(read, KEY)).toEqual(expected);
  });

  it('knows a foreign key, an altered manifest and a later program', () => {
    const read = written();
    expect(verify(read, 'another')).toEqual({ kind: 'unsigned' });
    expect(verify({ ...read, manifest: { ...read.manifest, meta: { ...SAMPLE_META, siteId: 'site-02' } } }, KEY)).toEqual({
      kind: 'unsigned',
    });
    expect(verify({ ...read, manifest: { ...read.manifest, formatVersion: FORMAT_VERSION + 1 } }, KEY)).toEqual({
      kind: 'newer',
      formatVersion: FORMAT_VERSION + 1,
    });
  });

  it('finds the alteration of every single cell', () => {
    const columns = sampleSheet().columns;
    for (let row = 0; row < sampleSheet().rows.length; row++) {
      for (let column = 0; column < columns.length; column++) {
        const read = written((sheet) => ({
          ...sheet,
          rows: sheet.rows.map((cells, index) => (index === row ? cells.with(column, '改') : cells)),
        }));
        expect(canonicalRow(must(read.workbook.sheets[0], 'sheet'), row, 480)[column]).toBe('改');
        expect(verify(read, KEY)).toEqual({
          kind: 'altered',
          alterations: [{ sheet: '客户诉求', row: `r${row + 1}`, column: columns[column]?.heading, kind: 'changed' }],
        });
      }
    }
  });
});
