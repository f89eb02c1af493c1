/**
 * Web permissions: none but two harmless ones, and those for our own page only. Copying text to the clipboard is a button in many
 * lists; persistent storage keeps Chromium from clearing the records when the disk gets tight.
 */
import type { Session } from 'electron';
import { isOwnPage } from './navigation';

const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

export function mayUse(permission: string, url: string): boolean {
  return GRANTED.has(permission) && isOwnPage(url);
}

/** Answers permission questions of a session, and refuses all devices. */
export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(mayUse(permission, details.requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
}
