/**
 * Web permissions: none but three, and those for our own page only. Copying text to the clipboard is a button in many lists; persistent
 * storage keeps Chromium from clearing the records when the disk gets tight; the camera takes the picture of a signed paper (BY-3), without
 * sound.
 */
import type { Session } from 'electron';
import { isOwnPage } from './navigation';

const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

/** What is asked for with `media`; absent where Electron names nothing. */
type Media = readonly string[] | undefined;

/** A question that names the microphone, or nothing, is not about a picture. */
function isCamera(permission: string, media: Media): boolean {
  return permission === 'media' && media !== undefined && media.length > 0 && media.every((kind) => kind === 'video');
}

/** `media`: what a question about `media` is for. */
export function mayUse(permission: string, url: string, media?: Media): boolean {
  return isOwnPage(url) && (GRANTED.has(permission) || isCamera(permission, media));
}

/** Answers permission questions of a session, and refuses all devices. */
export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayUse(permission, details.requestingUrl, 'mediaTypes' in details ? details.mediaTypes : undefined)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, { mediaType }) => mayUse(permission, origin, mediaType && [mediaType]));
  session.setDevicePermissionHandler(() => false);
}
