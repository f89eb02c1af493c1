/** Counts a big store: as one question it walks all keys in one transaction, and whoever saves waits for it (13 s for six million values). */
import type { Table } from 'dexie';
import { atLeisure } from './at-leisure';

/** Keys counted before others get their turn. */
const PIECE = 5000;

/**
 * How many there are; what comes or goes meanwhile may be counted or not. For stores whose keys are texts or numbers, or lists of them.
 * @param share after each piece nothing is asked for so many times as long as it took; 0 where somebody waits for the count
 */
export async function countInPieces(store: Pick<Table, 'where' | 'toCollection'>, share = 0): Promise<number> {
  const after = (last: unknown) => (last === undefined ? store.toCollection() : store.where(':id').above(last as never));
  let keys: readonly unknown[] = [];
  let count = 0;
  do {
    const last = keys.at(-1);
    keys = await atLeisure(share, () => after(last).limit(PIECE).primaryKeys());
    count += keys.length;
  } while (keys.length === PIECE);
  return count;
}
