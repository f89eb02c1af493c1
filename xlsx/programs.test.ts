import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sampleSheet, sampleWorkbook } from '@shared/workbook/fixtures';
import { withManifest } from '@shared/workbook/manifest';
import { verify } from '@shared/workbook/verify';
import { afterAll, describe, expect, it } from 'vitest';
import { readWorkbook } from './reader';
import { workbookWithCharts } from './testing/charts';
import { writeWorkbook } from './writer';
import { zipEntries } from './zip-directory';

const KEY = 'key';
const folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function firstThatRuns(programs: readonly string[], args: readonly string[]): string {
  return (
    programs.find((program) => {
      try {
        execFileSync(program, args, { stdio: 'ignore' });
        return true;
      } catch {
        return false;
      }
    }) ?? ''
  );
}

const python = firstThatRuns(['python3', '/usr/bin/python3'], ['-c', 'import openpyxl']);
const office = firstThatRuns(['soffice', 'libreoffice'], ['--version']);

/** Where the program is missing the test says so; where it must not be missing the test fails. */
function isThere(program: string, name: string): boolean {
  if (program === '') {
    if (process.env['CI'] === 'true') throw new Error(`${name} is not installed`);
    process.stdout.write(`${name} is not installed: not tried\n`);
  }
  return program !== '';
}

async function writeSample(): Promise<string> {
  const file = path.join(folder, '荔园_2026-W47_前台周报.xlsx');
  writeFileSync(file, await writeWorkbook(withManifest(sampleWorkbook(), KEY)));
  return file;
}

