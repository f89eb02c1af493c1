/** What comes out of the printer: the open record as PDF, the way its host offers it, and the words on it. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { pdf, saveNext } from '../files';
import { press, reach } from './keys';
import { fileOf, type Story } from './story';
import { shown } from './wait';

/** Prints the open record and reads the words on the paper, in their order, without blanks. */
export async function printed(story: Story, name: string): Promise<string> {
  const file = fileOf(story, `${name}.pdf`);
  await (story.running.app === null ? printFromBrowser(story, file) : saveAsPdf(story, file));
  const read = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  if (read.status !== 0) throw new Error(read.stderr);
  return read.stdout.replaceAll(/[^\S\n]+/g, '');
}

/** The window hands its page to the browser's print dialog, which nobody can see here: the page is taken where the dialog would open. */
async function printFromBrowser(story: Story, file: string): Promise<void> {
  const { page } = story;
  await page.evaluate(() => {
    const scope = window as unknown as { printAsked: boolean };
    scope.printAsked = false;
    window.print = () => {
      scope.printAsked = true;
    };
  });
  await press(story, 'Control+P');
  await page.waitForFunction(() => (window as unknown as { printAsked: boolean }).printAsked);
  writeFileSync(file, await pdf(story.running));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
}

/** From the menu beside 打印: 存为 PDF. */
async function saveAsPdf(story: Story, file: string): Promise<void> {
  const { page } = story;
  const { saved } = await saveNext(story.running, file);
  await reach(story, page.getByRole('article').getByRole('button', { name: '更多打印' }));
  await press(story, 'Enter');
  const entry = page.getByRole('menuitem', { name: '存为 PDF' });
  await shown(entry);
  while (!(await entry.evaluate((item) => item.contains(document.activeElement)))) await press(story, 'ArrowDown');
  await press(story, 'Enter');
  await saved();
}
