/** Nothing is downloaded: files leave the program through the save dialog only, where a person says where they go. */
import type { Session } from 'electron';

export function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}
