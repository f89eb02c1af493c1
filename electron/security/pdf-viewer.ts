/**
 * Chromium's own PDF viewer, which the print preview shows a form in. It is part of the program's files, not of the network: a built-in
 * extension with a fixed id, and the parts it shares with Chromium's other pages.
 */
const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
const PARTS = 'chrome://resources/';

/** Whether a frame may show it: the viewer itself, never its parts. */
export function isPdfViewer(url: string): boolean {
  return url.startsWith(VIEWER);
}

/** Whether the viewer loads this file of its own. */
export function isPdfViewerFile(url: string): boolean {
  return isPdfViewer(url) || url.startsWith(PARTS);
}
