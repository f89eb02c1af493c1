import { cpSync, readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { press, pushButton, see } from './steps/keys';
import { secondsOf } from './steps/klm';
import { expectHeard, lookFaults, pageFaults } from './steps/look-all';
import { firstStart } from './steps/site';
import { reopen, type Story, tell } from './steps/story';
import { measureTasks, saysMeasured } from './steps/ux-measure';
import { keyboardFaults } from './steps/walk-all';
import { followWrites, looseIn, writersIn } from './steps/writes';
import { browser, drop, tempDir } from './targets';

const LONG = { timeout: 480_000 };

/** Nothing of it is the host's work: one host will do. */
for (const target of browser) {
  describe(`the demonstration on ${target.name}`, () => {
    /** Making it takes most of a minute: what was made is copied for those who look at it. */
    const made = tempDir();
    afterAll(() => drop(made));

    /** A story in a demonstration of its own, before anybody signed in. */
    function inDemo(happens: (story: Story) => Promise<void>): Promise<void> {
      if (readdirSync(made).length === 0) throw new Error('The demonstration was not made: run the whole file.');
      const dir = tempDir();
      cpSync(made, dir, { recursive: true });
      return tell(target, {}, happens, dir);
    }

    it('can be looked at, hinders nobody, and leaves no trace', LONG, () =>
      tell(target, {}, async (story) => {
        const writes = await followWrites(story);
        await see(story, '先用演示数据看看');
        expect(await pageFaults(story)).toEqual([]);
        await pushButton(story, '先用演示数据看看');
        await signingIn(story);
        expect(await databases(story)).toContain('deskbook-demo');
        expect(looseIn(writes)).toEqual([]);
        expect(writersIn(writes)).toContain('demo-worker deskbook-demo');

        await story.running.close();
        cpSync(story.dir, made, { recursive: true });
        await reopen(story);
        await signingIn(story);
        await press(story, 'Enter');
        await see(story, '演示数据：随便试');
        await pushButton(story, '退出并清除');
        await press(story, 'Enter');
        await see(story, '先用演示数据看看');
        // The demonstration's database is deleted while the first page is there already.
        await expect.poll(() => databases(story), { timeout: 20_000 }).toEqual(['deskbook']);
        await firstStart(story, { units: '1栋 1单元 2层 2户' });
        expect(await story.page.evaluate(() => Object.keys(localStorage))).not.toContain('deskbook.demo');
      }),
    );

    it('is walked through by keyboard, and ten tasks take fewer keys than in a sheet', LONG, () =>
      inDemo(async (story) => {
        await signingIn(story);
        await press(story, 'Enter');
        await see(story, '演示数据：随便试');
        expect(await keyboardFaults(story)).toEqual([]);
        const measured = await measureTasks(story);
        expect(measured.filter(({ here, excel }) => here.keys >= excel.keys || secondsOf(here) >= secondsOf(excel))).toEqual([]);
        expect(saysMeasured(measured)).toBe(true);
      }),
    );

    it('hides nothing from anybody, in either language', LONG, () =>
      inDemo(async (story) => {
        await signingIn(story);
        expect(await lookFaults(story)).toEqual([]);
        await expectHeard(story);
      }),
    );
  });
}

function signingIn({ page }: Story): Promise<void> {
  return page.getByRole('group', { name: '谁当班' }).waitFor({ timeout: 400_000 });
}

function databases(story: Story): Promise<readonly string[]> {
  return story.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').toSorted());
}
