/** Head office prescribes a workbook: its columns are known by their headings, corrected by hand, and filled for a week (EX-7). */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openNext, saveNext } from './files';
import { logCall } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { fill, pushButton, see, select } from './steps/keys';
import { LI, signIn } from './steps/site';
import { fileOf, STORY } from './steps/story';
import { columnOf, readXlsx } from './steps/workbooks';
import { desktop } from './targets';

const SAMPLE = path.resolve(import.meta.dirname, '../xlsx/fixtures/head-office-template.xlsx');

for (const target of desktop) {
  describe(`the template of head office on ${target.name}`, () => {
    it('is mapped by its headings, kept, and filled for a week', STORY, () =>
      tellFounded(target, { units: '1栋 1单元 2层 2户' }, {}, async (story) => {
        const { page } = story;
        await signIn(story, LI);
        const no = await logCall(story, '10101', '=1+2');
        await goTo(story, '周报导出');
        await pushButton(story, '总部模板');
        const { opened } = await openNext(story.running, SAMPLE);
        await pushButton(story, '选模板文件');
        await opened();
        await see(story, '工作表“值班上报”，表头在第 4 行');
        expect(await page.getByLabel('填哪本台账').inputValue()).toBe('值班记录');
        await select(story, '总部批注 填', '值班人');
        await fill(story, '格子，如 B3', 'f2');
        await pushButton(story, '加这个格子');
        await select(story, '值班上报 F2（周次）填', '制表人');
        await pushButton(story, '保存对应关系');
        await see(story, '已保存。导出一周时会接着填一份');

        // It follows the week's own file: the dialog takes the same place twice, and what is read below was saved last.
        const file = fileOf(story, '模板.xlsx');
        const { saved } = await saveNext(story.running, file);
        await pushButton(story, '导出', page.getByRole('row').filter({ hasText: '2026-W47' }));
        await saved();
        await see(story, /填好存下了/);
        const { 值班上报: sheet, 填表说明: other } = readXlsx(file);
        expect(sheet?.freeze).toBe('A5');
        const [number, when, content, person] = ['编号', '日期时间', '内容', '总部批注'].map((heading) => columnOf(sheet, heading)[0]);
        expect([number?.value, content?.value, content?.type, person?.value]).toEqual([no, '=1+2', 'str', LI.name]);
        expect([when?.type, when?.format]).toEqual(['datetime', 'yyyy-mm-dd hh:mm']);
        expect(sheet?.rows[1]?.map(({ value }) => value).slice(0, 4)).toEqual(['站点', '云栖苑', '周次', '2026-W47']);
        expect(sheet?.rows[1]?.[5]?.value).toBe(LI.name);
        expect(other?.rows[0]?.[0]?.value).toBe('批注栏由总部填写。');
      }),
    );
  });
}
