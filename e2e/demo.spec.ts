import { describe, expect, it } from 'vitest';
import { press, pushButton, see } from './steps/keys';
import { secondsOf } from './steps/klm';
import { firstStart } from './steps/site';
import { type Story, tell } from './steps/story';
import { measureTasks, saysMeasured } from './steps/ux-measure';
import { keyboardFaults } from './steps/walk-all';
import { followWrites, looseIn, writersIn } from './steps/writes';
import { targets } from './targets';

/** Nothing of it is the host's work, and making it takes its time: one host will do. */
for (const target of targets.slice(-1)) {
  describe(`the demonstration on ${target.name}`, () => {
    it('can be looked at, hinders nobody, and leaves no trace', { timeout: 480_000 }, () =>
      tell(target, {}, async (story) => {
        const { page } = story;
        const writes = await followWrites(story);
        await see(story, '先用演示数据看看');
        await pushButton(story, '先用演示数据看看');
        await page.getByRole('group', { name: '谁当班' }).waitFor({ timeout: 400_000 });
        expect(await databases(story)).toContain('deskbook-demo');
        expect(looseIn(writes)).toEqual([]);
        expect(writersIn(writes)).toContain('demo-worker deskbook-demo');
        await press(story, 'Enter');
        await see(story, '演示数据：随便试');

        expect(await keyboardFaults(story)).toEqual([]);
        const measured = await measureTasks(story);
        expect(measured.filter(({ here, excel }) => here.keys >= excel.keys || secondsOf(here) >= secondsOf(excel))).toEqual([]);
        expect(saysMeasured(measured)).toBe(true);

        await pushButton(story, '退出并清除');
        await press(story, 'Enter');
        await see(story, '先用演示数据看看');
        // The demonstration's database is deleted while the first page is there already.
        await expect.poll(() => databases(story), { timeout: 20_000 }).toEqual(['deskbook']);
        await firstStart(story, { units: '1栋 1单元 2层 2户' });
        expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain('deskbook.demo');
      }),
    );
  });
}

function databases(story: Story): Promise<readonly string[]> {
  return story.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').toSorted());
}
