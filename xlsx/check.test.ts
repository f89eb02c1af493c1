/** Whatever of a file is not as it was meant keeps it from being handed out (EX-3). */
import { sampleSheet, sampleWorkbook } from '@shared/workbook/fixtures';
import { withManifest } from '@shared/workbook/manifest';
import type { Workbook } from '@shared/workbook/model';
import { describe, expect, it } from 'vitest';
import { checkReadBack } from './check';
import { frameParts, sheetPath } from './parts';
import { sheetXml } from './sheet';
import { writeWorkbook } from './writer';
import { type ZipPart, zip } from './zip';
import { zipEntries } from './zip-directory';

const spaced = sampleSheet([...sampleSheet().rows, ['4', '', '', '', '', ' 前后 ', null, null, null, null, '"<&>']]);
const signed = withManifest(sampleWorkbook(spaced), 'key');

const sheetPart = (book: Workbook, index: number): string =>
  [...sheetXml(book.sheets[index] ?? spaced, book.meta, index === 0, () => {})].join('');

/** The file as written, with other text in some of its parts; null takes the part out. */
function fileWith(change: (name: string, text: string) => string | null): Promise<Uint8Array> {
  const parts: readonly ZipPart[] = [
    ...frameParts(signed),
    ...signed.sheets.map((_, index) => ({ name: sheetPath(index), chunks: [sheetPart(signed, index)] })),
  ];
  const changed = parts.flatMap(({ name, chunks }): ZipPart[] => {
    const text = change(name, [...chunks].join(''));
    return text === null ? [] : [{ name, chunks: [text] }];
  });
  return zip(changed, signed.meta.createdAt, () => {});
}

const inSheet = (from: string, to: string): Promise<Uint8Array> =>
  fileWith((name, text) => {
    if (name !== 'xl/worksheets/sheet1.xml') return text;
    if (!text.includes(from)) throw new Error(`${from} is not in the sheet`);
    return text.replace(from, to);
  });

const ROW_3 = /<row r="3">.*?<\/row>/s.exec(sheetPart(signed, 0))?.[0] ?? '';

