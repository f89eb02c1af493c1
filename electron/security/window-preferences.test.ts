import { describe, expect, it } from 'vitest';
import { PAGE_PREFERENCES, pagePreferences } from './window-preferences';

describe('page preferences', () => {
  it('are this list and nothing else', () => {
    expect(PAGE_PREFERENCES).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      plugins: true,
    });
    expect(Object.isFrozen(PAGE_PREFERENCES)).toBe(true);
  });

  it.each([
    [true, false],
    [false, true],
  ])('installed %s: developer tools %s', (packaged, devTools) =>
    expect(pagePreferences(packaged, {})).toEqual({ ...PAGE_PREFERENCES, devTools }),
  );

  it('cannot be loosened by what a page has besides', () => {
    const own = { preload: '/x.cjs', sandbox: false, nodeIntegration: true };
    expect(pagePreferences(true, own)).toMatchObject({ preload: '/x.cjs', sandbox: true, nodeIntegration: false, devTools: false });
  });
});
