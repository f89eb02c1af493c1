/**
 * What every page of the program may do, as one fixed list; the specs compare each page there is with it. What Electron would choose by
 * itself is said all the same: a default that changes with a new Electron must not change the program.
 */
import type { WebPreferences } from 'electron';

export const PAGE_PREFERENCES = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  // A file dropped beside its place would take the page's place.
  navigateOnDragDrop: false,
  // The dictionary would be fetched from outside.
  spellcheck: false,
  // Chromium's PDF viewer, which the print preview is shown in, counts as a plugin; there is no other.
  plugins: true,
} as const satisfies WebPreferences);

/** The preferences of a page. `packaged`: the installed program, which has no developer tools. `own`: what this page has besides. */
export function pagePreferences(packaged: boolean, own: Pick<WebPreferences, 'preload' | 'session'>): WebPreferences {
  return { ...own, ...PAGE_PREFERENCES, devTools: !packaged };
}