describe('reading back', () => {
  it('finds nothing in the file as it was written, and tells of its rows', async () => {
    let rows = 0;
    const bytes = await writeWorkbook(signed);
    expect(await checkReadBack(signed, bytes, (more) => (rows += more))).toEqual([]);
    // With the headings of both sheets.
    expect(rows).toBe(signed.sheets.reduce((sum, sheet) => sum + sheet.rows.length + 1, 0));
    expect(await checkReadBack(signed, await fileWith((_, text) => text))).toEqual([]);
  });

  it.each<[string, string, string, object]>([
    ['a number', '<v>89.5</v>', '<v>89.4</v>', { row: 1, heading: '面积', expected: 89.5, found: 89.4 }],
    ['a sum', '<v>1234.5</v>', '<v>1234.51</v>', { row: 1, heading: '金额', expected: 123450, found: 123451 }],
    ['a sum by less than a 分', '<v>1234.5</v>', '<v>1234.501</v>', { row: 1, heading: '金额', found: 123450.1 }],
    ['a day', '<v>46347</v>', '<v>46348</v>', { row: 1, heading: '日期', expected: '2026-11-21', found: '2026-11-22' }],
    ['a day with a clock', '<v>46347</v>', '<v>46347.5</v>', { row: 1, heading: '日期', found: '2026-11-21 12:00:00' }],
    ['a time', '46347.58680555555', '46347.58750000000', { row: 1, heading: '登记时间', found: '2026-11-21T14:06:00+08:00' }],
    ['a yes', '>是<', '>否<', { row: 1, heading: '有偿', expected: true, found: false }],
    ['a text', '已关总阀', '已关阀总', { row: 1, heading: '内容', found: '厨房漏水\n已关阀总' }],
    ['a text that becomes a number', 't="inlineStr"><is><t>13812345678</t></is>', '><v>13812345678</v>', { row: 1, heading: '' }],
    ['a text that is not escaped', '&quot;&lt;&amp;&gt;', '"&lt;&&gt;', { row: 4, heading: '' }],
    ['an entity', '&quot;&lt;&amp;&gt;', '&quot;&lt;&amp;&lt;', { row: 4, heading: '状态', expected: '"<&>', found: '"<&<' }],
    ['spaces that no reader keeps', '<t xml:space="preserve"> 前后 <', '<t> 前后 <', { row: 4, heading: '内容', found: '前后' }],
    ['a heading', '>电话<', '>手机<', { row: 0, heading: '电话', expected: '电话', found: '手机' }],
    ['an id', '>r2<', '>r3<', { row: 2, heading: 'ID', expected: 'r2', found: 'r3' }],
    ['a digest', `>${signed.sheets[0]?.marks?.[2]}<`, '>0000<', { row: 3, heading: '校验', found: '0000' }],
    ['a cell in another column', '<c r="G2"', '<c r="H2"', { row: 1, heading: '' }],
    ['a cell in another row', '<c r="G2"', '<c r="G3"', { row: 1, heading: '' }],
    ['a cell of another format', '<c r="C2" s="7"', '<c r="C2" s="8"', { row: 1, heading: '' }],
    ['a formula', '<v>89.5</v>', '<f>1+1</f><v>89.5</v>', { row: 1, heading: '' }],
    ['a cell that is gone', '<c r="K2"', '<d r="K2"', { row: 1, heading: '' }],
    ['a row that is gone', ROW_3, '', { row: 2, heading: '' }],
    ['a row twice', ROW_3, ROW_3 + ROW_3, { row: 3, heading: '' }],
    ['a row too many', '</sheetData>', '<row r="6"></row></sheetData>', { row: 5, heading: '', expected: '</sheetData>' }],
    ['a row behind the rows', '</sheetData>', '</sheetData><row r="6"/>', { heading: '' }],
    ['rows that end early', '<row r="4">', '</sheetData><row r="4">', { row: 3, expected: 4, found: 2 }],
    ['rows without an end', '</sheetData>', '', { expected: '</sheetData>' }],
    ['a hidden row', '<row r="3"', '<row r="3" hidden="1"', { row: 2, heading: '' }],
  ])('finds %s', async (_, from, to, expected) => {
    const found = await checkReadBack(signed, await inSheet(from, to));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ sheet: '客户诉求', ...expected });
  });

  it('reads what any reader reads: an escaped letter is the letter', async () => {
    expect(await checkReadBack(signed, await inSheet('>处理中<', '>_x5904_理中<'))).toEqual([]);
  });

  it.each<[string, (name: string, text: string) => string | null]>([
    ['another name of a sheet', (name, text) => (name === 'xl/workbook.xml' ? text.replace('客户诉求', '客户投诉') : text)],
    ['another number format', (name, text) => (name === 'xl/styles.xml' ? text.replace('yyyy-mm-dd hh:mm', 'mm-dd') : text)],
    ['a part that is gone', (name, text) => (name === 'xl/styles.xml' ? null : text)],
    ['an altered manifest', (name, text) => (name === 'xl/worksheets/sheet2.xml' ? text.replace('site-01', 'site-02') : text)],
  ])('finds %s', async (_, change) => {
    expect((await checkReadBack(signed, await fileWith(change))).length).toBeGreaterThan(0);
  });

  it('finds a file that was torn, and each part that was packed wrong or is not what the directory says', async () => {
    const bytes = await writeWorkbook(signed);
    expect((await checkReadBack(signed, bytes.slice(0, -30))).length).toBeGreaterThan(0);
    for (const entry of zipEntries(bytes) ?? []) {
      const inData = entry.head + 30 + entry.name.length + Math.floor(entry.packed / 2);
      // The data, the size and the checksum in the part's head, the checksum in the directory.
      for (const at of [inData, entry.head + 22, entry.head + 14, entry.place + 16]) {
        const torn = bytes.slice();
        torn[at] = (torn[at] ?? 0) ^ 1;
        expect((await checkReadBack(signed, torn)).length, `${entry.name} ${at}`).toBeGreaterThan(0);
      }
    }
  });

  it('holds the file to the workbook, not to itself', async () => {
    const other = withManifest(sampleWorkbook(sampleSheet(spaced.rows.map((row, index) => (index === 1 ? row.with(6, 7) : row)))), 'key');
    expect(await checkReadBack(other, await writeWorkbook(signed))).toContainEqual({
      sheet: '客户诉求',
      row: 2,
      heading: '件数',
      expected: 7,
      found: 0,
    });
  });
});
