/**
 * The second copy of the browser host, in a folder that the person grants (File System Access). The folder is one of the browser's own
 * (OPFS), which has the same handles: the system's picker and its question after a restart are for a person to see.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { storeOf } from './steps/database';
import { logCall } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { press, pushButton, see } from './steps/keys';
import { CHEN, enterPin, signIn, WANG } from './steps/site';
import { reopen, STORY, type Story } from './steps/story';
import { targets } from './targets';

/** From now on the picker gives a folder of the browser's own. */
async function givePicker(story: Story): Promise<void> {
  const give = (): void => {
    Object.assign(window, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('U盘', { create: true }),
    });
  };
  await story.page.addInitScript(give);
  await story.page.evaluate(give);
}

interface Line {
  readonly entry: { readonly seq: number; readonly hash: string };
}

/** Every line of every segment in the folder, in order. */
async function linesIn(page: Page): Promise<readonly Line[]> {
  const text = await page.evaluate(async () => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('U盘');
    const texts: [string, string][] = [];
    for await (const desk of root.values()) {
      if (desk.kind !== 'directory' || !desk.name.endsWith('-main')) continue;
      for await (const file of (desk as FileSystemDirectoryHandle).values()) {
        if (file.name.endsWith('.ndjson')) texts.push([file.name, await (await (file as FileSystemFileHandle).getFile()).text()]);
      }
    }
    return texts
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, each]) => each)
      .join('');
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** Waits until the folder has what the database has, and compares entry by entry. */
async function agrees(story: Story): Promise<void> {
  const entries = (await storeOf<Line['entry']>(story.page, 'journal')).map(({ seq, hash }) => `${seq} ${hash}`);
  await expect
    .poll(async () => (await linesIn(story.page)).map(({ entry }) => `${entry.seq} ${entry.hash}`), { timeout: 10_000 })
    .toEqual(entries);
}

for (const target of targets.filter(({ kind }) => kind === 'browser')) {
  describe(`a granted folder on ${target.name}`, () => {
    it('says what is not protected, then follows every change into the folder, also after a restart', STORY, () =>
      tellFounded(target, { units: '1栋 1单元 2层 2户' }, {}, async (story) => {
        await givePicker(story);
        await story.page.reload();
        await signIn(story, WANG);
        await goTo(story, '数据安全');
        await see(story, '记录只在这个浏览器里');
        await pushButton(story, '授权一个文件夹');
        await see(story, 'U盘');
        await expect.poll(() => story.page.getByText('记录只在这个浏览器里').count()).toBe(0);
        await logCall(story, '110101', '电梯门关得慢');
        await logCall(story, '110102', '楼道灯不亮');
        await agrees(story);

        await story.running.close();
        await reopen(story);
        await givePicker(story);
        await story.page.reload();
        await enterPin(story, CHEN);
        await logCall(story, '110101', '再催一次');
        await press(story, 'Escape');
        await agrees(story);
      }),
    );
  });
}
