import { describe, expect, it } from 'vitest';
import { rowOf } from './steps/database';
import { logCall } from './steps/desk';
import { press, reach } from './steps/keys';
import { CHEN, enterPin, firstStart, LI, signIn } from './steps/site';
import { aside, STORY, tell } from './steps/story';
import { targets } from './targets';

/** A second window of the desktop program only brings the first to the front: see the shell's specs. */
for (const target of targets.filter(({ kind }) => kind === 'browser')) {
  describe(`two tabs on ${target.name}`, () => {
    it('see each other’s records at once', STORY, () =>
      tell(target, {}, async (story) => {
        await firstStart(story, { units: '1-3栋 2单元 6层 4户' });
        await signIn(story, CHEN);
        const other = await aside(story);
        await enterPin(other, LI);
        await press(other, 'Alt+2');
        await other.page.getByText('还没有值班记录').waitFor();

        const no = await logCall(story, '320603', '楼道灯不亮');
        const line = other.page.getByRole('region', { name: '值班记录' }).getByText('楼道灯不亮');
        await line.waitFor();
        await reach(other, other.page.getByRole('grid').or(other.page.getByRole('listbox')).first());
        await press(other, 'ArrowDown', 'Enter');
        await other.page.getByRole('article', { name: new RegExp(no) }).waitFor();
        await press(other, 'W');
        await other.page.getByRole('group', { name: '完成' }).waitFor();
        await other.page.keyboard.insertText('换了灯泡');
        await press(other, 'Control+Enter');
        await story.page
          .getByRole('article', { name: new RegExp(no) })
          .getByText('已完成', { exact: true })
          .waitFor();
        expect(await rowOf(story.page, no)).toMatchObject({ state: 'done', data: { result: '换了灯泡', dutyPerson: CHEN.name } });
      }),
    );
  });
}
