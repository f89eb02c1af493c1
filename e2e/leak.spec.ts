import { describe, expect, it } from 'vitest';
import { rowOf, rowsOf } from './steps/database';
import { act, done, follow, logCall, openNo, stands } from './steps/desk';
import { tellFounded } from './steps/founded';
import { countKeys, press, see } from './steps/keys';
import { printed } from './steps/paper';
import { answer, dispatch, slipBack, urge } from './steps/requests';
import { CHEN, signIn } from './steps/site';
import { STORY } from './steps/story';
import { desktop } from './targets';

for (const target of desktop) {
  describe(`a leak on ${target.name}`, () => {
    it('is logged in under 12 keys, sent out, urged, done and called back', STORY, () =>
      tellFounded(target, { units: '1-3栋 2单元 6层 4户' }, {}, async (story) => {
        await signIn(story, CHEN);
        countKeys(story);
        const text = '厨房水管爆了一直在漏水';
        const no = await logCall(story, '320603', text);
        expect(story.pressed + story.written - text.length).toBeLessThan(12);
        const call = await rowOf(story.page, no);
        expect(call).toMatchObject({ register: 'duty', unit: '3-2-0603', data: { content: text, dutyPerson: '陈晓' } });
        await stands(story, no, '待处理');
        await done(story, await act(story, 'T', '转诉求'));
        const request = await openNo(story, /BX-/);
        expect((await rowOf(story.page, request)).data).toMatchObject({ urgentKind: 'water', type: 'repair', name: '', content: text });
        expect(await rowOf(story.page, no)).toMatchObject({ state: 'turned' });

        const slip = await dispatch(story, '刘强');
        await stands(story, request, '处理中');
        await follow(story, slip);
        const paper = await printed(story, '派工单');
        for (const words of [slip, '工程部存根', '客服部回单', '刘强', text]) expect(paper).toContain(words);
        await follow(story, request);
        await urge(story, '五分钟就到');
        await slipBack(story, slip, '换了一段水管，不漏了');
        await follow(story, request);
        await stands(story, request, '待客户确认');
        await answer(story, '电话');
        await stands(story, request, '已办结');

        await press(story, 'F8');
        await see(story, `零星维修 ${request}`);
        await press(story, '2', 'Control+Enter');
        await see(story, '没有要回访的');
        const [callback] = await rowsOf(story.page, 'callbacks');
        expect(callback).toMatchObject({
          state: 'closed',
          data: { sourceNo: request, satisfaction: 'satisfied', method: 'phone', callers: ['陈晓'] },
        });
      }),
    );
  });
}
