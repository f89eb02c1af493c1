/** The size of everything (90 to 150 %) on the smallest and the largest screen: what opens lies at its control and within the window, and ink under the pen. */
import path from 'node:path';
import { aMove } from '@shared/registers/moves/fixtures';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fakeCamera } from './steps/camera';
import { tellFounded } from './steps/founded';
import { press, see, write } from './steps/keys';
import { putPast, stored } from './steps/rows';
import type { Story } from './steps/story';
import { gone, shown } from './steps/wait';
import { browser } from './targets';

const SMALL = { width: 1366, height: 768 };
const LARGE = { width: 3840, height: 2160 };
const SIZES = [
  ['90', SMALL],
  ['125', SMALL],
  ['150', SMALL],
  ['90', LARGE],
  ['150', LARGE],
] as const;
const MOVE = 'RH-20261121-001';
/** px of the screen that round corners, borders and the gap between the two take, at the largest size. */
const NEAR = 12;
/** px by which a line of ink is wider than what the pen did. */
const INK = 8;

/** What lies wrong is told at the end, all of it. */
interface Sized extends Story {
  readonly wrong: string[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

for (const target of browser) {
  describe(`the size of everything on ${target.name}`, () => {
    it('puts what opens at its control, and ink under the pen', { timeout: 180_000 }, () =>
      tellFounded(target, { units: '1栋 1单元 2层 2户' }, { at: '2026-11-21T18:05:00+08:00' }, async (told) => {
        const story: Sized = { ...told, wrong: [] };
        const { page } = story;
        await putPast(story, [stored('moves', MOVE, aMove({ name: '何静', signed: false }))]);
        await page.evaluate(fakeCamera);
        for (const [percent, size] of SIZES) {
          await page.setViewportSize(size);
          await go(story, '/settings/screen');
          await page.getByLabel('大小').selectOption(percent);
          const said = `${percent} % of ${size.width}`;
          await onForm(story, said);
          await onPalette(story, said);
          await onCamera(story, said);
          await onPad(story, said);
        }
        expect(story.wrong).toEqual([]);
      }),
    );
  });
}

async function go({ page }: Story, hash: string): Promise<void> {
  await page.evaluate((to) => window.location.replace(`#${to}`), hash);
}

/** Offers of a field, a list to choose from, the calendar and the menu, near the upper and the lower edge of the window. */
async function onForm(story: Sized, said: string): Promise<void> {
  const { page } = story;
  await go(story, '/r/requests/new');
  const form = page.getByRole('form', { name: /登记诉求/ });
  await shown(form);
  const unit = form.getByLabel(/^房号/).first();
  await unit.focus();
  await write(story, '1');
  await beside(story, `${said}: units`, unit, page.locator('.popup'));
  await picture(story, `${said} units`);
  await press(story, 'Escape');
  const promised = form.getByLabel(/^承诺时间/);
  await promised.focus();
  await press(story, 'ArrowDown');
  await beside(story, `${said}: times`, promised, page.locator('.popup'));
  await picture(story, `${said} times`);
  await inside(story, `${said}: calendar`, form.locator('.time-picker').first(), form.locator('.time-control').first());
  await press(story, 'Escape');
  const list = form.locator('.ant-select').first();
  await list.click();
  await beside(story, `${said}: list`, list, page.locator('.ant-select-dropdown').filter({ visible: true }));
  await picture(story, `${said} list`);
  await press(story, 'Escape');
  await unit.fill('');
  await go(story, '/r/requests');
  const menu = page.getByRole('button', { name: '更多打印' }).first();
  await menu.click();
  await beside(story, `${said}: menu`, menu, page.locator('.popup'));
  await press(story, 'Escape');
}

async function onPalette(story: Sized, said: string): Promise<void> {
  await press(story, 'Control+K');
  const palette = story.page.getByRole('dialog');
  await shown(palette);
  await write(story, 'dj');
  await shown(palette.getByRole('option').first());
  await inTheMiddle(story, `${said}: palette`, palette);
  await press(story, 'Escape');
}

async function onCamera(story: Sized, said: string): Promise<void> {
  const { page } = story;
  await go(story, `/r/moves/01SPEC${MOVE}`);
  const record = page.getByRole('article', { name: MOVE });
  await shown(record);
  await record.getByRole('button', { name: '拍照' }).click();
  const camera = page.getByRole('dialog', { name: '拍照' });
  await shown(camera.getByRole('button', { name: '拍下来' }));
  await expect.poll(() => camera.locator('video').evaluate((video) => (video as HTMLVideoElement).videoWidth)).toBeGreaterThan(0);
  await inTheMiddle(story, `${said}: camera`, camera);
  // All of it is seen without scrolling: who photographs looks at the picture and presses the button below.
  if (await camera.evaluate((box) => box.scrollHeight > box.clientHeight + 1)) story.wrong.push(`${said}: the camera scrolls`);
  await picture(story, `${said} camera`);
  await press(story, 'Escape');
  await gone(camera);
}

/** A square drawn with the mouse is a square there. */
async function onPad(story: Sized, said: string): Promise<void> {
  const { page } = story;
  await press(story, 'i');
  await see(story, '下面交接的内容我都核对过了');
  const pad = page.getByRole('img', { name: /签字处/ });
  const at = await boxOf(pad);
  const drawn: Box = { left: at.left + 40, top: at.top + 40, right: at.right - 60, bottom: at.bottom - 50 };
  await page.mouse.move(drawn.left, drawn.top);
  await page.mouse.down();
  await page.mouse.move(drawn.right, drawn.top, { steps: 4 });
  await page.mouse.move(drawn.right, drawn.bottom, { steps: 4 });
  await page.mouse.move(drawn.left, drawn.bottom, { steps: 4 });
  await page.mouse.up();
  await shown(page.getByRole('img', { name: '签字处，已写 1 笔' }));
  const ink = await boxOf(pad.locator('g').first());
  for (const edge of ['left', 'top', 'right', 'bottom'] as const)
    if (Math.abs(ink[edge] - drawn[edge]) > INK) story.wrong.push(`${said}: ink at the ${edge}: ${ink[edge]}, drawn at ${drawn[edge]}`);
  within(story, `${said}: the buttons of the pad`, await boxOf(page.getByRole('button', { name: /签好了/ })));
  await picture(story, `${said} pad`);
  await press(story, 'Delete', 'Escape');
  await gone(pad);
}

/** The box stands close below or above its control, begins or ends where that does, and is seen whole. */
async function beside(story: Sized, what: string, control: Locator, box: Locator): Promise<void> {
  await shown(box);
  // A list of antd moves into its place.
  await box.evaluate((one) => Promise.all(one.getAnimations({ subtree: true }).map(({ finished }) => finished)));
  const [at, own] = [await boxOf(control), await boxOf(box)];
  const gap = Math.min(Math.abs(own.top - at.bottom), Math.abs(at.top - own.bottom));
  const aside = Math.min(Math.abs(own.left - at.left), Math.abs(own.right - at.right));
  if (gap > NEAR || aside > NEAR) story.wrong.push(`${what} lies off its control: ${JSON.stringify({ at, own })}`);
  within(story, what, own);
}

async function inside(story: Sized, what: string, part: Locator, whole: Locator): Promise<void> {
  const [small, large] = [await boxOf(part), await boxOf(whole)];
  const isIn = small.left >= large.left - NEAR && small.right <= large.right + NEAR && Math.abs(small.bottom - large.bottom) <= NEAR;
  if (!isIn) story.wrong.push(`${what} lies off its field: ${JSON.stringify({ small, large })}`);
}

async function inTheMiddle(story: Sized, what: string, box: Locator): Promise<void> {
  const own = await boxOf(box);
  const width = story.page.viewportSize()?.width ?? 0;
  if (Math.abs(own.left - (width - own.right)) > NEAR) story.wrong.push(`${what} is not in the middle: ${JSON.stringify(own)}`);
  within(story, what, own);
}

function within({ page, wrong }: Sized, what: string, { left, top, right, bottom }: Box): void {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const seen = left >= 0 && top >= 0 && right <= width && bottom <= height;
  if (!seen) wrong.push(`${what} leaves the window: ${JSON.stringify({ left, top, right, bottom })}`);
}

/** In px of the screen, as a pointer tells them. */
function boxOf(target: Locator): Promise<Box> {
  return target.evaluate((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

async function picture({ page, target }: Story, name: string): Promise<void> {
  const shots = process.env['E2E_SHOTS'];
  if (shots) await page.screenshot({ path: path.join(shots, `${target.name}-${name}.png`) });
}
