/** The main process, in the order in which it starts. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, protocol, session } from 'electron';
import { z } from 'zod';
import { handleAll } from './ipc/handle';
import { makeHandlers } from './ipc/handlers';
import { setMenu } from './menu';
import { APP_SCHEME, appFiles } from './security/app-scheme';
import { stayHome } from './security/navigation';
import { refuseNewWindows } from './security/new-windows';
import { stayOffline } from './security/offline-requests';
import { limitPermissions } from './security/permissions';
import { isFirstInstance } from './security/single-instance';
import { isSameDisk, makeNodeDisk } from './services/disk/node-disk';
import { openLog } from './services/log-file';
import { isDowngrade, noteOpenedBy, type OpenedBy, readOpenedBy } from './services/start/opened-by';
import { prepare } from './services/start/prepare';
import { makeVault } from './services/vault';
import { openWindow } from './window';

let window: BrowserWindow | null = null;

z.config({ jitless: true });
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
app.enableSandbox();
const otherData = process.env['DESKBOOK_USER_DATA'];
if (otherData) app.setPath('userData', path.resolve(otherData));
const data = app.getPath('userData');
const log = openLog(path.join(data, 'logs'), () => new Date().toISOString());
const disk = makeNodeDisk();
const vault = makeVault({ disk, data, sameDisk: isSameDisk, later, now: Date.now, newId: randomUUID, log });

if (isFirstInstance(app, () => window)) {
  app.on('web-contents-created', (_event, contents) => {
    stayHome(contents);
    refuseNewWindows(contents);
  });
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
  await noteOpenedBy(disk, data, now).catch(logged('who opens now'));

  protocol.handle('app', appFiles(path.join(app.getAppPath(), 'out/renderer')));
  limitPermissions(session.defaultSession);
  stayOffline(session.defaultSession);
  setMenu();
  handleAll(ipcMain, makeHandlers({ disk, vault, data, report: () => report, log }), log);
  window = await openWindow(log);
  window.on('closed', () => {
    window = null;
  });
  void vault.second.follow();
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
    `上次打开这些记录的是较新的版本${last === '' ? '' : `（${last}）`}。用旧版本打开会清空记录，所以没有打开，记录没有受影响。请装回新版本。`,
  );
  app.exit(1);
}

function giveUp(error: unknown): void {
  log('error', `start: ${error instanceof Error ? (error.stack ?? error.message) : 'not an error'}`);
  dialog.showErrorBox('前台台账打不开', '程序没能启动。记录没有受影响。请重新打开；仍不行时，把日志文件交给管理员。');
  app.exit(1);
}
