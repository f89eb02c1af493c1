/** Rules of lost property: who may take it, and when it leaves the house. */
import type { Refusal } from '../../base/result';
import { addDays, dayOf, endOfDay, type Instant, offsetOf } from '../../base/time';
import type { Row } from '../contract/row';
import type { LostfoundData } from './fields';

/** Days after which what nobody claimed goes to the police or the community office; a house choice. */
export const HAND_OVER_AFTER_DAYS = 30;

/** End of the last day in the house while it waits; '' once it is gone. */
export function lostfoundDue({ foundAt }: Pick<LostfoundData, 'foundAt'>, state: string): Instant | '' {
  if (state !== 'waiting' || foundAt === '') return '';
  return endOfDay(addDays(dayOf(foundAt), HAND_OVER_AFTER_DAYS), offsetOf(foundAt));
}

/** What is wrong with the data, field by field; empty = fine. */
export function checkLostfound(data: LostfoundData): readonly Refusal[] {
  const found: Refusal[] = [];
  const witness = data.witness.trim();
  if (data.valuable && (witness === '' || witness === data.finder.trim())) found.push({ code: 'lostfound.witness', field: 'witness' });
  if (data.claimedAt !== '' && data.claimedAt < data.foundAt) found.push({ code: 'lostfound.claimed-early', field: 'claimedAt' });
  if (data.handedAt !== '' && data.handedAt < data.foundAt) found.push({ code: 'lostfound.handed-early', field: 'handedAt' });
  return found;
}

/** Nothing is given away without a signature. */
export function claimGuard({ data }: Row<LostfoundData>): Refusal | null {
  return data.signed ? null : { code: 'lostfound.unsigned', field: 'signed' };
}
