/** A printer that takes nothing, and one that is gone: what the queue says, and both ways on. What a real printer answers, only a desk can show. */
import { aRequest } from '@shared/registers/requests/fixtures';
import { describe, expect, it } from 'vitest';
import { tellFounded } from './steps/founded';
import { press, pushButton, see } from './steps/keys';
import { putPast, startOver, stored } from './steps/rows';
import { LI } from './steps/site';
import type { Story } from './steps/story';
import { shown } from './steps/wait';
import { targets } from './targets';

const FIRST = 'BX-20261121-001';
const SECOND = 'BX-20261121-002';
const PRINTER = '前台激光';

/** The printer as the main process finds it, and what it was asked for. */
interface PrinterOffice {
  readonly asked: { readonly silent: boolean; readonly printer: string }[];
  works: boolean;
  there: boolean;
}

for (const target of targets.filter(({ kind }) => kind === 'electron')) {
  describe(`the print queue on ${target.name}`, () => {
    it('tries again, or asks by the dialog, when the printer fails', { timeout: 120_000 }, () =>
      tellFounded(target, { units: '1栋 1单元 2层 2户' }, { at: '2026-11-21T18:05:00+08:00' }, async (story) => {
        const { page } = story;
        await putPast(story, [stored('requests', FIRST, aRequest()), stored('requests', SECOND, aRequest())]);
        await startOver(story, LI);
        await putPrinter(story);
        await page.evaluate(() => window.location.replace('#/settings/forms'));
        await page.getByLabel('选一张表').selectOption('requests.repair');
        await page.getByLabel('打印机（这台电脑）').selectOption({ label: PRINTER });

        await ask(story, FIRST);
        await see(story, `${PRINTER} 没有接下这份打印。看看有没有缺纸、卡纸、关机，再试`);
        await pushButton(story, '再试');
        await expect.poll(async () => (await asked(story)).length).toBe(2);
        await see(story, `${PRINTER} 没有接下这份打印`);
        await set(story, { works: true });
        await pushButton(story, '再试');
        await see(story, `${FIRST} 已送到 ${PRINTER}`);

        await set(story, { there: false });
        await ask(story, SECOND);
        await see(story, `没有找到打印机 ${PRINTER}`);
        expect(await asked(story)).toHaveLength(3);
        await pushButton(story, '改用打印对话框');
        await see(story, `${SECOND} 已交给打印机`);
        const silent = { silent: true, printer: PRINTER };
        expect(await asked(story)).toEqual([silent, silent, silent, { silent: false, printer: '' }]);
      }),
    );
  });
}

async function ask(story: Story, no: string): Promise<void> {
  const { page } = story;
  await page.evaluate((hash) => window.location.replace(hash), `#/r/requests/01SPEC${no}`);
  await shown(page.getByRole('article', { name: no }));
  await press(story, 'Control+P');
}

/** A printer of the system that is there and takes nothing. */
async function putPrinter({ running }: Story): Promise<void> {
  await running.app?.evaluate(({ BrowserWindow }, name) => {
    const office: PrinterOffice = { asked: [], works: false, there: true };
    Object.assign(globalThis, { office });
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('there is no window');
    const { webContents } = window;
    webContents.getPrintersAsync = async () => (office.there ? [{ name, displayName: name, description: '', options: {} }] : []);
    webContents.print = (options, done) => {
      office.asked.push({ silent: options?.silent ?? false, printer: options?.deviceName ?? '' });
      const works = office.works || options?.silent !== true;
      done?.(works, works ? '' : 'Print job failed');
    };
  }, PRINTER);
}

async function set({ running }: Story, change: Partial<PrinterOffice>): Promise<void> {
  await running.app?.evaluate((_electron, given) => {
    Object.assign((globalThis as unknown as { office: PrinterOffice }).office, given);
  }, change);
}

async function asked({ running }: Story): Promise<PrinterOffice['asked']> {
  return (await running.app?.evaluate(() => (globalThis as unknown as { office: PrinterOffice }).office.asked)) ?? [];
}
