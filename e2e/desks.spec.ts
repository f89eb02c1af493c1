/**
 * Two programs at one counter, each with its own data folder, that exchange by files in a folder (BY-14). That a stick is really written when it is
 * pulled out is for the disk tests of the main process; here both write to this machine's disk.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dayOf, isoWeek } from '@shared/base/time';
import { checkChain, type JournalEntry } from '@shared/journal/entry';
import { describe, expect, it } from 'vitest';
import { openNext } from './files';
import { rowOf, storeOf } from './steps/database';
import { done, logCall, open, record } from './steps/desk';
import { goTo } from './steps/import';
import { fill, pushButton, reach, see } from './steps/keys';
import { firstStart, WANG } from './steps/site';
import { STORY, type Story, tell } from './steps/story';
import { atDesks, exported, joined, picture } from './steps/two-desks';
import { shown } from './steps/wait';
import { exportWeek } from './steps/weekly';
import { columnOf } from './steps/workbooks';
import { desktop } from './targets';

for (const target of desktop) {
  describe(`two desks on ${target.name}`, () => {
    it('what is done at one shows at the other, and what was done apart is listed and settled', { timeout: 2 * STORY.timeout }, () =>
      tell(target, {}, async (a) => {
        await fill(a, '前台字母', 'A');
        await reach(a, a.page.getByLabel('项目名称'));
        const code = await firstStart(a, { people: [WANG], units: '1栋 1单元 2层 2户' });
        const no = await logCall(a, '10101', '楼道灯不亮');
        const file = path.join(a.dir, 'files', 'a.dbbundle');
        await atDesks(a);
        await exported(a, file);
        await see(a, /已导出 a\.dbbundle：\d+ 条流水/);

        await tell(target, {}, async (b) => {
          const stick = path.join(b.dir, 'files', 'stick.dbbundle');
          await joined(b, a, file, code);
          await open(b, no);
          await see(b, '楼道灯不亮');

          // Both change the same call while apart.
          await changed(b, no, '换了两个灯泡');
          await open(a, no);
          await changed(a, no, '已报工程部');
          const own = await logCall(b, '10102', '门禁刷不开');
          expect(own).toMatch(/B\d+$/);
          await exchange(b, a, stick);
          await exchange(a, b, file);

          for (const story of [a, b]) {
            await atDesks(story);
            await see(story, '两台同时修改，现在显示后写的');
            expect(checkChain(await storeOf<JournalEntry>(story.page, 'journal'))).toBeNull();
            expect((await rowOf(story.page, own)).data['content']).toBe('门禁刷不开');
          }
          // What each was written by the other is known: the next file is for it alone.
          await shown(a.page.getByRole('cell', { name: '不缺' }).or(a.page.getByRole('cell', { name: /^\d+ 条$/ })));
          await picture(a, 'desks-conflict');
          await a.page.evaluate(() => {
            location.hash = '#/today';
          });
          await see(a, '两台同时修改');
          await picture(a, 'desks-today');
          await atDesks(a);
          const other = (await rowOf(a.page, no)).data['content'] === '已报工程部' ? 'B' : 'A';
          await pushButton(a, `改用${other}台的`);
          await see(a, '没有要处理的');
          await exchange(a, b, file);
          await atDesks(b);
          await see(b, '没有要处理的');
          expect((await rowOf(b.page, no)).data).toEqual((await rowOf(a.page, no)).data);
          await refusals(b, file);
          await handsInForAll(b, no, own);
          await knowsUpToWhen(a);
        });
      }),
    );
  });
}

/** The week's workbook of one desk has what both wrote, and the page says that one file is enough. */
async function handsInForAll(story: Story, ...numbers: readonly string[]): Promise<void> {
  const week = isoWeek(dayOf((await rowOf(story.page, numbers[0] ?? '')).createdAt));
  const sheets = await exportWeek(story, week, '导出', '全站周报.xlsx');
  await see(story, '只由一个前台报送就够');
  await see(story, '读回校验无误');
  await picture(story, 'desks-week');
  const told = columnOf(sheets['值班记录'], '编号').map(({ value }) => value);
  expect(told.toSorted()).toEqual(numbers.toSorted());
  expect(columnOf(sheets['封面'], '内容').map(({ value }) => value)).toContainEqual(expect.stringMatching(/^全站：/));
  expect(columnOf(sheets['清单'], '内容').map(({ value }) => value)).toContain('全站');
}

/** Whoever looks for a person's data is told that the other desk's are those that have come. */
async function knowsUpToWhen(story: Story): Promise<void> {
  await goTo(story, '个人信息查阅、复制、删除');
  await see(story, /别的台写的只收到这里：B台（到 \d{4}-\d\d-\d\d \d\d:\d\d）。/);
  await story.page.getByLabel('要求', { exact: true }).selectOption('erase');
  await see(story, '各台都交换过，再找一次');
  await picture(story, 'desks-person');
}

async function read(story: Story, file: string): Promise<void> {
  const next = await openNext(story.running, file);
  await pushButton(story, '导入他台');
  await next.opened();
}

/** What one desk writes the other reads, from a place that both can reach. */
async function exchange(from: Story, to: Story, file: string): Promise<void> {
  await atDesks(from);
  await exported(from, file);
  await see(from, '已导出');
  await atDesks(to);
  await read(to, file);
  await see(to, /台的文件/);
}

async function changed(story: Story, no: string, text: string): Promise<void> {
  await record(story, no).getByRole('button', { name: '修改' }).click();
  const form = story.page.getByRole('form', { name: /修改/ });
  await fill(story, '内容', text, form);
  await done(story, form);
}

/** Whatever is wrong with a file is said, and nothing of it is read. */
async function refusals(story: Story, file: string): Promise<void> {
  const before = (await storeOf(story.page, 'others')).length;
  const bytes = readFileSync(file);
  const bad = path.join(story.dir, 'files', 'bad.dbbundle');
  const cases: readonly (readonly [Uint8Array, RegExp])[] = [
    [bytes.subarray(0, bytes.length - 40), /不完整或被改过/],
    [bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte)), /不完整或被改过/],
    [Buffer.from('你好'), /不是前台交换的文件/],
    [Buffer.concat([Buffer.from('DESKBOOK BUNDLE 2\n'), bytes.subarray(18)]), /更新的程序写的/],
  ];
  for (const [content, said] of cases) {
    writeFileSync(bad, content);
    await read(story, bad);
    await see(story, said);
  }
  expect((await storeOf(story.page, 'others')).length).toBe(before);
  cpSync(file, bad);
  await read(story, bad);
  await see(story, '没有新的内容');
}
