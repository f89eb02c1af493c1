/** Databases that are thrown away: a copy that is tested, an archive that is looked at. Each is made anew and deleted when it is done with. */

export const REHEARSAL_DATABASE = 'deskbook-rehearsal';
export const SHOWN_DATABASE = 'archive-shown';

const SCRATCH: readonly string[] = [REHEARSAL_DATABASE, SHOWN_DATABASE];

/** Deletes what a kill left of them, since it takes the room of all the records. Only the window that writes may call it, at its start. */
export async function dropScratch(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name !== undefined && SCRATCH.includes(name)) indexedDB.deleteDatabase(name);
}
