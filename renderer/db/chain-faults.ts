/** Every place at which the journal of a database does not join: what a rebuild from damaged copies has to remember. Other desks' journals come again from them. */
import { checkChain, GENESIS } from '@shared/journal/entry';
import type { Deskbook } from './database';

const PAGE = 500;

/** Numbers of the entries that are altered or do not follow the one before them, lowest first; each is held against what the one before says itself. */
export async function chainFaults(db: Deskbook): Promise<readonly number[]> {
  const faults: number[] = [];
  for (let from = { seq: 0, hash: GENESIS }; ; ) {
    const page = await db.journal.where('seq').above(from.seq).limit(PAGE).toArray();
    if (page.length === 0) return faults;
    for (const entry of page) {
      if (checkChain([entry], from)) faults.push(entry.seq);
      from = { seq: entry.seq, hash: entry.hash };
    }
  }
}
