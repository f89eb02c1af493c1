/** The window a call came from: dialogs belong to it. */
import { BrowserWindow, type WebContents } from 'electron';

/** @throws Error when the window was closed meanwhile */
export function windowOf(sender: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender);
  if (window === null) throw new Error('the calling window is gone');
  return window;
}
