/** 数据安全 by keyboard: from amber to green with a second folder, a snapshot and a tested restore; and what a pulled stick and a browser say (BY-12). */
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openNext, saveNext } from './files';
import { logCall } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { press, pushButton, reach, see } from './steps/keys';
import { CHEN, signIn } from './steps/site';
import { fileOf, STORY, type Story } from './steps/story';
import { drop, type Target, targets, tempDir } from './targets';

/** The line of a copy in the table. */
function copy({ page }: Story, name: string) {
  return page.getByRole('row', { name: new RegExp(`^${name}`) });
}

const SITE = { units: '1栋 1单元 2层 2户' } as const;

async function begin(story: Story): Promise<void> {
  await signIn(story, CHEN);
  await logCall(story, '110101', '电梯门关得慢');
  await goTo(story, '数据安全');
}

for (const target of targets) {
  describe(`data safety on ${target.name}`, () => {
    if (target.kind === 'electron') onDesktop(target);
    else inBrowser(target);
  });
}

function onDesktop(target: Target): void {
  const place = tempDir();
  afterAll(() => drop(place));

  it('goes from amber to green, and notices the stick that is gone and back', STORY, () =>
    tellFounded(target, SITE, {}, async (story) => {
      await begin(story);
      await see(story, '所有记录都在同一块盘上');
      await openNext(story.running, path.dirname(fileOf(story, '里面')));
      await pushButton(story, '选择第二份文件夹');
      await see(story, '不能选数据文件夹里面的');
      const stick = path.join(place, '备份盘');
      mkdirSync(stick);
      await openNext(story.running, stick);
      await pushButton(story, '选择第二份文件夹');
      await copy(story, '第二份').getByText('跟上了').waitFor();

      await pushButton(story, '立即做快照');
      await see(story, '快照做好了，读回核对过');
      await copy(story, '快照').getByText('读回核对过').waitFor();
      await pushButton(story, '测试恢复');
      await see(story, /测试恢复通过：\d+ 条记录/);
      await see(story, /刚刚，通过/);
      expect(
        readdirSync(stick, { recursive: true })
          .map(String)
          .filter((name) => /\.(ndjson|dbsnap)$/.test(name)).length,
      ).toBeGreaterThan(0);

      renameSync(stick, `${stick}-拔掉`);
      await logCall(story, '110102', '楼道灯不亮');
      await goTo(story, '数据安全');
      await pushButton(story, '现在补上');
      await copy(story, '第二份').getByText('不在').waitFor();
      renameSync(`${stick}-拔掉`, stick);
      await pushButton(story, '现在补上');
      await copy(story, '第二份').getByText('跟上了').waitFor();

      // The light tells the first things to do, opens by keyboard, and closes with Esc.
      await reach(story, story.page.locator('.trust-light'));
      await press(story, 'Enter');
      await story.page.locator('.trust-note').waitFor();
      await press(story, 'Escape');
      await story.page.locator('.trust-note').waitFor({ state: 'detached' });
    }),
  );
}

function inBrowser(target: Target): void {
  it('says what is not protected and hands a checked snapshot to the downloads', STORY, () =>
    tellFounded(target, SITE, {}, async (story) => {
      await begin(story);
      await see(story, '记录只在这个浏览器里');
      await see(story, '今天还没有下载快照');
      const file = fileOf(story, '快照.dbsnap');
      const next = await saveNext(story.running, file);
      await pushButton(story, '下载快照');
      await next.saved();
      expect(existsSync(file)).toBe(true);
      await see(story, '快照交给了浏览器的下载');
      await expect.poll(() => story.page.getByText('今天还没有下载快照').count()).toBe(0);
      await copy(story, '快照').getByText('下载过').waitFor();
    }),
  );
}
