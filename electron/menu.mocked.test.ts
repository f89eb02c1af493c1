// @vitest-environment node
import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { setMenu } from './menu';

const electron = vi.hoisted(() => ({ templates: [] as MenuItemConstructorOptions[][] }));

vi.mock('electron', () => ({
  Menu: {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => {
      electron.templates.push(template);
      return template;
    },
    setApplicationMenu: () => undefined,
  },
}));

beforeEach(() => {
  electron.templates.length = 0;
});

it('replaces Electron’s own menu, and with it the keys for developer tools, reloading and new windows', () => {
  setMenu();
  const roles = electron.templates
    .flat()
    .flatMap(({ role, submenu }) => [role, ...(Array.isArray(submenu) ? submenu.map((item) => item.role) : [])]);
  expect(roles.filter((role) => role !== undefined)).toEqual(['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen']);
  const keys = electron.templates.flat().flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu.map((item) => item.accelerator) : []));
  expect(keys.filter((key) => key !== undefined)).toEqual([]);
});