const runPython = (script: string, ...args: string[]): string =>
  execFileSync(python, ['-W', 'error', '-c', script, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const runOffice = (...args: string[]): string =>
  execFileSync(office, [`-env:UserInstallation=file://${folder}/profile`, '--headless', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

async function verifyFile(file: string): Promise<unknown> {
  const read = await readWorkbook(readFileSync(file));
  if (!read.ok) throw new Error(read.error.code);
  return verify(read.value, KEY);
}

const TYPES = `
import openpyxl, json, sys
sheet = openpyxl.load_workbook(sys.argv[1])['客户诉求']
print(json.dumps({
  'rows': [[[cell.data_type, str(cell.value)] for cell in row[:11]] for row in sheet.iter_rows(min_row=2, max_row=3)],
  'formats': [cell.number_format for cell in sheet[2]][:11],
  'frozen': sheet.freeze_panes, 'filter': sheet.auto_filter.ref, 'titles': sheet.print_title_rows,
  'page': [sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage],
  'hidden': [key for key, column in sheet.column_dimensions.items() if column.hidden]}, ensure_ascii=False))
`;
const SAVE_AGAIN = `
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
exec(sys.argv[3])
book.save(sys.argv[2])
`;

describe('openpyxl', () => {
  it('opens the file without a warning and sees real types', async () => {
    if (!isThere(python, 'python3-openpyxl')) return;
    const seen = JSON.parse(runPython(TYPES, await writeSample()));
    expect(seen.rows[0]).toEqual([
      ['s', 'TS-20261121-001'],
      ['d', '2026-11-21 14:05:00'],
      ['d', '2026-11-21 00:00:00'],
      ['s', '13812345678'],
      ['s', '440305199001011234'],
      ['s', '厨房漏水\n已关总阀'],
      ['n', '3'],
      ['n', '89.5'],
      ['n', '1234.5'],
      ['s', '是'],
      ['s', '处理中'],
    ]);
    expect(seen.rows[1][5]).toEqual(['s', "=cmd|' /C calc'!A0"]);
    expect(seen.formats).toEqual(['@', 'yyyy-mm-dd hh:mm', 'yyyy-mm-dd', '@', '@', '@', '0', 'General', '#,##0.00', '@', '@']);
    expect(seen).toMatchObject({ frozen: 'A2', filter: 'A1:K4', titles: '$1:$1', page: [9, 'landscape', 0, true], hidden: ['L', 'M'] });
  });

  it.each<[string, string, unknown]>([
    ['saved again', '', { kind: 'resaved' }],
    [
      'one cell altered',
      "book['客户诉求']['K3'] = '处理中'",
      { kind: 'altered', alterations: [{ sheet: '客户诉求', row: 'r2', column: '状态', kind: 'changed' }] },
    ],
    [
      'a row taken out',
      "book['客户诉求'].delete_rows(3)",
      { kind: 'altered', alterations: [{ sheet: '客户诉求', row: null, column: null, kind: 'removed' }] },
    ],
    [
      'a row put in',
      "book['客户诉求'].append(['TS-9'])",
      { kind: 'altered', alterations: [{ sheet: '客户诉求', row: '#4', column: null, kind: 'added' }] },
    ],
    [
      'a sheet taken out',
      "del book['客户诉求']",
      { kind: 'altered', alterations: [{ sheet: '客户诉求', row: null, column: null, kind: 'removed' }] },
    ],
    ['a sheet of one’s own added', "book.create_sheet('备注')['A1'] = 1", { kind: 'resaved' }],
    ['the manifest altered', "book['清单']['B2'] = 'site-02'", { kind: 'unsigned' }],
  ])('%s', async (name, change, verdict) => {
    if (!isThere(python, 'python3-openpyxl')) return;
    const again = path.join(folder, `${name}.xlsx`);
    runPython(SAVE_AGAIN, await writeSample(), again, change.replace("'B2'", "'B3'"));
    expect(await verifyFile(again)).toEqual(verdict);
  });
});

describe('LibreOffice', () => {
  it('turns every sheet into CSV with the values shown right', { timeout: 120_000 }, async () => {
    if (!isThere(office, 'LibreOffice')) return;
    const out = path.join(folder, 'csv');
    runOffice(
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1',
      '--outdir',
      out,
      await writeSample(),
    );
    const file = readdirSync(out).find((name) => name.includes('客户诉求')) ?? '';
    const lines = readFileSync(path.join(out, file), 'utf8');
    expect(lines).toContain(
      'TS-20261121-001,2026-11-21 14:05,2026-11-21,13812345678,440305199001011234,"厨房漏水\n已关总阀",3,89.5,"1,234.50",是,处理中',
    );
    expect(lines).toContain(`=cmd|' /C calc'!A0`);
    expect(readdirSync(out)).toHaveLength(2);
  });

  it('saves it again without altering anything', { timeout: 120_000 }, async () => {
    if (!isThere(office, 'LibreOffice')) return;
    const out = path.join(folder, 'saved');
    const tricky = sampleSheet([
      ...sampleSheet().rows,
      ['1', '2026-11-21T00:00:01+08:00', '2000-02-29', '', '', ' 一\n\n_x0041_ #N/A ', -5, 0.1 + 0.2, 29, true, '#N/A'],
    ]);
    const file = path.join(folder, 'tricky.xlsx');
    writeFileSync(file, await writeWorkbook(withManifest(sampleWorkbook(tricky), KEY)));
    runOffice('--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, file);
    expect(await verifyFile(path.join(out, 'tricky.xlsx'))).toEqual({ kind: 'resaved' });
  });

  it('saves it again with its charts: the pictures stay, and their numbers are still covered', { timeout: 120_000 }, async () => {
    if (!isThere(office, 'LibreOffice')) return;
    const [file, out, own] = ['charts.xlsx', 'charts saved', 'charts own'].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(file, await writeWorkbook(workbookWithCharts(KEY)));
    const saveFrom = (from: string): string => {
      runOffice('--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, from);
      return path.join(out, 'charts.xlsx');
    };
    const again = saveFrom(file);
    expect(await verifyFile(again)).toEqual({ kind: 'resaved' });
    const media = zipEntries(readFileSync(again))?.filter(({ name }) => /^xl\/media\/.*\.png$/.test(name)) ?? [];
    expect(media.length).toBeGreaterThan(0);
    runOffice('--convert-to', 'fods', '--outdir', own, file);
    const kept = path.join(own, 'charts.fods');
    const text = readFileSync(kept, 'utf8');
    expect(text).toContain('<text:p>5</text:p>');
    writeFileSync(kept, text.replace('<text:p>5</text:p>', '<text:p>6</text:p>'));
    expect(await verifyFile(saveFrom(kept))).toEqual({
      kind: 'altered',
      alterations: [{ sheet: '图表', row: '#2', column: '数值', kind: 'changed' }],
    });
  });

  it.each<[string, string, string, unknown]>([
    ['opened, kept in its own format, and saved', '', '', { kind: 'resaved' }],
    [
      'one cell altered',
      '厨房漏水',
      '厨房没有漏水',
      { kind: 'altered', alterations: [{ sheet: '客户诉求', row: 'r1', column: '内容', kind: 'changed' }] },
    ],
    [
      'a phone number altered by one digit',
      '13812345678',
      '13812345679',
      { kind: 'altered', alterations: [{ sheet: '客户诉求', row: 'r1', column: '电话', kind: 'changed' }] },
    ],
    ['the code for people altered', '确认码', '确认', { kind: 'unsigned' }],
  ])('%s', { timeout: 120_000 }, async (name, was, is, verdict) => {
    if (!isThere(office, 'LibreOffice')) return;
    const [own, out] = [path.join(folder, `own ${name}`), path.join(folder, `out ${name}`)];
    runOffice('--convert-to', 'fods', '--outdir', own, await writeSample());
    const [opened = ''] = readdirSync(own);
    const kept = readFileSync(path.join(own, opened), 'utf8');
    expect(kept).toContain(was);
    writeFileSync(path.join(own, opened), kept.replace(was, is));
    runOffice('--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, path.join(own, opened));
    expect(await verifyFile(path.join(out, readdirSync(out)[0] ?? ''))).toEqual(verdict);
  });
});
