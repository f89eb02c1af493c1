/** What each call does: the contract's full map, a missing one does not compile. Dialogs here, the work in `services/`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '@shared/ipc/contract';
import { app, BrowserWindow, dialog, type FileFilter, type WebContents } from 'electron';
import { safeFileName } from '../services/file-name';
import { writeWhole } from '../services/files';
import { appendLines, journalPath } from '../services/journal-file';
import { readHead } from '../services/journal-tail';
import type { Log } from '../services/log-file';
import { pdfOptions, printOptions, printOutcome } from '../services/printing';
import type { Handlers } from './handle';

/** Makes the handlers. `journalFolder`: where the journal files lie. */
export function makeHandlers(journalFolder: string, log: Log) {
  return {
    saveFile: (args, sender) => saveByDialog(sender, args.name, args.extensions, args.bytes),

    openFile: async ({ extensions }, sender) => {
      const answer = await dialog.showOpenDialog(windowOf(sender), { properties: ['openFile'], filters: filters(extensions) });
      const file = answer.filePaths[0];
      if (answer.canceled || file === undefined) return null;
      return { name: path.basename(file), data: await readFile(file) };
    },

    print: async (page, sender) => {
      const printed = await new Promise<[boolean, string]>((done) =>
        sender.print(printOptions(page), (success, reason) => done([success, reason])),
      );
      return { printed: printOutcome(...printed) };
    },

    printToPdf: async ({ name, save, ...page }, sender) => {
      const data = await sender.printToPDF(pdfOptions(page));
      return save ? saveByDialog(sender, name, ['pdf'], data) : { data };
    },

    appendJournal: ({ site, desk, lines }) => appendLines(journalPath(journalFolder, site, desk), lines),

    readJournalHead: ({ site, desk }) => readHead(journalPath(journalFolder, site, desk)),

    version: async () => ({
      app: app.getVersion(),
      electron: process.versions['electron'] ?? '',
      chrome: process.versions['chrome'] ?? '',
    }),

    log: async ({ message }) => {
      log('error', `window ${message}`);
      return null;
    },
  } satisfies Handlers;
}

async function saveByDialog(
  sender: WebContents,
  name: string,
  extensions: readonly string[],
  bytes: Uint8Array,
): Promise<Result<'saveFile'>> {
  const answer = await dialog.showSaveDialog(windowOf(sender), {
    defaultPath: path.join(app.getPath('documents'), safeFileName(name)),
    filters: filters(extensions),
  });
  if (answer.canceled || answer.filePath === '') return { saved: false, reason: 'cancelled' };
  await writeWhole(answer.filePath, bytes);
  return { saved: true, name: path.basename(answer.filePath), bytes: bytes.length };
}

function windowOf(sender: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender);
  if (window === null) throw new Error('the calling window is gone');
  return window;
}

function filters(extensions: readonly string[]): FileFilter[] {
  return extensions.length === 0 ? [] : [{ name: extensions.map((e) => `.${e}`).join(' '), extensions: [...extensions] }];
}
