/** The one window: how it is made, and what happens when its page dies. */
import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { APP_ORIGIN } from './security/app-scheme';
import { pagePreferences } from './security/window-preferences';
import type { Log } from './services/log-file';

/** Makes the window, hidden until its first paint, and loads the page. */
export async function openWindow(log: Log): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    name: 'desk',
    windowStatePersistence: true,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#ffffff',
    icon: path.join(app.getAppPath(), 'out/main/icon.png'),
    webPreferences: pagePreferences(app.isPackaged, { preload: path.join(app.getAppPath(), 'out/preload/preload.cjs') }),
  });
  window.setMenuBarVisibility(false);
  window.once('ready-to-show', () => window.show());
  reloadWhenGone(window, log);
  await window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Drafts are kept as they are typed, so a page that died is simply loaded again; at most once a minute, or it would flicker for ever. */
function reloadWhenGone(window: BrowserWindow, log: Log): void {
  let last = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    log('error', `the page is gone: ${details.reason} ${details.exitCode}`);
    if (details.reason === 'clean-exit' || Date.now() - last < 60_000) return;
    last = Date.now();
    window.webContents.reload();
  });
  window.on('unresponsive', () => log('error', 'the page does not answer'));
}
