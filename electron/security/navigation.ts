/**
 * The window stays where it is. A page that could be led elsewhere would carry the preload's bridge with it, so every navigation that
 * leaves our origin, in any frame, is refused: by link, form, script, redirect, or a file dropped on it. Blob frames (the PDF preview)
 * are the page's own; inside one, Chromium puts its PDF viewer.
 */
import type { WebContents } from 'electron';
import { APP_ORIGIN, PAPER_ORIGIN } from './app-scheme';
import { isPdfViewer } from './pdf-viewer';

/** True for addresses the window itself may go to. */
export function isOwnPage(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}

/** True for addresses a frame inside a page may go to: the PDF viewer puts the sheet it shows into one of its own. */
export function isOwnFrame(url: string): boolean {
  return isOwnPage(url) || url.startsWith(`blob:${APP_ORIGIN}/`) || isPdfViewer(url) || url.startsWith(`${PAPER_ORIGIN}/`);
}

/** Refuses navigation and redirects of one WebContents. */
export function stayHome(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!(event.isMainFrame ? isOwnPage(event.url) : isOwnFrame(event.url))) event.preventDefault();
  });
}
