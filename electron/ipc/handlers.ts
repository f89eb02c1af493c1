/** What each call does: the contract's full map, a missing one does not compile. Dialogs here, the work in `services/`. */
import path from 'node:path';
import type { Result } from '@shared/ipc/contract';
import type { StartReport } from '@shared/ipc/vault';
import { app, dialog, type FileFilter, type WebContents } from 'electron';
import type { DeskKeys } from '../services/desk-keys';
import type { Disk } from '../services/disk/disk';
import { reallyAt } from '../services/disk/paths';
import { readWhole, writeWhole } from '../services/disk/whole-file';
import { safeFileName } from '../services/file-name';
import type { Log } from '../services/log-file';
import { type PaperPrinter, pdfOptions, printPage } from '../services/printing';
import type { Replication } from '../services/replication/replication';
import type { Vault } from '../services/vault';
import type { Handlers } from './handle';
import { makeReplicationHandlers } from './replication-handlers';
import { makeVaultHandlers } from './vault-handlers';
import { windowOf } from './window-of';

/** Of a file that a person picks: a whole snapshot passes, a film does not. */
const MOST_OPENED = 1024 * 1_048_576;

export interface HandlerOptions {
  readonly disk: Disk;
  readonly vault: Vault;
  readonly deskKeys: DeskKeys;
  readonly replication: Replication;
  /** The data folder. */
  readonly data: string;
  /** What was found and done before the database was opened. */
  readonly report: () => StartReport;
  /** Prints through a PDF, for the window a call came from; null where pages may be printed as they are. */
  readonly paper: (sender: WebContents) => PaperPrinter | null;
  readonly log: Log;
}

/** Makes the handlers of all channels. */
export function makeHandlers({ disk, vault, deskKeys, replication, data, report, paper, log }: HandlerOptions) {
  return {
    ...makeVaultHandlers(vault, replication, data, report),
    ...makeReplicationHandlers(replication),

    saveFile: (args, sender) => saveByDialog({ disk, data }, sender, args.name, args.extensions, args.bytes),

    openFile: async ({ extensions }, sender) => {
      const answer = await dialog.showOpenDialog(windowOf(sender), { properties: ['openFile'], filters: filters(extensions) });
      const file = answer.filePaths[0];
      if (answer.canceled || file === undefined) return null;
      const data = await readWhole(disk, file, MOST_OPENED);
      if (data === null) throw Object.assign(new Error('the picked file is gone'), { code: 'ENOENT', syscall: 'open' });
      return { name: path.basename(file), data };
    },

    print: async (wish, sender) => ({ printed: await printPage(wish, sender, paper(sender), log) }),

    listPrinters: async (_, sender) =>
      (await sender.getPrintersAsync()).map(({ name, displayName }) => ({ name, shown: displayName || name })),

    printToPdf: async ({ name, save, ...page }, sender) => {
      const pdf = await sender.printToPDF(pdfOptions(page));
      return save ? saveByDialog({ disk, data }, sender, name, ['pdf'], pdf) : { data: pdf };
    },

    readDeskKeys: async () => {
      const { keys, ...how } = await deskKeys.read();
      return { ...how, keys: [...keys] };
    },
    keepDeskKey: async ({ key }) => {
      await deskKeys.keep(key);
      return { kept: true };
    },

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
  { disk, data }: Pick<HandlerOptions, 'disk' | 'data'>,
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
  if (await isOurs(disk, data, answer.filePath))
    throw Object.assign(new Error('the program’s own folder'), { code: 'EACCES', syscall: 'open' });
  await writeWhole(disk, answer.filePath, bytes);
  return { saved: true, name: path.basename(answer.filePath), bytes: bytes.length };
}

/**
 * What lies in the data folder and nobody saves over by hand: a workbook over a journal file would be the end of that copy, and over `Local
 * State`, in which Chromium keeps what it seals with, the end of the desk keys. Whatever the case, as Windows does not tell it apart.
 */
const OURS =
  /^(journal|snapshots|before-open|keys|indexeddb|local state|(desk-key.*|expected|opened-by|second-folder|erasing|graphics|replication.*)\.json)$/i;

async function isOurs(disk: Disk, data: string, file: string): Promise<boolean> {
  const way = path.relative(await reallyAt(disk, data), await reallyAt(disk, file));
  return OURS.test(way.split(path.sep)[0] ?? '');
}

function filters(extensions: readonly string[]): FileFilter[] {
  return extensions.length === 0 ? [] : [{ name: extensions.map((e) => `.${e}`).join(' '), extensions: [...extensions] }];
}
