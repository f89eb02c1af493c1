import type { Role } from '@shared/registers/contract/context';
import { registers } from '@shared/registers/index';
import { describe, expect, it } from 'vitest';
import { HOME, pages } from './pages';
import { otherKeys, railPaths, shortcuts, shortcutsOf } from './shortcuts';

/** Keys of 王敏 in a role, where a supervisor has that deputy. */
function keysOf(role: Role, deputy = ''): readonly string[] {
  const chief = { id: 'p2', name: '陈芳', post: '', department: '', role: 'supervisor', active: true, login: true, deputy } as const;
  return shortcutsOf({ id: 'p1', name: '王敏', role }, [chief]).map(({ key }) => key);
}

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
    expect(keysOf('supervisor')).toEqual(shortcuts.map(({ key }) => key));
    expect(keysOf('reader')).toEqual(['F7', 'F8', 'F9']);
  });

  it('to the supervisor’s desk are for supervisors, and for whoever stands in for one (SH-3)', () => {
    expect(keysOf('receptionist')).not.toContain('F12');
    expect(keysOf('receptionist', '王敏')).toContain('F12');
    expect(keysOf('reader', '王敏')).not.toContain('F12');
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
