import { registers } from '@shared/registers/index';
import { describe, expect, it } from 'vitest';
import { HOME, pages } from './pages';
import { otherKeys, railPaths, shortcuts, shortcutsOf } from './shortcuts';

/** Whether the routes know the path. */
function leads(path: string): boolean {
  const register = path.split('/')[2] ?? '';
  return pages.some((page) => page.path === path) || (path.startsWith('/r/') && register in registers);
}

describe('the keys', () => {
  it('are each used once', () => {
    const keys = [...shortcuts, ...otherKeys].map((each) => each.key);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('that begin a record are not a reader’s', () => {
    expect(shortcutsOf('receptionist')).toEqual(shortcuts);
    expect(shortcutsOf('reader').map(({ key }) => key)).toEqual(['F7', 'F8', 'F9']);
  });

  it.each(shortcuts.map((shortcut) => [shortcut.key, shortcut.path]))('%s leads to %s', (_key, path) => {
    expect(leads(path)).toBe(true);
  });

  it('open the duty log with F2 and requests with F3', () => {
    const paths = Object.fromEntries(shortcuts.map((shortcut) => [shortcut.key, shortcut.path]));
    expect([paths['F2'], paths['F3']]).toEqual(['/r/duty/new', '/r/requests/new']);
  });

  it('number the rail from the first page on, each entry once', () => {
    const paths = railPaths();
    expect(paths[0]).toBe(HOME);
    expect(paths.every(leads)).toBe(true);
    expect(paths).toEqual([...new Set(paths)]);
  });
});
