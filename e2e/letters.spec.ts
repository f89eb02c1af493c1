import { describe, expect, it } from 'vitest';
import { rowOf, rowsOf } from './steps/database';
import { act, actBy, done, open, save, stands } from './steps/desk';
import { fill, pick, press, reach, see, write } from './steps/keys';
import { printed } from './steps/paper';
import { CHEN, firstStart, LI, signIn } from './steps/site';
import { STORY, type Story, tell } from './steps/story';
import { browser } from './targets';

for (const target of browser) {
  describe(`letters on ${target.name}`, () => {
    it('close an anonymous complaint, and answer three residents with the same question at once', STORY, () =>
      tell(target, {}, async (story) => {
        await firstStart(story, { units: '1-3栋 2单元 6层 4户', policy: '逐件' });
        await signIn(story, CHEN);
        await anonymous(story);
        await signIn(story, CHEN);
        await question(story);
        expect((await rowsOf(story.page, 'callbacks')).every((row) => row.open === 0)).toBe(true);
      }),
    );
  });
}

/** Nobody to call back: a letter of reply, printed behind the form, and the supervisor exempts the callback (CB-8). */
async function anonymous(story: Story): Promise<void> {
  const { page } = story;
  await press(story, 'F3');
  const form = page.getByRole('form', { name: '登记诉求' });
  await reach(story, form.getByLabel('是否匿名'));
  await press(story, 'Space');
  await pick(story, '类型', '投诉', form);
  await pick(story, '类别', '清洁', form);
  await fill(story, '内容', '北门垃圾房夏天太臭', form);
  const no = await save(story);
  await stands(story, no, '待受理');
  const panel = await act(story, 'D', '当场办结');
  await fill(story, '处理结果', '垃圾房每天冲洗两次', panel);
  await pick(story, '答复方式', '复函', panel);
  await fill(story, '复函文号', '云物函〔2026〕12号', panel);
  await fill(story, '复函日期', '2026-11-18', panel);
  await fill(story, '复函去向', '街道办事处', panel);
  await fill(story, '复函摘要', '已增加冲洗频次', panel);
  await done(story, panel);
  await stands(story, no, '已办结');
  const paper = await printed(story, '投诉登记表');
  for (const words of [no, '北门垃圾房夏天太臭', '云物函〔2026〕12号', '街道办事处', '已增加冲洗频次']) expect(paper).toContain(words);

  const [callback] = await rowsOf(page, 'callbacks');
  expect(callback).toMatchObject({ state: 'due', data: { sourceNo: no } });
  await signIn(story, LI);
  await open(story, callback?.no ?? '');
  const exempt = await actBy(story, '免回访');
  await fill(story, '免回访原因', '匿名，已复函', exempt);
  await done(story, exempt);
  await stands(story, callback?.no ?? '', '免回访');
}

/** One public letter closes the callbacks of all who asked (CB-7). */
async function question(story: Story): Promise<void> {
  const { page } = story;
  const asked: string[] = [];
  for (const unit of ['110101', '210102', '310103']) {
    await press(story, 'F3');
    const form = page.getByRole('form', { name: '登记诉求' });
    await fill(story, '房号', unit, form);
    await press(story, 'Tab');
    await pick(story, '类型', '意见', form);
    await fill(story, '内容', '二次供水改造什么时候停水', form);
    const no = await save(story);
    await stands(story, no, '待受理');
    const panel = await act(story, 'D', '当场办结');
    await fill(story, '处理结果', '由公开信统一答复', panel);
    await pick(story, '答复方式', '公开信', panel);
    await done(story, panel);
    await stands(story, no, '已办结');
    asked.push(no);
  }

  await press(story, 'Control+K');
  await write(story, '登记公开信');
  await page.getByRole('option', { name: '登记公开信' }).waitFor();
  await press(story, 'Enter');
  const form = page.getByRole('form', { name: '登记公开信' });
  await fill(story, '标题', '关于二次供水改造停水安排的公开信', form);
  await fill(story, '正文', '各位业主：停水时间为十一月二十五日九时至十二时。', form);
  const letter = await save(story);
  const found = page.getByRole('article').getByRole('checkbox', { name: /HF-.*二次供水/ });
  await found.nth(2).waitFor();
  expect(await found.count()).toBe(asked.length);
  for (let n = 0; n < asked.length; n += 1) {
    await reach(story, found.nth(n));
    await press(story, 'Space');
  }
  await press(story, 'Control+Enter');
  await see(story, `答复谁（${asked.length}）`);
  const post = await act(story, 'W', '张贴');
  await fill(story, '张贴位置', '各单元大堂', post);
  await done(story, post);
  await stands(story, letter, '已张贴');

  const paper = await printed(story, '公开信');
  expect(paper).toContain('关于二次供水改造停水安排的公开信');
  const callbacks = (await rowsOf(page, 'callbacks')).filter((row) => asked.includes(String(row.data['sourceNo'])));
  expect(callbacks.map((row) => [row.state, row.data['letterNo'], row.data['method']])).toEqual(
    asked.map(() => ['closed', letter, 'letter']),
  );
  expect((await rowOf(page, letter)).links).toHaveLength(asked.length);
}
