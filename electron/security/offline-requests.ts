/** The program is offline by promise: a request that is not for its own files is cancelled before it reaches the network. */
import type { Session } from 'electron';
import { isPdfViewerFile } from './pdf-viewer';

const LOCAL = /^(app|blob|data|devtools):/;

export function isLocalRequest(url: string): boolean {
  return LOCAL.test(url) || isPdfViewerFile(url);
}

export function stayOffline(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocalRequest(details.url) }));
}
