import { describe, expect, it } from 'vitest';
import { rowOf, rowsOf } from './steps/database';
import { logCall } from './steps/desk';
import { tellFounded } from './steps/founded';
import { see } from './steps/keys';
import { CHEN, enterPin, LI, signIn } from './steps/site';
import { aside, STORY } from './steps/story';
import { targets } from './targets';

/** A second window of the desktop program only brings the first to the front: see the shell's specs. */
for (const target of targets.filter(({ kind }) => kind === 'browser')) {
  describe(`two tabs on ${target.name}`, () => {
    it('one writes; the other says so, and takes over when the first is closed', STORY, () =>
      tellFounded(target, { units: '1-3栋 2单元 6层 4户' }, {}, async (story) => {
        await signIn(story, CHEN);
        const other = await aside(story);
        await see(other, '前台台账已经在另一个窗口打开');
        expect(await other.page.getByRole('button').count()).toBe(0);

        const no = await logCall(story, '320603', '楼道灯不亮');
        await see(other, '前台台账已经在另一个窗口打开');
        await story.page.close();
        await enterPin(other, LI);
        const second = await logCall(other, '120101', '门禁刷不开');
        expect(await rowOf(other.page, no)).toMatchObject({ data: { dutyPerson: CHEN.name } });
        expect((await rowsOf(other.page, 'duty')).map((row) => row.no)).toEqual([no, second]);
      }),
    );
  });
}
