/** Somebody signs at the counter with the mouse: what stands with the record, on paper, and in the help beside it. */
import path from 'node:path';
import { aKeyloan } from '@shared/registers/keyloans/fixtures';
import { aMove } from '@shared/registers/moves/fixtures';
import { describe, expect, it } from 'vitest';
import { tellFounded } from './steps/founded';
import { press, see } from './steps/keys';
import { onPaper } from './steps/printer';
import { putPast, stored } from './steps/rows';
import type { Story } from './steps/story';
import { desktop } from './targets';

const MOVE = 'RH-20261121-001';
const ROWS = [
  stored('moves', MOVE, aMove({ name: '何静', signed: false })),
  stored('keyloans', 'YS-20261121-001', aKeyloan({ signed: false })),
];

async function record({ page }: Story, register: string, no: string): Promise<void> {
  await page.evaluate((hash) => window.location.replace(hash), `#/r/${register}/01SPEC${no}`);
  await page.getByRole('article', { name: no }).waitFor();
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

for (const target of desktop) {
  describe(`signing on ${target.name}`, () => {
    it('shows nothing of others, stands with the record, prints as lines; F1 tells about the page', { timeout: 120_000 }, () =>
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
      }),
    );
  });
}
