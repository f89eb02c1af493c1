/** 总部汇总 by keyboard alone: files of many sites, good, doubled, altered, damaged and foreign, become a table of what each is and one workbook (EX-6). */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveNext } from './files';
import { rowsOf } from './steps/database';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { press, pushButton, reach, see } from './steps/keys';
import { LI, signIn, WANG } from './steps/site';
import { fileOf, STORY, type Story } from './steps/story';
import { shown } from './steps/wait';
import { type ReadSheet, readXlsx } from './steps/workbooks';
import { desktop, drop, tempDir } from './targets';

const SITES = 11;

const folder = tempDir();
/** Telling the sites' weeks takes its time, which is not the story's. */
const MAKING = 240_000;

/** One week of ten sites, one file of each unusual kind among them: their paths. */
function madeFiles(): readonly string[] {
  const command = path.resolve(import.meta.dirname, '../build/headoffice.mjs');
  execFileSync(process.execPath, [
    command,
    'generate',
    '--out',
    folder,
    '--sites',
    String(SITES),
    '--weeks',
    '1',
    '--odd',
    '1',
    '--seed',
    '3',
  ]);
  return readdirSync(folder).map((name) => path.join(folder, name));
}

/** Pushes the button and picks the files. */
async function choose(story: Story, button: '选文件' | '选文件夹', files: string | readonly string[]): Promise<void> {
  const chooser = story.page.waitForEvent('filechooser');
  await pushButton(story, button);
  await (await chooser).setFiles(typeof files === 'string' ? files : [...files]);
}

/** File and outcome of each line of the table. */
async function outcomes({ page }: Story): Promise<ReadonlyMap<string, string>> {
  const table = page.getByRole('table').filter({ hasText: '导出时间' });
  await shown(table);
  const lines = await table.getByRole('row').all();
  const cells = await Promise.all(lines.slice(1).map((line) => line.getByRole('cell').allInnerTexts()));
  return new Map(cells.map(([file = '', outcome = '']) => [file, outcome]));
}

/** The group of the rail that is folded until somebody needs it. */
const RARE = /^更多工具/;

/** Goes to the page by the rail: opens 更多工具 and takes the link in it. */
async function openFromRail(story: Story): Promise<void> {
  const rail = story.page.getByRole('navigation', { name: '主导航' });
  const link = rail.getByRole('link', { name: '总部汇总' });
  const head = rail.getByRole('button', { name: RARE });
  await reach(story, head);
  if ((await head.getAttribute('aria-expanded')) !== 'true') await press(story, 'Enter');
  await reach(story, link);
  await press(story, 'Enter');
  await shown(story.page.getByRole('heading', { name: '总部汇总' }));
}

/** Figures of the screen, site by site: name, unit, and the figure of each. */
async function figuresShown({ page }: Story): Promise<readonly (readonly string[])[]> {
  const table = page.getByRole('table').filter({ hasText: '全部站点' });
  const lines = await table.getByRole('row').evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => cell.textContent)));
  expect(lines.length).toBeGreaterThan(40);
  return lines.slice(1);
}

const DECIMALS: Readonly<Record<string, number>> = { 件: 0, '%': 1, 小时: 1, '件/千户': 1, 元: 2 };

/** The same of the workbook's sheet, its numbers as the screen shows them; the last column says what a figure is. */
function figuresIn(sheet: ReadSheet | undefined): readonly (readonly string[])[] {
  const rows = sheet?.rows.map((cells) => cells.map(({ value, type }) => (type === 'NoneType' ? '' : value))) ?? [];
  const head = rows.findIndex(([first]) => first === '指标');
  return rows.slice(head + 1).map(([name = '', unit = '', ...figures]) => {
    const said = (figure: string): string =>
      figure === '—' ? figure : Number(figure).toFixed(DECIMALS[unit]) + (unit === '%' ? unit : '');
    return [name, unit, ...figures.slice(0, -1).map(said)];
  });
}

let files: readonly string[] = [];
beforeAll(() => {
  files = madeFiles();
}, MAKING);
afterAll(() => drop(folder));

for (const target of desktop) {
  describe(`head office on ${target.name}`, () => {
    it('sees what each weekly file is, who is missing and what is far off, saves one workbook, and keeps nothing', STORY, () =>
      tellFounded(target, { units: '1栋 1单元 2层 2户' }, {}, async (story) => {
        const { page } = story;
        await signIn(story, LI);
        await pushButton(story, RARE);
        expect(await page.getByRole('link', { name: '总部汇总' }).count()).toBe(0);
        await signIn(story, WANG);
        await openFromRail(story);
        await choose(story, '选文件', files);
        await see(story, `读了 ${files.length} 个文件`);
        const found = await outcomes(story);
        const said = [...found.values()].sort();
        expect(said).toEqual(
          ['不是周报', '重复', '重复', '密钥不符', '已改动', '已重新保存', '损坏', '旧版重报', '版本太新', '完整', '完整，含更正'].sort(),
        );
        await see(story, /记录 .+改动/);
        expect(await page.getByText('没有报的').count()).toBe(1);

        // The same once more: it is there already.
        await choose(story, '选文件', files.slice(0, 2));
        await see(story, '其中 2 个已经在下面');

        // And as the folder that they lie in, which says the same.
        await pushButton(story, '全部清掉');
        await see(story, '还没有周报');
        await choose(story, '选文件夹', folder);
        await see(story, `读了 ${files.length} 个文件`);
        expect(await outcomes(story)).toEqual(found);

        const book = fileOf(story, '汇总.xlsx');
        const { saved } = await saveNext(story.running, book);
        await pushButton(story, '存成汇总工作簿');
        await saved();
        await see(story, /已存好|已交给浏览器/);
        const sheets = readXlsx(book);
        expect(await figuresShown(story)).toEqual(figuresIn(sheets['汇总']));
        expect(Object.keys(sheets).slice(0, 10)).toEqual([
          '汇总',
          '逐周',
          '排名',
          '异常',
          '缺报',
          '更正指标',
          '更正',
          '文件',
          '意见',
          '意见答复',
        ]);

        // And as a page with charts, drawn where nothing but the program's own scripts may run.
        const html = fileOf(story, '汇总.html');
        const drawn = await saveNext(story.running, html);
        await pushButton(story, '存成网页');
        await drawn.saved();
        await see(story, /总部汇总_2026-W47\.html 已交给浏览器|带图，不联网也能打开/);
        expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<svg [^>]*role="img"/);

        // Nothing of it stays: neither in the records nor on the page.
        expect(await rowsOf(page, 'weekreports')).toEqual([]);
        await goTo(story, '今日');
        await goTo(story, '总部汇总');
        await see(story, '还没有周报');
      }),
    );
  });
}
