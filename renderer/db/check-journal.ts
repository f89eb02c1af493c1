/** The check of the journal that a user can run (AUD-1): chain, personal values, and whether rows and journal agree. */
import { type ChainFault, checkChain, GENESIS, isTrueValue } from '@shared/journal/entry';
import type { Deskbook } from './database';

export interface JournalReport {
  readonly entries: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly headHash: string;
  /** First fault of the chain, null when whole. */
  readonly fault: ChainFault | null;
  /** Personal values whose digest does not fit: they were altered. */
  readonly alteredValues: number;
  /** Records without a journal entry, or whose last entry tells another state. */
  readonly strayRecords: readonly string[];
}

const STEP = 2000;

/** Walks the whole journal in pieces. `onProgress` gets 0…1; `isCancelled` ends it early with null. */
export async function checkJournal(
  db: Deskbook,
  onProgress: (done: number) => void,
  isCancelled: () => boolean,
): Promise<JournalReport | null> {
  const entries = await db.journal.count();
  let from = { seq: 0, hash: GENESIS };
  let fault: ChainFault | null = null;
  let firstAt = '';
  let lastAt = '';
  const states = new Map<string, string>();
  for (let done = 0; done < entries && fault === null; done += STEP) {
    if (isCancelled()) return null;
    const piece = await db.journal.where('seq').above(from.seq).limit(STEP).toArray();
    fault = checkChain(piece, from);
    const last = piece.at(-1);
    if (!last) break;
    firstAt ||= piece[0]?.at ?? '';
    lastAt = last.at;
    from = { seq: last.seq, hash: last.hash };
    for (const entry of piece) {
      const state = entry.changes.find((c) => c.field === '$state')?.to;
      if (typeof state === 'string') states.set(entry.record, state);
    }
    onProgress(Math.min(1, (done + STEP) / entries));
  }
  const alteredValues = await db.values.filter((v) => !isTrueValue(v)).count();
  const strayRecords: string[] = [];
  if (fault === null) await db.rows.each((row) => void (states.get(row.id) === row.state || strayRecords.push(row.no)));
  return { entries, firstAt, lastAt, headHash: from.hash, fault, alteredValues, strayRecords };
}
