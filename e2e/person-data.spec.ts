/** A resident asks what is held of him: who may look, what is found, what goes out on paper and as a file, and what the journal says (PIPL 45). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cancelNextSave, saveNext } from './files';
import { parcelIn, visitorIn } from './steps/counter';
import { storeOf } from './steps/database';
import { logCall } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { fill, press, pushButton, reach, see } from './steps/keys';
import { CHEN, LI, signIn } from './steps/site';
import { fileOf, STORY, type Story } from './steps/story';
import { browser } from './targets';

const NAME = '𠮷小伟';
const PHONE = '13800138000';
const PAGE = '个人信息查阅、复制、删除';

for (const target of browser) {
  describe(`a person's data on ${target.name}`, () => {
    it('are gathered by a supervisor, handed out without anybody else, and journaled without him', STORY, () =>
      tellFounded(target, { units: '1栋 1单元 2层 2户' }, {}, async (story) => {
        await signIn(story, CHEN);
        const call = await logCall(story, '10101', `陈晓接：${NAME}来电，灯不亮，回电 138 0013 8000，邻居13911112222也说`);
        await logCall(story, '10102', '水管漏水');
        const visit = await visitorIn(story, NAME, '10101', '1');
        const namesake = await visitorIn(story, NAME, '10102', '2');
        await parcelIn(story, 'SF123456789', '10101', NAME);
        await goTo(story, PAGE);
        await see(story, '主管或经理才能');
        await signIn(story, LI);
        await gather(story);
        await see(story, '找到 5 条，勾选 3 条');
        // One desk alone hears nothing of others.
        expect(await story.page.getByText('别的台的').count()).toBe(0);
        expect(await ticked(story, namesake)).toBe(false);
        await handOut(story, [call, visit], namesake);
        await nobody(story);
        const journal = JSON.stringify(
          (await storeOf<{ readonly command: string }>(story.page, 'journal')).filter(({ command }) => command === 'privacy.gather'),
        );
        expect(journal.length).toBeGreaterThan(2);
        for (const word of [NAME, PHONE, call, visit]) expect(journal).not.toContain(word);
      }),
    );
  });
}

async function gather(story: Story): Promise<void> {
  await goTo(story, PAGE);
  await fill(story, '姓名', NAME);
  await fill(story, '电话', `${PHONE}、13900139000、010`);
  await press(story, 'Enter');
  await see(story, '电话看不懂');
  await fill(story, '电话', `${PHONE}、13900139000、0755-26001234`);
  await fill(story, '房号', '10101');
  await press(story, 'Enter');
}

function ticked({ page }: Story, no: string): Promise<boolean> {
  return page.getByLabel(`勾选 ${no}`).isChecked();
}

async function handOut(story: Story, records: readonly string[], namesake: string): Promise<void> {
  if (await cancelNextSave(story.running)) {
    await pushButton(story, '存成文件');
    await see(story, '没有交出，流水里已注明');
  }
  const file = fileOf(story, 'copy.json');
  const { saved } = await saveNext(story.running, file);
  await pushButton(story, '存成文件');
  await saved();
  await see(story, /已保存 云栖苑_个人信息_2026-11-18_\d{4}\.json/);
  const copy = readFileSync(file, 'utf8');
  for (const word of [NAME, ...records, '138 0013 8000', '139****2222', '处理']) expect(copy).toContain(word);
  for (const word of [namesake, '13911112222', '陈晓', '水管漏水']) expect(copy).not.toContain(word);
}

async function nobody(story: Story): Promise<void> {
  await fill(story, '姓名', '无此人');
  for (const label of ['电话', '房号']) {
    await reach(story, story.page.getByLabel(label, { exact: true }));
    await press(story, 'Control+A', 'Delete');
  }
  await press(story, 'Enter');
  await see(story, '没有找到和他有关的记录');
  await pushButton(story, '只登记，不交出');
  await see(story, '已记入流水，没有交出');
}
