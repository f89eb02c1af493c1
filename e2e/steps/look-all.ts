/** Every page, register, record, form and dialog of the demonstration in each language: by axe, for words of the other language, and for words that are cut. */
import type { Row } from '@shared/registers/contract/row';
import { awaitsSigning, signingsOf } from '@shared/registers/contract/signing';
import { definitionOf, registerList } from '@shared/registers/index';
import { expect } from 'vitest';
import { fakeCamera } from './camera';
import { rowsIn } from './database';
import { press, write } from './keys';
import { lookAt, lookIn, ready, type Wanted } from './look';
import type { Story } from './story';

/** The smallest screen at a desk, and the same with everything half as large again. */
const DESK = { width: 1366, height: 768 };
const ZOOMED = { width: 911, height: 512 };

/** What opens over the page, by its key, and what axe is to look at then. */
const OVER: readonly (readonly [key: string, part: string])[] = [
  ['Control+K', '[role=dialog], dialog'],
  ['?', '[role=dialog], dialog'],
  ['F10', '[role=dialog], dialog'],
];

type Note = (where: string, what: readonly string[]) => void;

/** What is wrong on the page that stands there, before anybody signed in. */
export async function pageFaults(story: Story): Promise<readonly string[]> {
  await ready(story);
  return lookAt(story, '', { language: 'zh', longer: false, part: 'body' });
}

/** What is wrong anywhere, in Chinese on a zoomed screen and in English with longer words; the sign-in of the demonstration stands there before. */
export async function lookFaults(story: Story): Promise<readonly string[]> {
  const found: string[] = [];
  const note = (where: string, what: readonly string[]): void => void found.push(...what.map((each) => `${where}: ${each}`));
  note('sign-in', await pageFaults(story));
  for (const [language, size, longer] of [
    ['zh', ZOOMED, false],
    ['en', DESK, true],
  ] as const) {
    const paths = await lookIn(story, language, size);
    note(`${language} frame`, await lookAt(story, '/today', { language, longer, part: 'body' }));
    for (const path of paths) note(`${language} ${path}`, await lookAt(story, path, { language, longer, part: 'main' }));
    await over(story, { language, longer, part: '' }, note);
    await atRecord(story, { language, longer, part: '' }, note);
  }
  return found;
}

async function over(story: Story, wanted: Wanted, note: Note): Promise<void> {
  for (const [key, part] of OVER) {
    await lookAt(story, '/today', { ...wanted, part: 'main' });
    await press(story, key);
    await story.page.locator(part).first().waitFor();
    note(`${wanted.language} ${key}`, await lookAt(story, '', { ...wanted, part }));
    await press(story, 'Escape');
  }
}

/** What opens at a record that somebody is to sign: the pad, the refusal, the camera; and the queue of a printer that fails. */
async function atRecord(story: Story, wanted: Wanted, note: Note): Promise<void> {
  const { page } = story;
  const look = async (name: string, part: string): Promise<void> => {
    await page.locator(part).first().waitFor();
    note(`${wanted.language} ${name}`, await lookAt(story, '', { ...wanted, part }));
  };
  await page.evaluate(fakeCamera);
  await lookAt(story, await toSign(story), { ...wanted, part: 'main' });
  await press(story, 'i');
  await look('pad', '.sign-screen');
  await press(story, 'Control+Enter', 'Escape');
  const refuse = { name: /^(拒签|Would not sign)/ };
  const near = page.getByRole('toolbar').getByRole('button', refuse);
  if (!(await near.isVisible())) await press(story, 'o');
  await near.or(page.getByRole('menuitem', refuse)).click();
  await page.locator('.action-panel').waitFor();
  await press(story, 'Control+Enter');
  await look('refusal', '.action-panel');
  await press(story, 'Escape');
  await page.getByRole('button', { name: /^(拍照|Take a picture)/ }).click();
  await look('camera', '.camera');
  await press(story, 'Escape');
  await page.evaluate(() => {
    window.print = () => {
      throw new Error('no printer');
    };
  });
  await press(story, 'Control+P');
  await page.getByRole('button', { name: /^(再试|Try again)/ }).waitFor();
  await press(story, 'Control+K');
  await write(story, wanted.language === 'zh' ? '打印队列' : 'Print queue');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await press(story, 'Enter');
  await page.getByRole('region', { name: /^(打印队列|Print queue)/ }).waitFor();
  await look('print queue', 'body');
  // The program notes what the printer said.
  expect(story.faults.splice(0)).toEqual(['print: Error']);
}

/** Path of a record that waits for somebody's signature. */
async function toSign(story: Story): Promise<string> {
  const signed = registerList
    .filter(({ definition }) => definition.signing && definition.attachments)
    .map(({ definition }) => definition.id);
  const rows = (await rowsIn(story.page, 'deskbook-demo', signed)) as unknown as readonly Row[];
  const found = rows.find((row) => {
    const definition = definitionOf(row.register);
    return signingsOf(definition, row).some(([as]) => awaitsSigning(definition, row, as));
  });
  if (!found) throw new Error('the demonstration has nothing to sign');
  return `/r/${found.register}/${found.id}`;
}

/** The main job as it is read out, in English: a form by its name, what is wrong at its field, what was saved, what a filter leaves. */
export async function expectHeard(story: Story): Promise<void> {
  const { page } = story;
  await press(story, 'F2');
  const form = page.getByRole('form', { name: /duty/i });
  await form.waitFor();
  const unit = form.getByLabel(/^Unit/).first();
  await expect.poll(() => unit.evaluate((field) => field === document.activeElement)).toBe(true);
  await press(story, 'Control+Enter');
  const error = form.getByRole('alert').first();
  await error.waitFor();
  const bad = form.getByLabel(/^What/).first();
  await expect.poll(() => bad.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await bad.getAttribute('aria-invalid')).toBe('true');
  expect((await bad.getAttribute('aria-describedby'))?.split(' ')).toContain(await error.getAttribute('id'));

  await write(story, 'Lift 2 stands still');
  await press(story, 'Control+Enter');
  await page
    .locator('[aria-live=polite]')
    .getByRole('status')
    .filter({ hasText: /Saved ZB-/ })
    .waitFor();

  await page.evaluate(() => {
    location.hash = '#/r/duty';
  });
  await page.getByRole('grid', { name: 'Duty log' }).waitFor();
  await page.getByRole('searchbox', { name: 'Search' }).fill('Lift 2 stands still');
  await page.locator('[aria-live=polite]').filter({ hasText: '1 in the list' }).waitFor({ state: 'attached' });
}
