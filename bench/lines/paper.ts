/** Forms to PDF: the program from records to bytes, against the time that Chromium itself needs for the PDF of the same page. */
import type { ElectronApplication } from 'playwright-core';
import { ask, driverIn } from '../program';
import { type Group, line, times, within } from './group';

const FORMS = 200;

interface Noted {
  benchPdf?: number[];
}

export const paperGroup: Group = {
  name: 'paper',
  run: async ({ page, app }, { first }) => {
    if (!first) return [];
    if (app === null) throw new Error('a browser has no main process');
    await driverIn(page);
    await page.addStyleTag({ url: 'bench/style.css' });
    await notePrints(app);
    const one = await ask(page, 'print', 1, 9);
    const many = await ask(page, 'print', FORMS, 4);
    const noted = await app.evaluate(() => (globalThis as Noted).benchPdf ?? []);
    // In turns with the ready-made pages, which are not asked here.
    const own = noted.filter((_, at) => at % 2 === 0);
    // The first of each is cold.
    return [
      line(
        'print.one',
        'one form to PDF; floor: Chromium’s own time in it',
        { value: one.value.slice(1), floor: own.slice(1, 9) },
        { budget: times(1.2) },
      ),
      line(
        'print.one.page',
        'the same; floor: the same page put there ready-made, laid out by Chromium and printed',
        { value: one.value.slice(1), floor: one.floor.slice(1) },
        { budget: times(1.2) },
      ),
      line(
        'print.many',
        `${FORMS} forms to one PDF; floor: Chromium’s own time in it`,
        { value: many.value.slice(1), floor: own.slice(10) },
        { budget: times(1.2) },
      ),
      line(
        'print.many.page',
        'the same; floor: the same page put there ready-made, laid out by Chromium and printed',
        { value: many.value.slice(1), floor: many.floor.slice(1) },
        { budget: times(1.2) },
      ),
      line(
        'print.many.held',
        'longest task of the window until they are laid out; the first time, when all is cold, left out',
        { value: [many.longest], floor: [] },
        { budget: within(50) },
      ),
    ];
  },
};

/** Chromium's own time is taken in the main process, around its own call. */
async function notePrints(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('there is no window');
    const noted: number[] = [];
    (globalThis as Noted).benchPdf = noted;
    const print = window.webContents.printToPDF.bind(window.webContents);
    window.webContents.printToPDF = async (options) => {
      const started = performance.now();
      try {
        return await print(options);
      } finally {
        noted.push(performance.now() - started);
      }
    };
  });
}
