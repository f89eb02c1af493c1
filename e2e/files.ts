/** Saving, opening and printing in both hosts, for the specs: dialogs are scripted in Electron, downloads and the file picker in a browser. */
import { existsSync, rmSync } from 'node:fs';
import type { ElectronApplication } from 'playwright-core';
import type { Running } from './targets';

/**
 * Prepares for the next save: it goes to `file`. Call it before the click, then await `saved()` after it.
 * In Electron the save dialog answers with the path (that once, and for later saves again); in a browser the download is kept there.
 */
export async function saveNext(running: Running, file: string): Promise<{ readonly saved: () => Promise<void> }> {
  rmSync(file, { force: true });
  if (running.app !== null) {
    await answerSaveDialog(running.app, file);
    return { saved: () => waitForFile(file) };
  }
  const download = running.page.waitForEvent('download', { timeout: 60_000 });
  download.catch(() => undefined); // reported by saved()
  return { saved: async () => (await download).saveAs(file) };
}

/** Makes the next save dialog come back cancelled. A browser has no such dialog: false there, and nothing is done. */
export async function cancelNextSave(running: Running): Promise<boolean> {
  if (running.app === null) return false;
  await answerSaveDialog(running.app, '');
  return true;
}

/** Prepares for the next file picker: it picks `file`. Call it before the click, then await `opened()`. */
export async function openNext(running: Running, file: string): Promise<{ readonly opened: () => Promise<void> }> {
  if (running.app !== null) {
    await running.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: path === '', filePaths: path === '' ? [] : [path] });
    }, file);
    return { opened: () => Promise.resolve() };
  }
  const chooser = running.page.waitForEvent('filechooser', { timeout: 60_000 });
  chooser.catch(() => undefined); // reported by opened()
  return { opened: async () => (await chooser).setFiles(file) };
}

/** The current page as PDF, laid out by its print CSS, as the host itself would make it; A4 upright where the CSS names no size. */
export async function pdf(running: Running): Promise<Buffer> {
  if (running.app === null) return running.page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  const base64 = await running.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('there is no window');
    const size = { width: 210 / 25.4, height: 297 / 25.4 };
    const bytes = await window.webContents.printToPDF({ pageSize: size, preferCSSPageSize: true, printBackground: true });
    return bytes.toString('base64');
  });
  return Buffer.from(base64, 'base64');
}

function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath });
  }, file);
}

async function waitForFile(file: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (!existsSync(file)) {
    if (Date.now() > until) throw new Error(`nothing was saved at ${file}`);
    await new Promise((done) => setTimeout(done, 30));
  }
}
