/** A printer that keeps the sheets: what the program hands over for printing, taken at that moment as the host lays it out. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { pdf } from '../files';
import { fileOf, type Story } from './story';

export interface Sheets {
  readonly pages: number;
  /** Width and height of each page in millimetres, rounded. */
  readonly sizes: readonly string[];
  /** The words in their order, without blanks. */
  readonly words: string;
}

/** Prints what `ask` asks for and reads the sheets. The system's dialog is taken as confirmed. */
export async function onPaper(story: Story, name: string, ask: () => Promise<void>): Promise<Sheets> {
  const file = fileOf(story, `${name}.pdf`);
  writeFileSync(file, story.running.app === null ? await fromBrowser(story, ask) : await fromElectron(story, ask));
  const info = tool('pdfinfo', ['-l', '-1', file]);
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    sizes: [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(
      ([, width, height]) => `${millimetres(width)} × ${millimetres(height)}`,
    ),
    words: tool('pdftotext', ['-layout', file, '-']).replaceAll(/[^\S\n]+/g, ''),
  };
}

function tool(name: string, args: readonly string[]): string {
  const run = spawnSync(name, args, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
  return run.stdout;
}

function millimetres(points: string | undefined): number {
  return Math.round((Number(points) / 72) * 25.4);
}

/** The window opens the browser's dialog, which nobody can see here: the page is taken where it would open. */
async function fromBrowser({ running, page }: Story, ask: () => Promise<void>): Promise<Buffer> {
  await page.evaluate(() => {
    const scope = window as unknown as { printAsked: boolean };
    scope.printAsked = false;
    window.print = () => {
      scope.printAsked = true;
    };
  });
  await ask();
  await page.waitForFunction(() => (window as unknown as { printAsked: boolean }).printAsked);
  const bytes = await pdf(running);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  return bytes;
}

/** Electron's own print call, answered with a PDF of the window instead of a dialog. */
async function fromElectron({ running }: Story, ask: () => Promise<void>): Promise<Buffer> {
  const { app } = running;
  if (app === null) throw new Error('a browser has no main process');
  await app.evaluate(({ BrowserWindow }) => {
    const scope = globalThis as unknown as { sheets: string };
    scope.sheets = '';
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('there is no window');
    window.webContents.print = (options, callback) => {
      const size = { width: 210 / 25.4, height: 297 / 25.4 };
      const landscape = options?.landscape ?? false;
      void window.webContents.printToPDF({ pageSize: size, landscape, preferCSSPageSize: true, printBackground: true }).then((bytes) => {
        scope.sheets = bytes.toString('base64');
        callback?.(true, '');
      });
    };
  });
  await ask();
  for (const until = Date.now() + 30_000; ; await new Promise((done) => setTimeout(done, 50))) {
    const sheets = await app.evaluate(() => (globalThis as unknown as { sheets: string }).sheets);
    if (sheets !== '') return Buffer.from(sheets, 'base64');
    if (Date.now() > until) throw new Error('nothing was printed');
  }
}
