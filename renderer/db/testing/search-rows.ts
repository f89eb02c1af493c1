/** What the store `search` finds, line by line: tests ask so whether every commit keeps it true. */
import type { Row } from '@shared/registers/contract/row';
import type { Deskbook } from '../database';
import { rowsOf } from '../queries';

/** Newest records over all registers whose search line holds every word. */
export async function searchRows(db: Deskbook, text: string, limit = 50): Promise<Row[]> {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const hits = await db.search
    .orderBy('at')
    .reverse()
    .filter((row) => words.every((w) => row.text.includes(w)))
    .limit(limit)
    .primaryKeys();
  return rowsOf(db, hits);
}
