import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { goTo } from './steps/import';
import { press, pushButton, see } from './steps/keys';
import { firstStart } from './steps/site';
import { type Story, tell } from './steps/story';
import { measureTasks, saysMeasured } from './steps/ux-measure';
import { keyboardFaults } from './steps/walk-all';
import { followWrites, looseIn, writersIn } from './steps/writes';
import { targets } from './targets';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing of it is the host's work, and making it takes its time: one host will do. */
for (const target of targets.slice(-1)) {
  describe(`the demonstration on ${target.name}`, () => {
    it('can be looked at, hinders nobody, and leaves no trace', { timeout: 480_000 }, () =>
      tell(target, {}, async (story) => {
        const { page } = story;
        const writes = await followWrites(story);
        await see(story, '先用演示数据看看');
        const barriers = await barriersHere(story, '第一次使用');
        await pushButton(story, '先用演示数据看看');
        await page.getByRole('group', { name: '谁当班' }).waitFor({ timeout: 400_000 });
        expect(await databases(story)).toContain('deskbook-demo');
        expect(looseIn(writes)).toEqual([]);
        expect(writersIn(writes)).toContain('demo-worker deskbook-demo');
        barriers.push(...(await barriersHere(story, '登录')));
        await press(story, 'Enter');
        await see(story, '演示数据：随便试');

        barriers.push(...(await barriersHere(story, '今日')));
        for (const name of [
          '值班记录',
          '客户诉求',
          '客户档案',
          '统计',
          '周报导出',
          '从文件导入',
          '设置',
          '数据安全',
          '停电备用',
          '核对记录',
          '帮助',
        ]) {
          await goTo(story, name);
          await page.getByRole('heading', { level: 1 }).first().waitFor();
          barriers.push(...(await barriersHere(story, name)));
        }
        for (const [key, form] of [
          ['F2', '登记值班记录'],
          ['F3', '登记诉求'],
        ] as const) {
          await press(story, key);
          await page.getByRole('form', { name: form }).waitFor();
          barriers.push(...(await barriersHere(story, form)));
        }
        await press(story, 'F8');
        await see(story, '怎么说');
        barriers.push(...(await barriersHere(story, '回访')));
        expect(barriers).toEqual([]);

        expect(await keyboardFaults(story)).toEqual([]);
        const measured = await measureTasks(story);
        expect(measured.filter(({ here, excel }) => here >= excel)).toEqual([]);
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

/** What axe finds serious or critical on the page that is shown, in words. */
async function barriersHere(story: Story, where: string): Promise<string[]> {
  await story.page.evaluate(AXE);
  const found = await story.page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'] });
  });
  expect(found.passes.length, `${where}: axe has looked at it`).toBeGreaterThan(5);
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map((node) => `${where}: ${id} ${node.target.join(' ')} ${node.failureSummary?.slice(0, 160)}`),
    );
}
