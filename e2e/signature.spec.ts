/** Somebody signs at the counter with the mouse: what stands with the record, on paper, and in the help beside it. */
import path from 'node:path';
import { aKeyloan } from '@shared/registers/keyloans/fixtures';
import { aKey } from '@shared/registers/keys/fixtures';
import { aFoundThing } from '@shared/registers/lostfound/fixtures';
import { aMove } from '@shared/registers/moves/fixtures';
import { aParcel } from '@shared/registers/parcels/fixtures';
import { describe, expect, it } from 'vitest';
import { tellFounded } from './steps/founded';
import { press, see } from './steps/keys';
import { onPaper } from './steps/printer';
import { putPast, stored } from './steps/rows';
import type { Story } from './steps/story';
import { desktop } from './targets';

const MOVE = 'RH-20261121-001';
const LOAN = 'YS-20261121-001';
const FOUND = 'SW-20261121-001';
const PARCELS = ['KD-20261121-001', 'KD-20261121-002'] as const;
const OF_HER = { recipient: '何静', unit: '1-1-0201', phone: '' } as const;
const ROWS = [
  stored('moves', MOVE, aMove({ name: '何静', signed: false })),
  stored('keys', 'K-3-2-1501', aKey({ kind: 'public' }), { state: 'out' }),
  stored('keyloans', LOAN, aKeyloan({ signed: false })),
  stored('lostfound', FOUND, aFoundThing()),
  stored('parcels', PARCELS[0], aParcel(OF_HER)),
  stored('parcels', PARCELS[1], aParcel({ ...OF_HER, carrier: '中通', trackingNo: '75412345678901', count: 2 })),
];

async function record({ page }: Story, register: string, no: string): Promise<void> {
  await page.evaluate((hash) => window.location.replace(hash), `#/r/${register}/01SPEC${no}`);
  await page.getByRole('article', { name: no }).waitFor();
}

async function board({ page }: Story, register: string, hint: RegExp): Promise<void> {
  await page.evaluate((hash) => window.location.replace(hash), `#/r/${register}`);
  await page.getByRole('searchbox', { name: hint }).waitFor();
}

/** Signs on the pad that is open, and puts it away. */
async function sign(story: Story): Promise<void> {
  await scribble(story);
  await press(story, 'Control+Enter');
  await see(story, '把屏幕转回给工作人员');
  await press(story, 'Enter');
}

/** A name, as a hand with a mouse writes it. */
async function scribble({ page }: Story): Promise<void> {
  const box = await page.getByRole('img', { name: /签字处/ }).boundingBox();
  if (!box) throw new Error('there is no pad');
  const [x, y] = [box.x + box.width / 3, box.y + box.height / 2];
  for (const from of [0, 120, 240]) {
    await page.mouse.move(x + from, y - 30);
    await page.mouse.down();
    await page.mouse.move(x + from + 70, y - 60, { steps: 5 });
    await page.mouse.move(x + from + 30, y + 60, { steps: 5 });
    await page.mouse.up();
  }
}

async function picture({ page, target }: Story, name: string): Promise<void> {
  const shots = process.env['E2E_SHOTS'];
  if (shots) await page.screenshot({ path: path.join(shots, `${target.name}-${name}.png`) });
}

/** Where things go over the counter the pad comes first, and what was done is kept with the signature: several parcels, a key, lost property. */
async function atCounter(story: Story): Promise<void> {
  const { page } = story;
  await board(story, 'parcels', /扫单号/);
  await page.keyboard.type('0201');
  await press(story, 'Enter');
  await page.getByRole('button', { name: /屏幕签字并领取/ }).waitFor();
  await picture(story, 'parcels');
  await press(story, 'Alt+i');
  await see(story, '下面的快递邮件我领走了');
  await picture(story, 'parcels-pad');
  await press(story, 'Escape');
  await see(story, '还没有签字，什么都没有登记');
  await picture(story, 'parcels-left');
  await press(story, 'Alt+i');
  await see(story, '下面的快递邮件我领走了');
  await sign(story);
  await see(story, '没有待领的快递');
  await page.keyboard.type('x');
  await expect.poll(() => page.getByRole('searchbox', { name: /扫单号/ }).inputValue()).toBe('x');
  for (const no of PARCELS) {
    await record(story, 'parcels', no);
    await page.getByRole('img', { name: '何静的签字' }).waitFor();
  }
  await picture(story, 'parcels-signed');

  await board(story, 'keys', /扫钥匙牌/);
  await page.keyboard.type('K-3-2-1501');
  await page.getByRole('button', { name: /签字归还/ }).waitFor();
  await picture(story, 'keys');
  await press(story, 'Alt+i');
  await see(story, '下面的物品已经归还');
  await sign(story);
  // The caret is in the box again, although the mouse was on the pad last.
  await page.keyboard.type('K-3-2-1501');
  await page.getByText('K-3-2-1501').first().waitFor();
  await press(story, 'Enter');
  await page.locator('[data-field="borrower"] input').fill('李建国');
  await page.locator('[data-field="dueAt"] input').first().fill('+2h');
  await press(story, 'Control+Enter');
  await page
    .getByRole('button', { name: /屏幕签字/ })
    .first()
    .waitFor();
  await picture(story, 'lent');
  await press(story, 'Alt+i');
  await see(story, '我借用了下面的物品');
  await picture(story, 'lent-pad');
  await sign(story);
  await record(story, 'keyloans', LOAN);
  await page.getByRole('img', { name: '李建国的签字' }).waitFor();

  await record(story, 'lostfound', FOUND);
  await press(story, 'w');
  await page.locator('[data-field="claimer"] input').fill('何静');
  await page.locator('[data-field="claimerId"] input').fill('440301199001011234');
  await press(story, 'Control+Enter');
  await see(story, '认领人还没有签名');
  await picture(story, 'found');
  await press(story, 'Alt+i');
  await see(story, '下面的物品是我的，我领回了');
  await sign(story);
  await page.getByRole('img', { name: '何静的签字' }).waitFor();
  await picture(story, 'found-signed');
}

for (const target of desktop) {
  describe(`signing on ${target.name}`, () => {
    it(
      'shows nothing of others, stands with the record, prints as lines, comes with what is done at the counter; F1 tells about the page',
      { timeout: 120_000 },
      () =>
        tellFounded(target, { units: '1栋 1单元 2层 2户' }, { at: '2026-11-21T18:05:00+08:00' }, async (story) => {
          const { page } = story;
          await putPast(story, ROWS);
          await record(story, 'moves', MOVE);
          await picture(story, 'record');
          await press(story, 'i');
          await see(story, '下面交接的内容我都核对过了');
          await scribble(story);
          await picture(story, 'pad');
          await press(story, 'Control+Enter');
          await see(story, '把屏幕转回给工作人员');
          await picture(story, 'thanks');
          await press(story, 'Enter');
          await page.getByRole('img', { name: '何静的签字' }).waitFor();
          await picture(story, 'signed');
          const sheets = await onPaper(story, '入伙登记表', () => press(story, 'Control+P'));
          expect(sheets.words).toContain('何静2026-11-21');
          await press(story, 'F1');
          await page.getByRole('heading', { name: /入伙/ }).waitFor();
          await picture(story, 'help-register');
          await page.getByRole('searchbox').fill('wpfx');
          await picture(story, 'help-found');
          const main = page.getByRole('main');
          await main.getByRole('link', { name: '物品放行' }).first().click();
          await main.getByRole('link', { name: 'RG-5' }).click();
          await see(story, '客服前台日常作业规程');
          await picture(story, 'help-rule');
          await atCounter(story);
        }),
    );
  });
}
