import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sampleWorkbook } from '@shared/workbook/fixtures';
import { withManifest } from '@shared/workbook/manifest';
import type { Workbook } from '@shared/workbook/model';
import { verify } from '@shared/workbook/verify';
import { chartSheet } from '@shared/workbook/weekly/chart-sheet';
import { afterAll, describe, expect, it } from 'vitest';
import { checkReadBack } from './check';
import { readWorkbook } from './reader';
import { writeWorkbook } from './writer';

const KEY = 'key';
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAMUlEQVR4nG3CQRGAQADEsCpBSZWgBCUoQUTfpwgDmwnhTJcz6Uy3Mz3O9DrT50zH+QfyOVtBuLGVLAAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);
const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cell = (value: number) => ({ value, text: String(value), behind: '' });
const CHART = {
  id: 'c',
  kind: 'bars',
  caption: '投诉，按类别 <1>',
  unit: '件',
  of: '类别',
  categories: ['安保', '清洁'],
  series: [{ name: '投诉', cells: [cell(2), cell(5)] }],
} as const;

function signed(): Workbook {
  const workbook = sampleWorkbook();
  const picture = { png: PNG, width: 560, height: 200 };
  const drawn = chartSheet('2026-W47', [
    { chart: CHART, picture },
    { chart: { ...CHART, caption: '满意度分布' }, picture },
  ]);
  const [first, ...others] = workbook.sheets;
  if (drawn === null || first === undefined) throw new Error('nothing to write');
  return withManifest({ ...workbook, sheets: [first, drawn, ...others] }, KEY);
}

describe('pictures on a sheet', () => {
  it('read back as they were written, and are missed when they differ', async () => {
    const workbook = signed();
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
    const read = await readWorkbook(await writeWorkbook(signed()));
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
    writeFileSync(file, await writeWorkbook(signed()));
    const script = [
      'import sys, openpyxl',
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
