/** The menu is never shown; it exists for its shortcuts: text size, full screen, and on macOS copy and paste. */
import { Menu, type MenuItemConstructorOptions } from 'electron';

export function setMenu(): void {
  const view: MenuItemConstructorOptions = {
    label: '显示',
    submenu: [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }],
  };
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...mac, view]));
}
