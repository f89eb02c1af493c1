/** The supervisor's desk by keyboard alone: an answer, two forms signed with one PIN, a day checked, a paper that came back (CB-11, IN-12, SH-3, BY-3). */
import { describe, expect, it } from 'vitest';
import { openCalls } from './steps/callbacks';
import { rowOf, rowsOf } from './steps/database';
import { act, done, logCall, open, record } from './steps/desk';
import { tellFounded } from './steps/founded';
import { fill, press, pushButton, reach, see, write } from './steps/keys';
import { onPaper } from './steps/printer';
import { settledComplaint } from './steps/requests';
import { scanned } from './steps/scanner';
import { CHEN, LI, signIn } from './steps/site';
import { laterAt, STORY, type Story } from './steps/story';
import { gone, shown } from './steps/wait';
import { browser } from './targets';

const FORM = '客户投诉登记表';

for (const target of browser) {
  describe(`the supervisor on ${target.name}`, () => {
    it('answers, signs several forms with one PIN, checks the day, and ticks off the paper', STORY, () =>
      tellFounded(target, { units: '1-3栋 2单元 6层 4户' }, {}, async (story) => {
        const { page } = story;
        await signIn(story, CHEN);
        // The desk of a supervisor is not there for the front desk.
        expect(await page.getByRole('link', { name: '主管台' }).count()).toBe(0);
        await press(story, 'F12');
        expect(page.url()).not.toContain('supervisor');

        const asked = await logCall(story, '110101', '想提前退装修押金');
        const panel = await act(story, 'Q', '请示');
        await fill(story, '请示内容', '能不能先退一半', panel);
        await done(story, panel);
        const [first, second] = [await settledComplaint(story, '110102'), await settledComplaint(story, '110103')];
        await onPaper(story, 'form', () => press(story, 'Control+P'));
        await expect
          .poll(async () => (await papers(story)).map(({ state, data }) => [state, data['form'], data['sourceNo']]))
          .toEqual([['out', FORM, second]]);
        for (const [no, left] of [
          [first, '待回访 1'],
          [second, '待回访 0'],
        ] as const) {
          await openCalls(story, `投诉 ${no}`);
          await press(story, '2', 'Control+Enter');
          await see(story, left);
        }

        await laterAt(story, '2026-11-19T09:10:00+08:00');
        await signIn(story, LI);
        await press(story, 'F12');
        await shown(list(story, '请示等答复'));

        // The question first: it is answered where it stands.
        await shown(record(story, new RegExp(asked)));
        await pushButton(story, '记答复');
        await fill(story, '答复', '按合同，完工验收后再退', page.getByRole('group', { name: '记下答复' }));
        await press(story, 'Control+Enter');
        await gone(list(story, '请示等答复'));

        // The day before: read and signed.
        await see(story, '值班记录 1');
        await press(story, 'W');
        await gone(list(story, '没检查的日子'));

        // Two forms, each read, each with its own words; one PIN for both.
        for (const words of ['处理及时', '下次先打电话']) {
          await press(story, 'Enter');
          const opinion = page.getByRole('form', { name: '签阅意见' });
          await reach(story, opinion.getByRole('textbox'));
          await press(story, 'Control+A');
          await write(story, words);
          await press(story, 'Control+Enter');
        }
        await see(story, '2 条已阅，各写了意见');
        await fill(story, `${LI.name} 的 PIN`, '111111');
        await press(story, 'Enter');
        await see(story, /PIN 不对|不对/);
        await fill(story, `${LI.name} 的 PIN`, LI.pin);
        await press(story, 'Enter');
        await see(story, '没有要签字的');
        const signed = await rowsOf(page, 'callbacks');
        expect(signed.map(({ data }) => [data['reviewer'], data['opinion']])).toEqual([
          [LI.name, '处理及时'],
          [LI.name, '下次先打电话'],
        ]);

        // The paper: scanned at the counter, it is back, and its record opens to ask for the scan.
        await press(story, '5');
        await shown(list(story, '没回来的'));
        await scanned(story, second);
        await see(story, `扫到了《${FORM}》的码`);
        await expect.poll(async () => (await papers(story)).map(({ state }) => state)).toEqual(['back']);
        expect((await papers(story))[0]?.data).toMatchObject({ backBy: LI.name, backWay: 'scanned' });

        // Printed again it is out again; ticked in the list this time.
        await open(story, second);
        await onPaper(story, 'again', () => press(story, 'Control+P'));
        await expect.poll(async () => (await papers(story)).map(({ state }) => state)).toEqual(['back', 'out']);
        await press(story, 'F12', '5');
        await shown(list(story, '没回来的'));
        await press(story, 'V', 'I');
        await see(story, '打印出去的都回来了');
        expect((await rowOf(page, asked)).data['asks']).toMatchObject([{ answeredBy: LI.name }]);
      }),
    );
  });
}

const list = (story: Story, group: string) => story.page.getByRole('listbox').getByRole('group', { name: group });
const papers = (story: Story) => rowsOf(story.page, 'printouts');
