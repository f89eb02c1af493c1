/** All rules of this folder that hook into a page or a session, in one call each, so that a second page or session can miss none. */
import type { Session, WebContents } from 'electron';
import { refuseDownloads } from './downloads';
import { stayHome } from './navigation';
import { refuseNewWindows } from './new-windows';
import { stayOffline } from './offline-requests';
import { limitPermissions } from './permissions';
import { callNobody } from './switches';
import { refuseWebviews } from './webviews';

/** To be called for each page the moment it is made, before it goes anywhere. */
export function guardPage(contents: WebContents): void {
  stayHome(contents);
  refuseNewWindows(contents);
  refuseWebviews(contents);
  callNobody(contents);
}

/** To be called for each session before a page is made in it. */
export function guardSession(session: Session): void {
  limitPermissions(session);
  refuseDownloads(session);
  stayOffline(session);
  session.setSpellCheckerEnabled(false);
}
