/** Databases that are thrown away: a copy that is tested, an archive that is looked at, a demonstration. Each is made anew and deleted when it is done with. */
import { DEMO_DATABASE } from './database';

export const REHEARSAL_DATABASE = 'deskbook-rehearsal';
export const SHOWN_DATABASE = 'archive-shown';

const SCRATCH: readonly string[] = [REHEARSAL_DATABASE, SHOWN_DATABASE, DEMO_DATABASE];

/**
 * Deletes what a kill left of them, since it takes the room of all the records, and a demonstration that was left while something was still at work in
 * it. Only the window that writes the site's own records may call it, at its start.
 */
export async function dropScratch(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name !== undefined && SCRATCH.includes(name)) indexedDB.deleteDatabase(name);
}
