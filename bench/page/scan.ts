/** The floor of the search box: the lines that the search reads, joined and looked through with `indexOf` until fifty are found. */

import { openSite } from './pages';
import { asked } from './raw';

const PAGE = 20_000;
const HITS = 50;

/** Milliseconds of each round for each of the texts; reading the lines is not counted. */
export async function scanTimes(texts: readonly string[], rounds: number): Promise<Readonly<Record<string, readonly number[]>>> {
  const db = await openSite();
  const pieces = await joined(db.backendDB());
  db.close();
  return Object.fromEntries(
    texts.map((text) => [
      text,
      Array.from({ length: rounds }, () => {
        const started = performance.now();
        look(pieces, text);
        return performance.now() - started;
      }),
    ]),
  );
}

function look(pieces: readonly string[], text: string): number {
  let found = 0;
  for (const piece of pieces) {
    for (let at = piece.indexOf(text); at >= 0 && found < HITS; at = piece.indexOf(text, piece.indexOf('\n', at))) found += 1;
    if (found >= HITS) break;
  }
  return found;
}

/** Newest first, in pieces that one string can hold. */
async function joined(db: IDBDatabase): Promise<readonly string[]> {
  const pieces: string[] = [];
  let query: IDBKeyRange | null = null;
  for (;;) {
    const store: IDBObjectStore = db.transaction('search').objectStore('search');
    const page = (await asked(store.getAll(query, PAGE))) as readonly { readonly id: string; readonly text: string }[];
    pieces.unshift(
      `${page
        .map(({ text }) => text)
        .toReversed()
        .join('\n')}\n`,
    );
    if (page.length < PAGE) return pieces;
    query = IDBKeyRange.lowerBound(page.at(-1)?.id, true);
  }
}
