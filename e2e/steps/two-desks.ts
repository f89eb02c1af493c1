/** A second desk of a site: it begins from a file of the first one. */
import path from 'node:path';
import { expect } from 'vitest';
import { openNext, saveNext } from '../files';
import { fill, press, pushButton, see } from './keys';
import { enterPin, WANG } from './site';
import type { Story } from './story';
import { shown } from './wait';

/** Goes to 多台前台. */
export async function atDesks(story: Story): Promise<void> {
  await story.page.evaluate(() => {
    location.hash = '#/desks';
  });
  await shown(story.page.getByRole('heading', { name: '多台前台' }));
}

/** Writes what the other desk lacks to a file. */
export async function exported(story: Story, file: string): Promise<void> {
  const next = await saveNext(story.running, file);
  await pushButton(story, '导出本台');
  await next.saved();
}

/** The second desk begins from the file of the first, and its manager comes in by the recovery code, as the first one's PINs stand under a key. */
export async function joined(b: Story, a: Story, file: string, code: string): Promise<void> {
  await shown(b.page.getByLabel('项目名称'));
  await b.page.getByText('本台加入已有的项目').click();
  await picture(b, 'desks-join');
  const next = await openNext(b.running, file);
  await pushButton(b, '选文件并加入');
  await next.opened();
  await shown(b.page.getByRole('group', { name: '谁当班' }));
  await pushButton(b, '用恢复码');
  const group = b.page.getByRole('group', { name: '用恢复码' });
  await fill(b, '恢复码', code, group);
  await press(b, 'Control+Enter');
  await see(b, '用原来的 PIN 登录');
  await enterPin(b, WANG);
  await shown(b.page.getByRole('navigation', { name: '主导航' }));
  expect(a.dir).not.toBe(b.dir);
}

/** Keeps a picture where `E2E_SHOTS` says so. */
export async function picture({ page: shownPage }: Story, name: string): Promise<void> {
  const shots = process.env['E2E_SHOTS'];
  if (shots) await shownPage.screenshot({ path: path.join(shots, `${name}.png`) });
}
