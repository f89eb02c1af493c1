/** A day with failures: names, phones, ID numbers and plates stand in records and their copies, and in no log, note, setting or name of a file (PRI-1). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openNext } from './files';
import { call } from './steps/bridge';
import { visitorIn } from './steps/counter';
import { logCall } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { fill, press, pushButton, see, select } from './steps/keys';
import { onPaper } from './steps/printer';
import { CHEN, signIn } from './steps/site';
import { fileOf, reopen, STORY, type Story } from './steps/story';
import { writeXlsx } from './steps/workbooks';
import { filesIn, textTraces, tracesIn } from './steps/written';
import { desktop } from './targets';

const HIS = ['𠮷小伟', '欧阳木棉', 'Feiyan Zhao', '13877690123', '138 7769 0123', '440301197505058888', '粤B7Z9X1', '书房吊顶'];
/** Where residents' data belong: records, their copies, and what a person saved. Chromium's cache of the page's memory is none of these. */
const BELONGS = /(^|[\\/])(journal|snapshots|before-open|IndexedDB|files)([\\/]|$)/;

for (const target of desktop) {
  describe(`what a day on ${target.name} wrote beside the records`, () => {
    it('names nobody', STORY, () =>
      tellFounded(target, { units: '1栋 1单元 2层 2户' }, {}, async (story) => {
        await signIn(story, CHEN);
        await logCall(story, '10101', `𠮷小伟（13877690123，440301197505058888，粤B7Z9X1）说书房吊顶漏水`);
        await visitorIn(story, '欧阳木棉', '10101', 'A1');
        await onPaper(story, 'visit', () => press(story, 'Control+P'));
        await badImport(story);
        await press(story, 'Control+K');
        await fill(story, /./, '欧阳木棉', story.page.getByRole('dialog'));
        await press(story, 'Escape');
        await failures(story);
        await story.running.kill();
        await reopen(story);
        await signIn(story, CHEN);
        await logCall(story, '10102', 'Feiyan Zhao 来电');
        await story.running.close();

        const files = filesIn(story.dir);
        const holding = tracesIn(story.dir, files, HIS.flatMap(textTraces));
        expect(holding.length, 'no file holds anything: nothing was searched').toBeGreaterThan(0);
        expect(holding.filter((line) => !BELONGS.test(line.split(' holds ')[0] ?? ''))).toEqual([]);
        const names = files.map((file) => path.relative(story.dir, file)).filter((name) => !name.startsWith('files'));
        expect(names.filter((name) => HIS.some((word) => name.includes(word)))).toEqual([]);
        expect(logOf(story)).toContain('window');
      }),
    );
  });
}

/** A list that is refused row by row, and one that is no workbook. */
async function badImport(story: Story): Promise<void> {
  const book = fileOf(story, '欧阳木棉.xlsx');
  writeXlsx(book, [
    ['房号', '业主', '业主电话', '面积'],
    ['1-1-0101', '欧阳木棉', '13877690123', '很大'],
  ]);
  await goTo(story, '从文件导入');
  await select(story, '导入到', '客户档案');
  const { opened } = await openNext(story.running, book);
  await pushButton(story, '选文件');
  await opened();
  await see(story, '1 行有问题');
  await press(story, 'Escape');
}

/** Errors whose messages quote what was worked on, as a library's may; a page cannot keep them out of its own console. */
async function failures(story: Story): Promise<void> {
  await story.page.evaluate((words) => {
    setTimeout(() => {
      throw new Error(`cannot read ${words.join(' ')}`);
    });
    void Promise.reject(new TypeError(words.join(' ')));
  }, HIS);
  await story.page.waitForTimeout(300);
  if (story.target.kind === 'electron')
    await call(story.page, 'log', { message: `failed: 欧阳木棉 13877690123 440301197505058888 粤B7Z9X1` });
  story.faults.length = 0;
}

/** What the desktop program logged of the failures; a browser keeps no log. */
function logOf({ target, dir }: Story): string {
  return target.kind === 'browser' ? 'window' : readFileSync(path.join(dir, 'logs/deskbook.log'), 'utf8');
}
