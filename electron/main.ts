/** The main process, in the order in which it starts. */
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, protocol, safeStorage, session, type WebContents } from 'electron';
import { z } from 'zod';
import { handleAll } from './ipc/handle';
import { makeHandlers } from './ipc/handlers';
import { setMenu } from './menu';
import { makePaperPrinters } from './print-window';
import { APP_SCHEME, appFiles } from './security/app-scheme';
import { guardPage, guardSession } from './security/guard';
import { keyGuard } from './security/key-guard';
import { isFirstInstance } from './security/single-instance';
import { lookUpNothing, refusedSwitch, stayOfflineBySwitches } from './security/switches';
import { makeCrashNotes } from './services/crash-notes';
import { makeDeskKeys } from './services/desk-keys';
import { isSameDisk, makeNodeDisk } from './services/disk/node-disk';
import { openLog } from './services/log-file';
import { chosenData } from './services/start/data-folder';
import { drawsInSoftware, noteGraphicsCrash } from './services/start/graphics';
import { isDowngrade, noteOpenedBy, type OpenedBy, readOpenedBy } from './services/start/opened-by';
import { prepare } from './services/start/prepare';
import { makeVault } from './services/vault';
import { openWindow } from './window';

let window: BrowserWindow | null = null;

z.config({ jitless: true });
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
app.enableSandbox();
const place = chosenData({ env: process.env, packaged: app.isPackaged, exe: app.getPath('exe') }, isFolder);
if (place) app.setPath('userData', place.folder);
const data = app.getPath('userData');
const log = openLog(path.join(data, 'logs'), () => new Date().toISOString());
const disk = makeNodeDisk();
const deskKeys = makeDeskKeys(disk, [data, path.join(data, 'keys')], keyGuard(safeStorage, process.platform));
const vault = makeVault({ disk, data, sameDisk: isSameDisk, later, now: Date.now, newId: randomUUID, log });
const crashes = makeCrashNotes({
  log,
  now: Date.now,
  graphicsCrashed: () => noteGraphicsCrash(data, app.getVersion(), Date.now()),
  giveUp: stop,
});
const refused = refusedSwitch(process.argv.slice(1), app.isPackaged);

process.on('uncaughtException', crashes.uncaught);
process.on('unhandledRejection', crashes.uncaught);
stayOfflineBySwitches(app.commandLine);
if (drawsInSoftware(data, app.getVersion())) app.disableHardwareAcceleration();

if (refused !== null) {
  refuseSwitch(refused);
} else if (isFirstInstance(app, () => window)) {
  app.on('web-contents-created', (_event, contents) => guardPage(contents));
  app.on('child-process-gone', (_event, details) => crashes.gone(details));
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const now = versions();
  const last = await readOpenedBy(disk, data).catch(logged('who opened last'));
  if (isDowngrade(last, now)) return refuseDowngrade(last?.app ?? '');
  const storage = session.defaultSession.storagePath ?? data;
  const report = await prepare({ disk, data, storage, log }, last?.app ?? '');
  const noted = await noteOpenedBy(disk, data, now).then(() => true, logged('who opens now'));
  // What was meant for the stick must not lie on the computer instead.
  if (!noted && place?.beside) return refuseLocked(data);

  protocol.handle('app', appFiles(path.join(app.getAppPath(), 'out/renderer')));
  guardSession(session.defaultSession);
  lookUpNothing(app);
  setMenu();
  const printers = makePaperPrinters();
  const paper = (sender: WebContents) => (process.platform === 'win32' ? printers(BrowserWindow.fromWebContents(sender)) : null);
  handleAll(ipcMain, makeHandlers({ disk, vault, deskKeys, data, report: () => report, paper, log }), log);
  window = await openWindow(log);
  window.on('closed', () => {
    window = null;
  });
  void vault.second.follow();
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
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
    log('error', `${what}: ${error instanceof Error ? error.message : 'not an error'}`);
    return null;
  };
}

function refuseDowngrade(last: string): void {
  log('error', 'start: the data folder was last opened by a newer program');
  dialog.showErrorBox(
    '这个程序太旧',
    `上次打开这些记录的是较新的版本${last === '' ? '' : `（${last}）`}。旧版本会弄坏记录，所以没有打开，记录没有受影响。请装回新版本。\n\nA newer version has used these records. This one would damage them and did not open them. Install the newer version again.`,
  );
  app.exit(1);
}

function refuseSwitch(name: string): void {
  log('error', `start: refused with the switch ${name}`);
  dialog.showErrorBox('前台台账打不开', `快捷方式里带了不允许的启动参数 --${name}。请删掉这个参数再打开。记录没有受影响。`);
  app.exit(1);
}

function stop(): void {
  dialog.showErrorBox('前台台账停下了', '程序接连出错。记录没有受影响。请重新打开；仍不行时，把数据文件夹里的运行日志（logs）交给管理员。');
  app.exit(1);
}

function refuseLocked(folder: string): void {
  log('error', 'start: the data folder beside the program cannot be written');
  dialog.showErrorBox(
    '数据文件夹写不进去',
    `${folder}\n打开 U 盘的写保护开关，或换一个 U 盘，再打开。记录没有受影响。\n\nThis folder cannot be written. Unlock the stick and start again.`,
  );
  app.exit(1);
}

function giveUp(error: unknown): void {
  log('error', `start: ${error instanceof Error ? (error.stack ?? error.message) : 'not an error'}`);
  dialog.showErrorBox('前台台账打不开', '程序没能启动。记录没有受影响。请重新打开；仍不行时，把数据文件夹里的运行日志（logs）交给管理员。');
  app.exit(1);
}
