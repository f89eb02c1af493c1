/** Requests of residents for their data, and what was handed out: read from the journals of all desks, where each stands (PIPL 45). */
import { asGathering, GATHERING, type Gathering } from '@shared/rules/privacy/gathering';
import { entriesOf } from './all-entries';
import type { Deskbook } from './database';
import { type SetValue, setValues } from './set-values';

export interface GatheringLine extends Omit<SetValue, 'value'> {
  /** null = erased on request; that there was one stays. */
  readonly gathering: Gathering | null;
}

/** The newest first. */
export async function gatheringsOf(db: Deskbook, limit = 100): Promise<readonly GatheringLine[]> {
  const entries = (await entriesOf(db, GATHERING)).slice(0, limit);
  return (await setValues(db, entries)).map(({ value, ...line }): GatheringLine => ({ ...line, gathering: asGathering(value) }));
}
