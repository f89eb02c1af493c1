import { must } from '@shared/base/result';
import { describe, expect, it } from 'vitest';
import { canonicalRow } from './cells';
import { SAMPLE_META, sampleSheet, sampleWorkbook } from './fixtures';
import { FORMAT_VERSION, type Manifest, parseManifest, WHOLE_SITE_FORMAT, withManifest } from './manifest';
import { MANIFEST_SHEET, type Sheet } from './model';
import { sitePublicKey } from './site-signature';
import { signerOf, verify, verifyPinned, type WorkbookRead } from './verify';

const KEY = 'site-key';

function manifestOf(sheets: readonly Sheet[]): Manifest {
  const manifest = must(
    sheets.find((sheet) => sheet.name === MANIFEST_SHEET),
    'withManifest adds it',
  );
  return must(parseManifest(manifest.rows), 'it can be read');
}

/** What a reader would give for a workbook that was written unchanged. */
function written(change: (sheet: Sheet) => Sheet = (sheet) => sheet, original = true, formatVersion: 1 | 2 = 2): WorkbookRead {
  const signed = withManifest(sampleWorkbook(), KEY, formatVersion);
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

  it('knows an altered manifest and a later program', () => {
    const read = written();
    expect(verify(withMeta(read), KEY)).toEqual({ kind: 'unsigned' });
    expect(verify({ ...read, manifest: { ...read.manifest, formatVersion: WHOLE_SITE_FORMAT + 1 } }, KEY)).toEqual({
      kind: 'newer',
      formatVersion: WHOLE_SITE_FORMAT + 1,
    });
  });

  it('of format 1 takes the HMAC of its own desk only', () => {
    const read = written(undefined, true, 1);
    expect(read.manifest).toMatchObject({ formatVersion: 1, publicKey: '', codes: ['', ''] });
    expect(verify(read, KEY)).toEqual({ kind: 'intact' });
    expect(verify(written(undefined, false, 1), KEY)).toEqual({ kind: 'resaved' });
    expect(verify(written(turned, true, 1), KEY)).toMatchObject({ kind: 'altered' });
    expect(verify(read, 'another')).toEqual({ kind: 'unsigned' });
    expect(verify(withMeta(read), KEY)).toEqual({ kind: 'unsigned' });
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

const OWN = sitePublicKey(KEY);
const OTHER = sitePublicKey('another');

/** As if it came from another site. */
function withMeta(read: WorkbookRead): WorkbookRead {
  return { ...read, manifest: { ...read.manifest, meta: { ...SAMPLE_META, siteId: 'site-02' } } };
}

/** With another text in the first row. */
function turned(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row, index) => (index === 0 ? row.with(5, '没有漏水') : row)) };
}

/** Whole in itself, but signed by somebody else who took the manifest and put the own key in. */
function stolen(): WorkbookRead {
  const read = written();
  const mine = withManifest(sampleWorkbook(), 'another');
  return { ...read, manifest: { ...manifestOf(mine.sheets), meta: read.manifest.meta } };
}

const replaced = (part: Partial<Manifest>): WorkbookRead => {
  const read = written();
  return { ...read, manifest: { ...read.manifest, ...part } };
};

describe('verifyPinned', () => {
  it.each<[string, WorkbookRead, string | null, string, string]>([
    ['the known key', written(), OWN, 'intact', 'pinned'],
    ['the first file of a site', written(), null, 'intact', 'first'],
    ['saved again', written(undefined, false), OWN, 'resaved', 'pinned'],
    ['altered', written(turned), OWN, 'altered', 'pinned'],
    ['altered, at first sight', written(turned), null, 'altered', 'first'],
    ['another key than the known one', written(), OTHER, 'key-changed', 'none'],
    ['signed anew by somebody else', stolen(), OWN, 'key-changed', 'none'],
    ['the known key beside a foreign signature', replaced({ signature: stolen().manifest.signature }), OWN, 'unsigned', 'none'],
    ['a foreign key beside the known signature', replaced({ publicKey: OTHER }), OTHER, 'unsigned', 'none'],
    ['another site in the manifest', withMeta(written()), OWN, 'unsigned', 'none'],
    [
      'another code for people in the manifest',
      replaced({ codes: ['2222-2222-2222', replaced({}).manifest.codes[1]] }),
      OWN,
      'unsigned',
      'none',
    ],
    ['format 1', written(undefined, true, 1), null, 'intact', 'none'],
    ['format 1, altered', written(turned, true, 1), null, 'altered', 'none'],
    ['format 1, another site in the manifest', withMeta(written(undefined, true, 1)), null, 'unsigned', 'none'],
    ['taken for format 1', replaced({ formatVersion: 1, publicKey: '', codes: ['', ''] }), null, 'unsigned', 'none'],
    ['a later format', replaced({ formatVersion: 4 }), OWN, 'newer', 'none'],
  ])('%s', (_, read, pinned, kind, signer) => {
    const found = verifyPinned(read, pinned);
    expect([found.verification.kind, found.signer]).toEqual([kind, signer]);
  });

  it('tells the key that signed', () => {
    expect(verifyPinned(written(), OTHER).verification).toEqual({ kind: 'key-changed', publicKey: OWN });
    expect(verify(written(), 'another')).toEqual({ kind: 'key-changed', publicKey: OWN });
  });

  it('keeps keys by site and desk', () => {
    expect([signerOf(SAMPLE_META), signerOf({ ...SAMPLE_META, desk: '' })]).toEqual(['site-01/A', 'site-01']);
  });
});
