/** What settings were set to, from the journals: it has every value, with who and when, where the store of settings has only the last. */
import type { Instant } from '@shared/base/time';
import { digestIn } from '@shared/journal/entry';
import type { Told } from './all-entries';
import type { Deskbook } from './database';

export interface SetValue {
  readonly seq: number;
  readonly at: Instant;
  /** Staff id. */
  readonly by: string;
  /** undefined = erased on request; that it was set stays. */
  readonly value: unknown;
}

/** Of those entries that set a setting, in their order. */
export async function setValues(db: Deskbook, entries: readonly Told[]): Promise<readonly SetValue[]> {
  const settings = entries.filter(({ op }) => op === 'setting');
  const kept = await db.values.bulkGet(settings.map(({ changes }) => digestIn(changes[0]?.to ?? null) ?? ''));
  return settings.map(({ seq, at, by }, index) => ({ seq, at, by, value: kept[index]?.value }));
}
