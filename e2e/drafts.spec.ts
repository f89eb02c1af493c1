import { describe, expect, it } from 'vitest';
import { rowOf, rowsOf } from './steps/database';
import { save } from './steps/desk';
import { tellFounded } from './steps/founded';
import { choose, fill, pick, press, reach, see } from './steps/keys';
import { CHEN, enterPin, signIn } from './steps/site';
import { reopen, STORY } from './steps/story';
import { browser } from './targets';

for (const target of browser) {
  describe(`a half-filled form on ${target.name}`, () => {
    it('is offered again, whole, after the power went', STORY, () =>
      tellFounded(target, { units: '1-3栋 2单元 6层 4户' }, {}, async (story) => {
        await signIn(story, CHEN);
        await press(story, 'F3');
        const form = () => story.page.getByRole('form', { name: '登记诉求' });
        await fill(story, '房号', '320603', form());
        await press(story, 'Tab');
        await fill(story, '姓名', '何志明', form());
        await fill(story, '电话', '13812345678', form());
        await pick(story, '类型', '投诉', form());
        await pick(story, '类别', '清洁', form());
        await choose(story, '等级', '重要', form());
        await fill(story, '内容', '三楼楼道堆了很多装修垃圾，', form());
        await form().getByText('草稿已存').waitFor();
        await story.running.kill();

        await reopen(story);
        await enterPin(story, CHEN);
        expect(await rowsOf(story.page, 'requests')).toEqual([]);
        await press(story, 'Alt+3');
        await reach(story, story.page.getByRole('button', { name: '草稿 1' }));
        await press(story, 'Enter');
        await see(story, '3-2-0603 · 三楼楼道堆了很多装修垃圾');
        await reach(story, story.page.getByRole('link', { name: '新诉求' }));
        await press(story, 'Enter');
        await see(story, '上次没写完的内容已恢复');
        await reach(story, form().getByLabel(/^内容/));
        await press(story, 'End');
        await story.page.keyboard.insertText('请派人清走');
        const no = await save(story);
        expect(await rowOf(story.page, no)).toMatchObject({
          unit: '3-2-0603',
          data: {
            name: '何志明',
            phone: '13812345678',
            type: 'complaint',
            category: 'cleaning',
            level: 'important',
            content: '三楼楼道堆了很多装修垃圾，请派人清走',
          },
        });
        await story.page.getByText('草稿 1').waitFor({ state: 'detached' });
      }),
    );
  });
}
