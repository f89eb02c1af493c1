/** Holds all segments of the search as they lie in the store, and nothing else; tells how many characters they are. */
import { asked, opened } from './raw';

interface Held {
  readonly text?: string;
  readonly ids?: string;
}

const KEPT: Held[] = [];

/** One at a time: all at once would be held twice meanwhile. */
async function hold(): Promise<number> {
  const db = await opened('deskbook');
  const store = (): IDBObjectStore => db.transaction('segments').objectStore('segments');
  for (const key of await asked(store().getAllKeys())) KEPT.push((await asked(store().get(key))) as Held);
  db.close();
  return KEPT.reduce((sum, { text = '', ids = '' }) => sum + text.length + ids.length, 0);
}

void hold().then((characters) => self.postMessage(characters));
