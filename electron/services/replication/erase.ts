/** Somebody was taken out of the records on request (PIPL 47): what was said of them goes from the stream as well; the entries, which hold digests only, stay. */
import { readLine, writeLine } from '@shared/journal/line';
import { type Log, messageOf } from '../log-file';
import type { FileRoad } from './files';
import { type Link, stateOf } from './link';
import type { Note } from './note';

/** All that is noted as still to be taken out, files as well; what cannot be done now stays noted for the next connection. */
export async function eraseNoted(link: Link, note: Note, files: Pick<FileRoad, 'erase'>, log: Log): Promise<void> {
  const { erasing, dropping } = note.position;
  if (erasing.length + dropping.length === 0) return;
  try {
    if (erasing.length > 0) {
      await eraseIn(link, new Set(erasing));
      note.position = { ...note.position, erasing: note.position.erasing.filter((digest) => !erasing.includes(digest)) };
    }
    for (const file of dropping) {
      await files.erase(link, file);
      note.position = { ...note.position, dropping: note.position.dropping.filter((hash) => hash !== file) };
    }
  } catch (error) {
    log('error', `replication, erasing: ${stateOf(error)}: ${messageOf(error)}`);
  }
  await note.saveNow();
}

/** Goes through the whole stream once. @throws LinkFault */
async function eraseIn(link: Link, digests: ReadonlySet<string>): Promise<void> {
  const { last } = await link.facts();
  if (last === 0) return;
  for await (const message of link.read(1)) {
    const line = readLine(message.text);
    const kept = line.ok ? line.value.values.filter(({ d }) => !digests.has(d)) : [];
    if (line.ok && kept.length < line.value.values.length) await link.replace(message, writeLine({ ...line.value, values: kept }));
    // What comes after these was written by desks that had taken it out already, or will be looked through when they do.
    if (message.at >= last || message.pending === 0) return;
  }
}
