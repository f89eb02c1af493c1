/** A scanner on every page: parcels, badges, key tags and our own numbers find their place, and what is being written stays (BY-8). */
import { describe, expect, it } from 'vitest';
import { keyOut, parcelIn, visitorIn } from './steps/counter';
import { rowOf, rowsOf } from './steps/database';
import { logCall, open, record, save } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo, importFile } from './steps/import';
import { press, see, write } from './steps/keys';
import { scanned } from './steps/scanner';
import { signIn, WANG } from './steps/site';
import { fileOf, STORY, type Story } from './steps/story';
import { writeXlsx } from './steps/workbooks';
import { desktop } from './targets';

const HERE = 'SF1234567890123';
const NEW = '773012345678901';
const TAGS: readonly (readonly string[])[] = [
  ['编号', '位置', '类别', '挂钩号'],
  ['K-3-1', '水泵房', '设备间', 'A1'],
  ['K-3-2', '配电房', '设备间', 'A2'],
];

const strip = (story: Story) => story.page.locator('.notice-strip').filter({ hasText: /扫到|没有找到/ });

for (const target of desktop) {
  describe(`a scanner on ${target.name}`, () => {
    it('finds its place from any page, also through an input method, and leaves alone what is being written', STORY, () =>
      tellFounded(target, { units: '1-3栋 2单元 6层 4户' }, {}, async (story) => {
        const { page } = story;
        await signIn(story, WANG);
        writeXlsx(fileOf(story, '钥匙.xlsx'), TAGS);
        await importFile(story, '钥匙', fileOf(story, '钥匙.xlsx'), 2);
        const call = await logCall(story, '110101', '电梯门关得慢');
        await parcelIn(story, HERE, '110102', '何芳');
        await visitorIn(story, '钱女士', '110103', 'A07');
        await keyOut(story, 'K-3-2', '李娜', '巡查', '18:00');

        // 今日: our own number opens its record.
        await goTo(story, '今日');
        await scanned(story, call);
        await record(story, new RegExp(call)).waitFor();

        // On a record, where letters act: a waiting parcel leads to its pick-up, and none of its letters did anything.
        await scanned(story, HERE, { gap: 30 });
        const pickUp = page.getByRole('group', { name: '领取' });
        await pickUp.waitFor();
        await press(story, 'Escape');
        expect((await rowOf(page, call)).state).toBe('pending');

        // 设置: a tag that hangs is lent, with Tab at the end.
        await goTo(story, '设置');
        await scanned(story, 'K-3-1', { ending: 'Tab' });
        const loan = page.getByRole('form', { name: '登记钥匙借用' });
        await loan.waitFor();
        expect(await loan.getByLabel(/^钥匙/).first().inputValue()).toBe('K-3-1');
        await press(story, 'Escape');

        // 帮助: a badge, and its visitor has left.
        await goTo(story, '帮助');
        await scanned(story, 'A07');
        await expect.poll(async () => (await rowsOf(page, 'visitors')).map(({ state }) => state)).toEqual(['left']);

        // 核对记录: a number not known is taken in.
        await goTo(story, '核对记录');
        await scanned(story, NEW);
        const taking = page.getByRole('form', { name: '登记快递邮件' });
        await taking.waitFor();
        expect(await taking.getByLabel(/^单号/).inputValue()).toBe(NEW);
        await press(story, 'Escape');

        // The list of requests: what nobody knows is said, and goes with the next scan.
        await goTo(story, '客户诉求');
        await scanned(story, '0815-X');
        await strip(story).filter({ hasText: '没有找到 0815-X' }).waitFor();

        await whileWriting(story);
        await open(story, call);
        expect((await rowsOf(page, 'parcels')).length).toBe(1);
      }),
    );
  });
}

/** A form half written, in a text: the scan is taken out of it again, its Enter saves nothing, and Alt+B goes there. */
async function whileWriting(story: Story): Promise<void> {
  const { page } = story;
  await press(story, 'F2');
  const form = page.getByRole('form', { name: /值班记录/ });
  await form.waitFor();
  await write(story, '110101');
  await press(story, 'Enter', 'Enter', 'Enter');
  await write(story, '厨房');
  const content = form.getByLabel(/^内容/);
  await scanned(story, HERE);
  await strip(story).filter({ hasText: HERE }).waitFor();
  expect(await content.inputValue()).toBe('厨房');

  // The same through an input method that has made words of it.
  await scanned(story, 'K-3-1', { eatenAs: '看3一' });
  await strip(story).filter({ hasText: 'K-3-1' }).waitFor();
  expect(await content.inputValue()).toBe('厨房');
  await write(story, '漏水');
  expect(await content.inputValue()).toBe('厨房漏水');

  await scanned(story, HERE);
  await strip(story).filter({ hasText: HERE }).waitFor();
  await press(story, 'Alt+B');
  await page.getByRole('group', { name: '领取' }).waitFor();
  await see(story, /选了 1 件/);
  await press(story, 'F2');
  await form.waitFor();
  await see(story, '上次没写完的内容已恢复');
  expect(await content.inputValue()).toBe('厨房漏水');
  await save(story);
}
