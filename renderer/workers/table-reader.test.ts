import { readFileSync } from 'node:fs';
import path from 'node:path';
import { err, must, type Result } from '@shared/base/result';
import { fileProblem, kindOf } from '@xlsx/file-problem';
import { isBomb, MAX_CELLS, MAX_ROWS } from '@xlsx/limits';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { plainCell, readTable } from './table-reader';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 房号,业主 / 3-2-1203,张三 in GB18030. */
const GB18030 = Uint8Array.from([
  0xb7, 0xbf, 0xba, 0xc5, 0x2c, 0xd2, 0xb5, 0xd6, 0xf7, 0x0a, 0x33, 0x2d, 0x32, 0x2d, 0x31, 0x32, 0x30, 0x33, 0x2c, 0xd5, 0xc5, 0xc8, 0xfd,
  0x0a,
]);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const MADE_BY_LIBREOFFICE = path.join(import.meta.dirname, 'fixtures', 'units.xls');

describe('readTable of a real .xls', () => {
  it('reads text, numbers, dates, times, formulas and long texts', async () => {
    const bytes = new Uint8Array(readFileSync(MADE_BY_LIBREOFFICE));
    expect(kindOf(bytes)).toBe('xls');
    const table = value(await readTable(bytes, 'units.xls'));
    expect(table.sheets.map((sheet) => sheet.name)).toEqual(['客户档案', '长文本']);
    const units = must(table.sheets[0], 'the first sheet');
    expect(units.headings).toEqual(['房号', '业主', '电话', '手机(数字)', '入住日期', '登记时间', '面积', '重点客户']);
    expect(units.rows).toEqual([
      ['3-2-1203', '张三', '0755-12345678', 13812345678, '2026-11-21', '2026-11-21 14:05:30', 89.5, '是'],
      ['3-2-1204', '李四', '13900001111', 13900001111, '2000-02-29', '2026-01-01', 42, '否'],
      ['003', '=1+1', '00123', '', '2026年1月2日', '09:30:00', -1.25, true],
    ]);
    expect(units.rowNumbers).toEqual([3, 4, 6]);
    const long = must(table.sheets[1], 'the second sheet');
    expect(long.rows).toHaveLength(30);
    expect(long.rows[29]).toEqual(['0029', `${'长文本内容漏水报修'.repeat(40)}29`]);
  });
});

describe('readTable of text', () => {
  const rows = [['3-2-1203', '张三']];
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8('房号,业主\n3-2-1203,张三\n')],
    ['UTF-8 with BOM', utf8('\ufeff房号,业主\r\n3-2-1203,张三\r\n')],
    ['GB18030', GB18030],
    ['semicolons', utf8('房号;业主\n3-2-1203;张三\n')],
    ['tabs', utf8('房号\t业主\n3-2-1203\t张三')],
    ['a told separator', utf8('sep=;\n房号;业主\n3-2-1203;张三\n')],
    ['UTF-16 with BOM', Uint8Array.from(Buffer.from('\ufeff房号\t业主\n3-2-1203\t张三', 'utf16le'))],
    [
      'a web page called .xls',
      utf8('<html><table><tr><td>房号</td><td>业主</td></tr><tr><td>3-2-1203</td><td>张三</td></tr></table></html>'),
    ],
    ['empty lines and a title', utf8('客户档案,\n\n房号,业主\n\n3-2-1203,张三\n')],
  ])('%s', async (_, bytes) => {
    const table = value(await readTable(bytes, '客户.csv'));
    expect(table.sheets).toHaveLength(1);
    expect(table.sheets[0]).toMatchObject({ name: '客户', headings: ['房号', '业主'], rows });
  });

  it('keeps quotes, line breaks, leading zeros and long numbers as they are', async () => {
    const text = '电话,证件,内容\n013812345678,440305199001011234,"一,""二""\n三"\n';
    expect(value(await readTable(utf8(text), 'a.csv')).sheets[0]?.rows).toEqual([['013812345678', '440305199001011234', '一,"二"\n三']]);
  });
});

describe('readTable of .xlsx', () => {
  it('leaves hidden sheets out and gives dates of both calendars as text', async () => {
    for (const dateSystem of ['1900', '1904'] as const) {
      const when = new Date(Date.UTC(2026, 10, 21, 14, 5));
      const bytes = await writeXlsx({
        dateSystem,
        sheets: [
          { name: '一', rows: [['时间'], [when]] },
          { name: '二', hidden: true, rows: [['x'], [1]] },
        ],
      });
      const table = value(await readTable(bytes, 'a.xlsx'));
      expect(table.sheets.map((sheet) => sheet.rows)).toEqual([[['2026-11-21 14:05:00']]]);
    }
  });

  it('refuses more rows than it takes in', async () => {
    const rows = Array.from({ length: MAX_ROWS + 30 }, () => 'a');
    expect(await readTable(utf8(`甲\n${rows.join('\n')}`), 'a.csv')).toEqual(err({ code: 'table.tooManyRows', params: { max: MAX_ROWS } }));
  });

  it('takes a number beyond all numbers for text', () => {
    expect([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 8.5].map(plainCell)).toEqual(['Infinity', '-Infinity', 8.5]);
  });

  it('says that a password is set', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '一', rows: [['甲']] }], encryption: { password: 'geheim', spinCount: 1000 } });
    expect(await readTable(bytes, 'a.xlsx')).toEqual(err({ code: 'table.encrypted' }));
  });
});

describe('files that cannot be read', () => {
  const xls = (record: number): Uint8Array => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00], 512);
    bytes.set([record, 0x00], 532);
    return bytes;
  };

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'table.empty'],
    ['an .xls with a password', xls(0x2f), 'table.encrypted'],
    ['a broken .xls', xls(0x42), 'table.damaged'],
    ['a cut .xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'table.damaged'],
    ['bytes of no text', Uint8Array.from([0xff, 0x00, 0x81, 0xff, 0xff]), 'table.encoding'],
    ['only blanks', utf8(' \n \n'), 'table.noRows'],
  ])('%s: %s', async (_, bytes, code) => {
    expect(await readTable(bytes, 'a.xls')).toMatchObject({ ok: false, error: { code } });
  });

  it.each<[string, () => string, string]>([
    ['a line of 2 MB', () => `甲\n${'x'.repeat(2_000_000)}`, 'table.damaged'],
    ['a quote that is never closed', () => `甲\n"${'x,\n'.repeat(500_000)}`, 'table.damaged'],
    ['cells without number', () => ','.repeat(MAX_CELLS + 1), 'table.tooManyCells'],
    ['a long note in quotes', () => `甲,乙\n"${'字\n'.repeat(300_000)}",1`, ''],
  ])('%s: %s', async (_, text, code) => {
    const found = await readTable(utf8(text()), 'a.csv');
    expect(found.ok ? '' : found.error.code).toBe(code);
  });

  it('refuses a zip bomb before unpacking it', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '一', rows: [['甲'.repeat(30_000)]] }] });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 0x7fffffff, true);
    expect(fileProblem(bytes)).toEqual({ code: 'table.bomb' });
  });

  it.each([
    [1_000_000, 100_000_000, false],
    [100_000, 100_000_000, true],
    [1_000, 1_000_000, false],
    [400_000_000, 600_000_000, true],
  ])('%d packed, %d unpacked: bomb %s', (packed, unpacked, expected) => {
    expect(isBomb({ packed, unpacked })).toBe(expected);
  });
});
