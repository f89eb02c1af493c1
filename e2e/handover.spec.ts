/** A short day at the desk: a shift is opened, refused once, handed over twice, and what was open stands in the morning (SH-1, SH-2, BY-1). */
import { describe, expect, it } from 'vitest';
import { rowOf } from './steps/database';
import { act, actBy, done, logCall, open, save, stands } from './steps/desk';
import { tellFounded } from './steps/founded';
import { fill, pick, press, pushButton, see } from './steps/keys';
import { onPaper } from './steps/printer';
import { linesOf, openHandover, openShift, remarkOn, sheets, signAs, signBox } from './steps/shift';
import { CHEN, LI, signIn, WANG, ZHOU } from './steps/site';
import { laterAt, STORY } from './steps/story';
import { desktop } from './targets';

const DAY = '2026-11-18';

const SITE = { people: [WANG, LI, CHEN, ZHOU], units: '1-3栋 2单元 6层 4户' };

for (const target of desktop) {
  describe(`the shift on ${target.name}`, () => {
    it('is opened, written, refused, taken over and printed; what is open drops out nowhere', STORY, () =>
      tellFounded(target, SITE, { at: `${DAY}T07:40:00+08:00` }, async (story) => {
        const { page } = story;
        await signIn(story, CHEN);
        await see(story, /还没有开班/);

        await openShift(story);
        await see(story, /早班 07:30–15:30 值班中/);

        const first = await logCall(story, '110101', '电梯门关得慢');
        const finished = await logCall(story, '110102', '问物业费怎么交');
        const panel = await act(story, 'W', '完成');
        await fill(story, '处理结果', '已告知', panel);
        await done(story, panel);
        await stands(story, finished, '已完成');
        await press(story, 'F6');
        const visit = page.getByRole('form', { name: /访客/ });
        await fill(story, '姓名', '何师傅', visit);
        await pick(story, '被访房号', '110103', visit);
        const guest = await save(story);

        await laterAt(story, `${DAY}T15:21:00+08:00`);
        await openHandover(story);
        await remarkOn(story, first, '已催维保');
        await signAs(story, CHEN, '交班');
        await see(story, '早班已签名交班，等接班');
        const waiting = (await sheets(story))[0];
        expect(waiting).toMatchObject({ state: 'waiting', data: { leaver: CHEN.name, otherLogs: '大堂门岗 未问；监控中心 无' } });
        expect(linesOf(waiting).map((line) => [line['no'], line['remark']])).toEqual([
          [first, '已催维保'],
          [guest, ''],
        ]);

        await pushButton(story, '拒接', signBox(story, '接班'));
        await fill(story, '拒接原因', '对讲机少一台', signBox(story, '接班'));
        await signAs(story, ZHOU, '接班');
        await see(story, /拒接：对讲机少一台/);
        await fill(story, '设备及物品状况', '对讲机 2 台，1 台在监控');
        await signAs(story, CHEN, '交班');
        await see(story, '早班已签名交班，等接班');

        const late = await logCall(story, '110104', '签字后来的电话');
        await openHandover(story);
        await see(story, '签字后新增');
        await laterAt(story, `${DAY}T15:31:00+08:00`);
        await signAs(story, ZHOU, '接班');
        await see(story, /中班 15:30–23:30 值班中/);
        const [closed, afternoon] = await sheets(story);
        expect(closed).toMatchObject({
          state: 'handed',
          open: 0,
          data: { leaver: CHEN.name, comer: ZHOU.name, equipment: '对讲机 2 台，1 台在监控' },
        });
        expect(linesOf(closed).map((line) => [line['no'], line['added']])).toEqual([
          [first, false],
          [late, true],
          [guest, false],
        ]);
        expect(afternoon).toMatchObject({ state: 'running', links: [closed?.id], data: { shift: '中班', staff: [ZHOU.name] } });

        // Later changes do not reach the frozen sheet; the paper of it tells both signatures.
        const before = JSON.stringify((await rowOf(page, closed?.no ?? '')).data);
        await open(story, guest);
        const leave = await actBy(story, '离开');
        await done(story, leave);
        expect(JSON.stringify((await rowOf(page, closed?.no ?? '')).data)).toBe(before);
        await open(story, closed?.no ?? '');
        const paper = await onPaper(story, '交接单', () => press(story, 'Control+P'));
        for (const word of ['R03—WKF07', first, late, '签字后新增', '已催维保', '对讲机少一台', 'PIN签名'])
          expect(paper.words).toContain(word);

        // Through the night to the morning.
        await laterAt(story, `${DAY}T23:25:00+08:00`);
        await openHandover(story);
        await signAs(story, ZHOU, '交班');
        await signAs(story, CHEN, '接班');
        await see(story, /夜班 23:30–07:30 值班中/);
        await laterAt(story, '2026-11-19T07:26:00+08:00');
        await openHandover(story);
        await signAs(story, CHEN, '交班');
        await signAs(story, ZHOU, '接班');
        await see(story, /早班 07:30–15:30 值班中/);
        await see(story, '前班说明：已催维保');
        for (const no of [first, late]) await page.getByRole('button', { name: no }).waitFor();
        expect(await page.getByRole('button', { name: guest }).count()).toBe(0);
        const all = await sheets(story);
        expect(all.map((sheet) => [sheet.data['date'], sheet.data['shift'], sheet.state])).toEqual([
          [DAY, '早班', 'handed'],
          [DAY, '中班', 'handed'],
          [DAY, '夜班', 'handed'],
          ['2026-11-19', '早班', 'running'],
        ]);
        expect(linesOf(all[2]).map((line) => line['no'])).toEqual([first, late]);
      }),
    );
  });
}
