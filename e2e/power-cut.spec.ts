/** A power cut at the counter, by keyboard: paper beforehand, pen meanwhile, and the lines of the paper typed in with their real times (BY-7, BY-13). */
import { describe, expect, it } from 'vitest';
import { parcelIn, visitorIn } from './steps/counter';
import { rowsOf, storeOf } from './steps/database';
import { save } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { fill, pick, press, pushButton, see, write } from './steps/keys';
import { onPaper } from './steps/printer';
import { CHEN, signIn } from './steps/site';
import { laterAt, STORY, type Story } from './steps/story';
import { browser } from './targets';

const DAY = '2026-11-18';
const ACROSS = '297 × 210';
const AFTER = `${DAY}T14:30:00+08:00`;

interface KeptValue {
  readonly value: unknown;
}

/** Types one line of the visitors' sheet. */
async function visitor(story: Story, line: number, came: string, name: string, left: string): Promise<string> {
  const form = story.page.getByRole('form', { name: `补录访客：停电-20261118-04 第 ${line} 行` });
  await form.waitFor();
  await write(story, came);
  await fill(story, '姓名', name, form);
  await pick(story, '被访房号', '110101', form);
  if (left !== '') await fill(story, '离开时间', left, form);
  return save(story);
}

for (const target of browser) {
  describe(`a power cut on ${target.name}`, () => {
    it('prints list and sheets, and takes the lines in afterwards: marked, with true times, once each', STORY, () =>
      tellFounded(target, { units: '1栋 1单元 2层 2户' }, { at: `${DAY}T08:10:00+08:00` }, async (story) => {
        const { page } = story;
        await signIn(story, CHEN);
        await visitorIn(story, '何师傅', '110101', '7');
        await parcelIn(story, 'SF1234567890', '110102', '刘芳');

        await goTo(story, '停电备用');
        await see(story, '清单上次打印：从来没有');
        const sheets = await onPaper(story, '停电备用', () => press(story, 'Control+P'));
        expect.soft(sheets).toMatchObject({ pages: 9, sizes: Array.from({ length: 9 }, () => ACROSS) });
        for (const words of [
          '在外物品与待领清单',
          '何师傅',
          'SF1234567890',
          '停电-20261118-01',
          '停电-20261118-08',
          '来访登记表（停电备用）',
        ]) {
          expect.soft(sheets.words, words).toContain(words);
        }
        await see(story, '清单上次打印：刚刚');

        await laterAt(story, AFTER);
        await pushButton(story, '补录');
        await write(story, '20261118-04');
        await press(story, 'Enter');
        const saved = [
          await visitor(story, 1, '9:12', '钱女士', '9:40'),
          await visitor(story, 2, '10:05', '孙先生', '11:30'),
          await visitor(story, 3, '13:50', '周先生', ''),
        ];
        await see(story, '这张表已补录 3 行');
        const typed = (await rowsOf(page, 'visitors')).filter(({ no }) => saved.includes(no));
        expect(typed.map(({ at, mark, state, data }) => [data['name'], at, mark, state])).toEqual([
          ['钱女士', `${DAY}T09:12:00+08:00`, 'late', 'left'],
          ['孙先生', `${DAY}T10:05:00+08:00`, 'late', 'left'],
          ['周先生', `${DAY}T13:50:00+08:00`, 'late', 'in'],
        ]);
        for (const { createdAt } of typed) expect(createdAt.slice(0, 15)).toBe(AFTER.slice(0, 15));
        const said = (await storeOf<KeptValue>(page, 'values')).map(({ value }) => value);
        for (const line of [1, 2, 3]) expect(said).toContain(`停电-20261118-04 第 ${line} 行`);

        // After a look elsewhere the sheet goes on where it was.
        await goTo(story, '今日');
        await goTo(story, '停电备用');
        await pushButton(story, '补录');
        await write(story, '停电-20261118-04');
        await press(story, 'Enter');
        await page.getByRole('form', { name: '补录访客：停电-20261118-04 第 4 行' }).waitFor();
      }),
    );
  });
}
