/** The main process, in the order in which it starts. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, safeStorage, session, type WebContents } from 'electron';
import { z } from 'zod';
import { handleAll } from './ipc/handle';
import { makeHandlers } from './ipc/handlers';
import { tidyEarly } from './memory';
import { setMenu } from './menu';
import { makePaperPrinters } from './print-window';
import { makeRefusals } from './refusals';
import { APP_SCHEME, appFiles } from './security/app-scheme';
import { guardPage, guardSession } from './security/guard';
import { keyGuard } from './security/key-guard';
import { isFirstInstance } from './security/single-instance';
import { lookUpNothing, refusedSwitch, stayOfflineBySwitches } from './security/switches';
import { makeCrashNotes } from './services/crash-notes';
import { makeDeskKeys } from './services/desk-keys';
import { isSameDisk, makeNodeDisk } from './services/disk/node-disk';
import { messageOf, openLog } from './services/log-file';
import { makeReplication } from './services/replication/replication';
import { chosenData, isWritable } from './services/start/data-folder';
import { drawsInSoftware, noteGraphicsCrash } from './services/start/graphics';
import { isDowngrade, noteOpenedBy, type OpenedBy, readOpenedBy } from './services/start/opened-by';
import { prepare } from './services/start/prepare';
import { makeVault } from './services/vault';
import { openWindow } from './window';

let window: BrowserWindow | null = null;

z.config({ jitless: true });
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
app.enableSandbox();
const place = chosenData({ env: process.env, packaged: app.isPackaged, exe: app.getPath('exe') });
if (place) app.setPath('userData', place.folder);
const data = app.getPath('userData');
const log = openLog(path.join(data, 'logs'), () => new Date().toISOString());
const refuse = makeRefusals(log);
const disk = makeNodeDisk();
const guard = keyGuard(safeStorage, process.platform);
const deskKeys = makeDeskKeys(disk, [data, path.join(data, 'keys')], guard);
const storage = (): string => session.defaultSession.storagePath ?? data;
const vault = makeVault({ disk, data, storage, sameDisk: isSameDisk, later, now: Date.now, newId: randomUUID, log });
// Off until a manager switches it on: before that the engine is not even loaded.
const engine = async () => (await import('./services/replication/nats')).connectNats;
const replication = makeReplication({ disk, data, guard, load: engine, later, now: Date.now, random: Math.random, log });
const crashes = makeCrashNotes({
  log,
  now: Date.now,
  graphicsCrashed: () => noteGraphicsCrash(data, app.getVersion(), Date.now()),
  giveUp: refuse.stopped,
});
const refused = refusedSwitch(process.argv.slice(1), app.isPackaged);

process.on('uncaughtException', crashes.uncaught);
process.on('unhandledRejection', crashes.uncaught);
stayOfflineBySwitches(app.commandLine);
tidyEarly(app.commandLine);
if (drawsInSoftware(data, app.getVersion())) app.disableHardwareAcceleration();

if (refused !== null) {
  refuse.switch(refused);
} else if (place?.beside && !isWritable(data)) {
  // Asked before the lock, which fails in such a folder as if the program were open already, and nobody would be told.
  refuse.locked(data);
} else if (isFirstInstance(app, () => window)) {
  app.on('web-contents-created', (_event, contents) => guardPage(contents));
  app.on('child-process-gone', (_event, details) => crashes.gone(details));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => void vault.trueCopies.stop());
  app.whenReady().then(start).catch(refuse.failedToStart);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const now = versions();
  const last = await readOpenedBy(disk, data).catch(logged('who opened last'));
  if (isDowngrade(last, now)) return refuse.downgrade(last?.app ?? '');
  // The window asks for it as soon as it stands.
  void vault.journals.list().catch(logged('the journal files'));
  const report = await prepare({ disk, data, storage: storage(), log }, last?.app ?? '');
  const noted = await noteOpenedBy(disk, data, now).then(() => true, logged('who opens now'));
  // What was meant for the stick must not lie on the computer instead.
  if (!noted && place?.beside) return refuse.locked(data);

  protocol.handle('app', appFiles(path.join(app.getAppPath(), 'out/renderer')));
  guardSession(session.defaultSession);
  lookUpNothing(app);
  setMenu();
  const printers = makePaperPrinters();
  const paper = (sender: WebContents) => (process.platform === 'win32' ? printers(BrowserWindow.fromWebContents(sender)) : null);
  handleAll(ipcMain, makeHandlers({ disk, vault, deskKeys, replication, data, report: () => report, paper, log }), log);
  window = await openWindow(log);
  window.on('closed', () => {
    window = null;
  });
  void vault.second.follow();
  void vault.trueCopies.begin();
}

function versions(): OpenedBy {
  const { electron = '', chrome = '' } = process.versions as { readonly electron?: string; readonly chrome?: string };
  return { app: app.getVersion(), electron, chrome: Number.parseInt(chrome, 10) || 0 };
}

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

function logged(what: string): (error: unknown) => null {
  return (error) => {
    log('error', `${what}: ${messageOf(error)}`);
    return null;
  };
}
