import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verify } from '@shared/workbook/verify';
import { afterAll, describe, expect, it } from 'vitest';
import { checkReadBack } from './check';
import { readWorkbook } from './reader';
import { PNG, workbookWithCharts } from './testing/charts';
import { writeWorkbook } from './writer';

const KEY = 'key';
const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('pictures on a sheet', () => {
  it('read back as they were written, and are missed when they differ', async () => {
    const workbook = workbookWithCharts(KEY);
    const bytes = await writeWorkbook(workbook);
    expect(await checkReadBack(workbook, bytes)).toEqual([]);
    const other = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        ...(sheet.pictures && { pictures: sheet.pictures.map((one) => ({ ...one, png: PNG.map((byte) => 255 - byte) })) }),
      })),
    };
    expect((await checkReadBack(other, bytes)).map(({ sheet }) => sheet)).toEqual(['xl/media/image1.png', 'xl/media/image2.png']);
  });

  it('leave the workbook what it was to who reads it: intact, with the numbers in cells', async () => {
    const read = await readWorkbook(await writeWorkbook(workbookWithCharts(KEY)));
    if (!read.ok) throw new Error(read.error.code);
    expect(verify(read.value, KEY)).toMatchObject({ kind: 'intact' });
    const sheet = read.value.workbook.sheets.find(({ name }) => name === '图表');
    expect(sheet?.rows.slice(0, 2)).toEqual([
      ['投诉，按类别 <1>', '安保', '投诉', '2', '件'],
      ['投诉，按类别 <1>', '清洁', '投诉', '5', '件'],
    ]);
  });

  it('are found by another program, where they stand', async () => {
    const file = path.join(folder, 'week.xlsx');
    writeFileSync(file, await writeWorkbook(workbookWithCharts(KEY)));
    const script = [
      // Without Pillow it would pass pictures over.
      'import sys, openpyxl, PIL',
      'book = openpyxl.load_workbook(sys.argv[1])',
      'for one in book["图表"]._images: print(one.anchor._from.col, one.anchor._from.row, one.width, one.height, len(one._data()))',
    ].join('\n');
    const told = execFileSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8' });
    expect(
      told
        .trim()
        .split('\n')
        .map((line) => line.split(' ').slice(0, 2).join()),
    ).toEqual(['6,1', '6,12']);
    expect(readFileSync(file).length).toBeGreaterThan(PNG.length * 2);
  });
});
