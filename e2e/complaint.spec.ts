import { describe, expect, it } from 'vitest';
import { attach, openCalls } from './steps/callbacks';
import { rowOf, rowsOf } from './steps/database';
import { act, done, open, save, stands } from './steps/desk';
import { choose, fill, pick, press, pushButton, see } from './steps/keys';
import { answer } from './steps/requests';
import { CHEN, firstStart, LI, signIn } from './steps/site';
import { laterAt, STORY, tell } from './steps/story';
import { gone } from './steps/wait';
import { browser } from './targets';

for (const target of browser) {
  describe(`a serious complaint on ${target.name}`, () => {
    it('stands in red until the manager knows, and ends only with a signed visit', STORY, () =>
      tell(target, {}, async (story) => {
        const { page } = story;
        await firstStart(story, { units: '1-3栋 2单元 6层 4户', policy: '抽样' });
        await signIn(story, CHEN);

        await press(story, 'F3');
        const form = page.getByRole('form', { name: '登记诉求' });
        await fill(story, '房号', '320603', form);
        await press(story, 'Tab');
        await fill(story, '姓名', '何志明', form);
        await pick(story, '类型', '投诉', form);
        await pick(story, '类别', '安保', form);
        await choose(story, '等级', '重大', form);
        await fill(story, '内容', '夜里陌生人进了单元门，门岗无人', form);
        const no = await save(story);
        await press(story, 'Alt+1');
        const line = page.getByRole('region', { name: '现在' }).getByRole('listitem').filter({ hasText: no });
        await line.getByText('未报告经理').waitFor();
        await pushButton(story, '报告', line);
        const report = page.getByRole('group', { name: '报告' });
        await pick(story, '报告对象', '王建国', report);
        await done(story, report);
        expect(await rowOf(page, no)).toMatchObject({ unit: '3-2-0603' });
        expect((await rowOf(page, no)).data).toMatchObject({ reportedTo: ['王建国'], reportedAt: expect.stringContaining('2026-11-18T') });
        await press(story, 'Alt+1');
        await page.getByRole('region', { name: '现在' }).waitFor();
        await gone(page.getByText('未报告经理'));

        await open(story, no);
        await done(story, await act(story, 'S', '受理'));
        await stands(story, no, '已受理');
        const finish = await act(story, 'W', '处理完');
        await fill(story, '处理结果', '门岗补了人，门禁修好', finish);
        await done(story, finish);
        await stands(story, no, '待客户确认');
        await answer(story, '电话');
        await stands(story, no, '已办结');

        await laterAt(story, '2026-11-19T10:00:00+08:00');
        await openCalls(story, `投诉 ${no}`);
        await choose(story, '方式', '上门');
        await choose(story, '满意度', '不满意');
        const rectify = page.getByRole('group', { name: '不满意，安排整改' });
        await fill(story, '解释原因', '保安换岗有空当', rectify);
        await fill(story, '整改人', '李娜', rectify);
        await fill(story, '下次回访时间', '明天10点', rectify);
        await attach(story, '附照片或扫描', '第一次签名.png');
        await press(story, 'Control+Enter');
        await see(story, '没有要回访的');
        const [first] = await rowsOf(page, 'callbacks');
        expect(first).toMatchObject({ state: 'rectifying', open: 1, dueAt: '2026-11-20T10:00:00+08:00' });

        await pushButton(story, /^整改中/);
        const mended = page.getByRole('group', { name: '整改完成' });
        await fill(story, '整改内容', '换岗重叠十分钟，已排班', mended);
        await done(story, mended);

        await laterAt(story, '2026-11-20T10:20:00+08:00');
        await pushButton(story, /^全部 1/);
        await see(story, `投诉 ${no}`);
        await choose(story, '方式', '上门');
        await choose(story, '满意度', '满意');
        await attach(story, '附照片或扫描', '第二次签名.png');
        // Called away in between: the picture is there again with the answers.
        await press(story, 'F2');
        await page.getByRole('form', { name: /值班记录/ }).waitFor();
        await openCalls(story, `投诉 ${no}`);
        await see(story, '第二次签名.png');
        await press(story, 'Control+Enter');
        await see(story, '没有要回访的');
        const [second] = await rowsOf(page, 'callbacks');
        expect(second).toMatchObject({
          no: first?.no,
          state: 'closed',
          open: 0,
          data: {
            round: 2,
            rounds: [
              { round: 1, method: 'visit', satisfaction: 'dissatisfied', rectifier: '李娜', signed: true },
              { round: 2, method: 'visit', satisfaction: 'satisfied', signed: true },
            ],
          },
        });
        expect(second?.files.map(({ name, role }) => `${role} ${name}`)).toEqual(['signed 第一次签名.png', 'signed 第二次签名.png']);

        await signIn(story, LI);
        await press(story, 'F8');
        await pushButton(story, /^待主管意见/);
        const review = page.getByRole('group', { name: '主管签阅' });
        await fill(story, '主管意见', '按新排班执行，下周抽查', review);
        await done(story, review);
        const [signed] = await rowsOf(page, 'callbacks');
        expect(signed?.data).toMatchObject({ opinion: '按新排班执行，下周抽查', reviewer: '李娜' });
      }),
    );
  });
}
