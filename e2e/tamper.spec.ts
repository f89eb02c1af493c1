/** Whatever is changed behind the program's back is named: a record, a line of the journal file, a snapshot, a cell of the weekly workbook (check 24). */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openNext, saveNext } from './files';
import { rowOf } from './steps/database';
import { logCall } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { pushButton, see } from './steps/keys';
import { signIn, WANG } from './steps/site';
import { fileOf, STORY, type Story } from './steps/story';
import { exportWeek } from './steps/weekly';
import { desktop } from './targets';

const OTHER = '楼道灯不亮';
const SAID = '电梯门关得慢';
const TURNED = '电梯门没有问题';
const TOOL = path.resolve(import.meta.dirname, '../out/tools/verify.mjs');

for (const target of desktop) {
  describe(`altered behind its back on ${target.name}`, () => {
    it('is named: the cell, the row, the line, the copy, the record', STORY, () =>
      tellFounded(target, { people: [WANG], units: '1栋 1单元 2层 2户' }, {}, async (story) => {
        await signIn(story, WANG);
        const other = await logCall(story, '10101', OTHER);
        const no = await logCall(story, '10102', SAID);
        expect(await workbook(story)).toEqual([
          ['值班记录', no, '内容', '改过'],
          ['值班记录', other, '', '不见了'],
        ]);
        const copies = await snapshot(story, no);
        verify([...copies, ...(target.kind === 'electron' ? journalFile(story, no) : [])]);
        await record(story, no);
      }),
    );
  });
}

/** The altered places as the page names them, cell by cell. */
async function workbook(story: Story): Promise<readonly (readonly string[])[]> {
  await exportWeek(story, '2026-W47', '导出', '周报.xlsx');
  await check(story, '周报.xlsx', '内容和写出时一样');
  saveAgain(story);
  await check(story, '另存.xlsx', '已重新保存，内容没有改动');
  await check(story, '清单改过.xlsx', '签名对不上');
  await check(story, '码改过.xlsx', '签名对不上');
  await check(story, '改过.xlsx', '写出以后改动过，2 处');
  const rows = await story.page.getByRole('table', { name: '和写出时不一样的地方' }).getByRole('row').all();
  return Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allInnerTexts()));
}

async function check(story: Story, name: string, says: string): Promise<void> {
  const { opened } = await openNext(story.running, fileOf(story, name));
  await pushButton(story, '核对周报文件');
  await opened();
  await see(story, new RegExp(`${name}：${says}`));
}

const SAVE_AGAIN = `
import openpyxl, sys
folder, said, turned, other = sys.argv[1:]
book = openpyxl.load_workbook(folder + '/周报.xlsx')
book.save(folder + '/另存.xlsx')
sheet = book['值班记录']
find = lambda text: next(cell for row in sheet.iter_rows() for cell in row if cell.value == text)
find(said).value = turned
sheet.delete_rows(find(other).row)
book.save(folder + '/改过.xlsx')
book = openpyxl.load_workbook(folder + '/周报.xlsx')
facts = { row[0].value: row for row in book['清单'].iter_rows() }
facts['制表人'][1].value = '别人'
book.save(folder + '/清单改过.xlsx')
facts['制表人'][1].value = openpyxl.load_workbook(folder + '/周报.xlsx')['清单'][facts['制表人'][1].coordinate].value
facts['确认码'][1].value = '2222-2222-2222'
book.save(folder + '/码改过.xlsx')
`;

