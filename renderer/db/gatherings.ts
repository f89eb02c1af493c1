/** Requests of residents for their data, and what was handed out: read from the journal, where each stands (PIPL 45). */
import type { Instant } from '@shared/base/time';
import { digestIn } from '@shared/journal/entry';
import { asGathering, GATHERING, type Gathering } from '@shared/rules/privacy/gathering';
import type { Deskbook } from './database';

export interface GatheringLine {
  readonly seq: number;
  readonly at: Instant;
  /** Staff id. */
  readonly by: string;
  /** null = erased on request; that there was one stays. */
  readonly gathering: Gathering | null;
}

/** The newest first. */
export async function gatheringsOf(db: Deskbook, limit = 100): Promise<readonly GatheringLine[]> {
  const entries = (await db.journal.where('record').equals(GATHERING).reverse().sortBy('seq')).slice(0, limit);
  const kept = await db.values.bulkGet(entries.map(({ changes }) => digestIn(changes[0]?.to ?? null) ?? ''));
  return entries.map(({ seq, at, by }, index) => ({ seq, at, by, gathering: asGathering(kept[index]?.value) }));
}
