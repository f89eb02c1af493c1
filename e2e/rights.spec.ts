/** What each role finds on the screen, and that a window locks itself when its person's role changes (SEC-1, docs/rights.md). */
import { describe, expect, it } from 'vitest';
import { rowsOf } from './steps/database';
import { logCall, open, record } from './steps/desk';
import { goTo } from './steps/import';
import { choose, press, pushButton, see } from './steps/keys';
import { CHEN, firstStart, LI, type Person, signIn, WANG } from './steps/site';
import { STORY, type Story, tell } from './steps/story';
import { browser } from './targets';

const ZHAO: Person = { name: '赵敏', role: '经理', post: '经理', pin: '864209' };
const SUN: Person = { name: '孙丽', role: '只读', post: '片区管理员', pin: '753186' };

for (const target of browser) {
  describe(`rights on ${target.name}`, () => {
    it('a reader finds no button that writes; a receptionist none of those above her', STORY, () =>
      tell(target, {}, async (story) => {
        await firstStart(story, { people: [WANG, LI, CHEN, SUN], units: '1栋 1单元 2层 2户' });
        await signIn(story, CHEN);
        const no = await logCall(story, '10101', '楼道灯不亮');
        await goTo(story, '员工');
        expect(await buttons(story, /^登记员工/)).toEqual([]);
        await press(story, 'F7');
        await story.page.getByRole('button', { name: '看板' }).waitFor();
        await signIn(story, SUN);
        await press(story, 'F7');
        await story.page.getByRole('region', { name: '钥匙' }).waitFor();
        expect(await buttons(story, /^(看板|盘点|登记)/)).toEqual([]);
        await press(story, 'F8');
        await story.page.getByRole('region', { name: '回访' }).waitFor();
        await open(story, no);
        await record(story, new RegExp(no)).waitFor();
        expect(await buttons(story, /^(修改|作废|改房号|加照片|跟进|转诉求|完成)/)).toEqual([]);
        for (const [page, words] of [
          ['从文件导入', '你的角色不能导入'],
          ['恢复', '找主管来恢复'],
        ] as const) {
          await goTo(story, page);
          await see(story, new RegExp(words));
        }
        await goTo(story, '周报导出');
        await see(story, '2026-W47');
        expect(await buttons(story, /^导出/)).toEqual([]);
      }),
    );

    it('a manager who is downgraded signs in again, and the last one stays', STORY, () =>
      tell(target, {}, async (story) => {
        await firstStart(story, { people: [WANG, ZHAO] });
        await downgrade(story, WANG);
        await see(story, '王建国 的角色改过');
        await signIn(story, ZHAO);
        await downgrade(story, ZHAO);
        await see(story, '最后一位能登录的经理');
        const roles = (await rowsOf(story.page, 'staff')).map((row) => String(row.data['role']));
        expect(new Set(roles)).toEqual(new Set(['manager', 'receptionist']));
      }),
    );
  });
}

function buttons({ page }: Story, name: RegExp): Promise<readonly string[]> {
  return page.getByRole('button', { name }).allInnerTexts();
}

async function downgrade(story: Story, person: Person): Promise<void> {
  await open(story, person.name);
  await pushButton(story, /^修改/, story.page.getByRole('toolbar'));
  await choose(story, '角色', '前台', story.page.getByRole('form'));
  await press(story, 'Control+Enter');
}