/** With openpyxl: as it is to 另存.xlsx; to 改过.xlsx with another text for one call, and without the other call; and with another 清单. */
function saveAgain(story: Story): void {
  const given = ['-c', SAVE_AGAIN, path.dirname(fileOf(story, '周报.xlsx')), SAID, TURNED, OTHER];
  const { status, stderr } = spawnSync('/usr/bin/python3', given, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** A file, and what the tool says of it. */
type Judged = readonly [file: string, state: '完整' | '损坏', says: RegExp];

async function snapshot(story: Story, no: string): Promise<readonly Judged[]> {
  await goTo(story, '数据安全');
  const file = fileOf(story, '快照.dbsnap');
  if (story.target.kind === 'electron') {
    await pushButton(story, '立即做快照');
    await see(story, '快照做好了，读回核对过');
    copyFileSync(newest(story, '.dbsnap'), file);
  } else {
    const { saved } = await saveNext(story.running, file);
    await pushButton(story, '下载快照');
    await saved();
  }
  const whole = readFileSync(file);
  const hit = Buffer.from(whole);
  const middle = Math.floor(hit.length / 2);
  hit[middle] = (hit[middle] ?? 0) ^ 1;
  // Packed anew by somebody who knows how: the entry itself gives it away.
  const begin = whole.indexOf(Buffer.from([0x1f, 0x8b]));
  const lines = gunzipSync(whole.subarray(begin)).toString('utf8').split('\n');
  const at = lines.findIndex((line) => line.includes('"s":"journal"') && line.includes(no));
  const { seq } = (JSON.parse(lines[at] ?? '') as { readonly v: { readonly seq: number } }).v;
  lines[at] = (lines[at] ?? '').replace(/"at":"[^"]+"/, '"at":"2026-11-18T09:00:00+08:00"');
  const anew = Buffer.concat([whole.subarray(0, begin), gzipSync(lines.join('\n'))]);
  return [
    [file, '完整', /条台账/],
    [keep(story, '坏了的.dbsnap', hit), '损坏', /第 \d+ 行往后坏了/],
    [keep(story, '重打包.dbsnap', anew), '损坏', new RegExp(`里面的流水从第 ${seq} 条起不对`)],
  ];
}

/** What a person said is put otherwise in a copy of the journal file. */
function journalFile(story: Story, no: string): readonly Judged[] {
  const text = readFileSync(newest(story, '.ndjson'), 'utf8');
  const line = text.slice(0, text.indexOf(SAID)).split('\n').length;
  return [
    [keep(story, '流水.ndjson', text), '完整', /行，完好到第/],
    [
      keep(story, '改过的流水.ndjson', text.replace(SAID, TURNED)),
      '损坏',
      new RegExp(`第 ${line} 行（第 \\d+ 条，${no}，.*）：附带的内容和记录时不一样`),
    ],
  ];
}

function keep(story: Story, name: string, content: Buffer | string): string {
  const file = fileOf(story, name);
  writeFileSync(file, content);
  return file;
}

/** All files in one run of the tool: a paragraph each. */
function verify(judged: readonly Judged[]): void {
  const given = [TOOL, '--lang', 'zh', '--no-notes', ...judged.map(([file]) => file)];
  const { status, stdout } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  expect(status).toBe(1);
  for (const [file, state, says] of judged) {
    const [, said = ''] = stdout.split(`${file}: `);
    expect([file, said.slice(0, 2)]).toEqual([file, state]);
    expect(said.split('\n/')[0]).toMatch(says);
  }
}

async function record(story: Story, no: string): Promise<void> {
  const { id } = await rowOf(story.page, no);
  await alter(story.page, id, TURNED);
  await goTo(story, '核对记录');
  await pushButton(story, '开始核对');
  await see(story, '有 1 处和流水对不上');
  const line = story.page.getByRole('table', { name: '和流水对不上的' }).getByRole('row').last();
  expect(await line.getByRole('rowheader').innerText()).toBe(no);
  expect(await line.getByRole('cell').allInnerTexts()).toEqual(['值班记录', '内容']);
}

/** Another content in the database, past the program. */
async function alter(page: Page, id: string, content: string): Promise<void> {
  await page.evaluate(
    async (to) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('deskbook');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const rows = db.transaction('rows', 'readwrite').objectStore('rows');
      await new Promise((resolve, reject) => {
        const found = rows.get(to.id);
        found.onsuccess = () => rows.put({ ...found.result, data: { ...found.result.data, content: to.content } });
        rows.transaction.oncomplete = resolve;
        rows.transaction.onerror = () => reject(rows.transaction.error);
      });
      db.close();
    },
    { id, content },
  );
}

/** The newest file of the data folder with this ending. */
function newest(story: Story, ending: string): string {
  const names = readdirSync(story.dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  const files = names.filter((name) => !name.startsWith('files')).map((name) => path.join(story.dir, name));
  return files.toSorted((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs).at(-1) ?? `no ${ending}`;
}
