/** The main process, in the order in which it starts. */
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
import { trimDatabases } from './services/database-tail';
import { openLog } from './services/log-file';
import { openWindow } from './window';

let window: BrowserWindow | null = null;

z.config({ jitless: true });
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
app.enableSandbox();
const otherData = process.env['DESKBOOK_USER_DATA'];
if (otherData) app.setPath('userData', path.resolve(otherData));
const data = app.getPath('userData');
const log = openLog(path.join(data, 'logs'), () => new Date().toISOString());

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
  protocol.handle('app', appFiles(path.join(app.getAppPath(), 'out/renderer')));
  limitPermissions(session.defaultSession);
  stayOffline(session.defaultSession);
  setMenu();
  handleAll(ipcMain, makeHandlers(path.join(data, 'journal'), log), log);
  await mendDatabases(session.defaultSession.storagePath ?? data);
  window = await openWindow(log);
  window.on('closed', () => {
    window = null;
  });
}

/** A tail that cannot be mended must not keep the desk from working; the log says so, and the journal file is the second copy. */
async function mendDatabases(storage: string): Promise<void> {
  try {
    for (const { file, from, to, cut } of await trimDatabases(storage)) {
      log('error', `database log ${file}: ${cut ? 'cut' : 'damaged in the middle, left alone'}, whole up to ${to} of ${from} bytes`);
    }
  } catch (error) {
    log('error', `database log not checked: ${error instanceof Error ? error.message : 'not an error'}`);
  }
}

function giveUp(error: unknown): void {
  log('error', `start: ${error instanceof Error ? (error.stack ?? error.message) : 'not an error'}`);
  dialog.showErrorBox('前台台账打不开', '程序没能启动。记录没有受影响。请重新打开；仍不行时，把日志文件交给管理员。');
  app.exit(1);
}
