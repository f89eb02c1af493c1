/** The check of the journal that anybody can run (AUD-1): the chain from end to end, the values kept apart, and whether records and journal agree. */
import { type ChainFault, checkChain, GENESIS, isTrueValue, type JournalEntry } from '@shared/journal/entry';
import type { Modules } from '@shared/journal/replay';
import { moduleOf as ownModule } from '@shared/registers/index';
import { checkRecords, type RecordsReport } from './check-records';
import { countInPieces } from './count';
import type { Deskbook } from './database';
import { othersFault } from './merge/check-merged';

/** Head of the journal that was noted outside of the database: it must be in it. */
export interface NotedHead {
  readonly seq: number;
  readonly hash: string;
}

/** `short`: the journal ends before an entry that was noted outside of it; `other`: it has another entry in its place. */
export type JournalFault = (ChainFault | { readonly kind: 'short' | 'other'; readonly seq: number }) & {
  /** When the wrong entry was written, and the number of the record or the key of the setting; '' where nobody knows. */
  readonly at: string;
  readonly about: string;
};

export interface JournalReport extends RecordsReport {
  readonly entries: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly headHash: string;
  /** First fault of the chain, null when whole. */
  readonly fault: JournalFault | null;
  /** Values kept apart that are not what was entered, and numbers of the first records they belong to. */
  readonly alteredValues: number;
  readonly alteredIn: readonly string[];
}

export type CheckStep = 'chain' | 'values' | 'records';

const STEP = 2000;
const NAMED = 20;
/** Shares of the work, as measured at 100,000 records: hashing the chain, hashing the values, replaying the records. */
const SHARES: Readonly<Record<CheckStep, readonly [from: number, to: number]>> = {
  chain: [0, 0.4],
  values: [0.4, 0.6],
  records: [0.6, 1],
};

/** Checks everything, some thousand entries at a time. `onProgress` gets 0…1 over the whole. */
export async function checkJournal(
  db: Deskbook,
  onProgress: (step: CheckStep, done: number) => void = () => undefined,
  noted: NotedHead | null = null,
  moduleOf: Modules = ownModule,
): Promise<JournalReport> {
  const report = (step: CheckStep) => (done: number) => {
    const [from, to] = SHARES[step];
    onProgress(step, from + (to - from) * done);
  };
  const chain = await walkChain(db, noted, report('chain'));
  const values = await walkValues(db, report('values'));
  return { ...chain, ...values, ...(await checkRecords(db, moduleOf, report('records'))) };
}

type ChainPart = Pick<JournalReport, 'entries' | 'firstAt' | 'lastAt' | 'headHash' | 'fault'>;

async function walkChain(db: Deskbook, noted: NotedHead | null, onProgress: (done: number) => void): Promise<ChainPart> {
  const entries = await countInPieces(db.journal);
  const first = await db.journal.orderBy('seq').first();
  const last = await db.journal.orderBy('seq').last();
  let from = { seq: 0, hash: GENESIS };
  let fault: JournalFault | null = null;
  for (let done = 0; done < entries && fault === null; done += STEP) {
    const piece = await db.journal.where('seq').above(from.seq).limit(STEP).toArray();
    const found = checkChain(piece, from);
    if (found) fault = { ...found, ...whereIs(piece.find(({ seq }) => seq === found.seq)) };
    const end = piece.at(-1);
    if (!end) break;
    from = { seq: end.seq, hash: end.hash };
    onProgress(Math.min(1, (done + STEP) / entries));
  }
  fault ??= await againstNote(db, noted, last?.seq ?? 0);
  fault ??= await ofOthers(db);
  return { entries, firstAt: first?.at ?? '', lastAt: last?.at ?? '', headHash: last?.hash ?? GENESIS, fault };
}

async function againstNote(db: Deskbook, noted: NotedHead | null, last: number): Promise<JournalFault | null> {
  if (noted === null || noted.seq === 0) return null;
  if (noted.seq > last) return { kind: 'short', seq: noted.seq, ...whereIs(undefined) };
  const entry = await db.journal.get(noted.seq);
  return entry?.hash === noted.hash ? null : { kind: 'other', seq: noted.seq, ...whereIs(entry) };
}

/** A journal of another desk that is here in copy. */
async function ofOthers(db: Deskbook): Promise<JournalFault | null> {
  const found = await othersFault(db);
  return found && { ...found, about: found.desk };
}

function whereIs(entry: JournalEntry | undefined): { readonly at: string; readonly about: string } {
  return { at: entry?.at ?? '', about: entry?.no || (entry?.record ?? '') };
}

async function walkValues(db: Deskbook, onProgress: (done: number) => void): Promise<Pick<JournalReport, 'alteredValues' | 'alteredIn'>> {
  const all = await countInPieces(db.values);
  const records = new Set<string>();
  let alteredValues = 0;
  let last = '';
  for (let done = 0; done < all; done += STEP) {
    const piece = await db.values.where('d').above(last).limit(STEP).toArray();
    for (const value of piece.filter((one) => !isTrueValue(one))) {
      alteredValues += 1;
      if (records.size < NAMED) records.add(value.record);
    }
    last = piece.at(-1)?.d ?? '\uffff';
    onProgress(Math.min(1, (done + STEP) / all));
  }
  const rows = await db.rows.bulkGet([...records]);
  return { alteredValues, alteredIn: [...records].map((id, i) => rows[i]?.no ?? id) };
}
