/** Two programs on one database would each believe to be the only writer: the second brings the first to the front and ends. */
import type { App, BrowserWindow } from 'electron';

/** True for the first instance. `find` gives the window to bring to the front, null before there is one. */
export function isFirstInstance(app: App, find: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const window = find();
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
