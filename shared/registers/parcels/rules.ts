/** Rules of parcels and mail: what may be taken in, and who may take it out (RG-2, RG-3). */
import type { Refusal } from '../../base/result';
import type { Row } from '../contract/row';
import type { ParcelData } from './fields';

/** What is wrong with the data of a parcel, field by field; empty = fine. Things passed on were checked first (RG-2). */
export function checkParcel(data: ParcelData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.kind === 'transfer' && !data.checked) found.push({ code: 'parcels.unchecked', field: 'checked' });
  if (data.kind !== 'paper' && data.recipient.trim() === '' && data.unit.trim() === '')
    found.push({ code: 'parcels.whom', field: 'recipient' });
  if (data.takenAt !== '' && data.takenAt < data.arrivedAt) found.push({ code: 'parcels.taken-early', field: 'takenAt' });
  return found;
}

/** Another person than the recipient says how they are related (RG-3); a parcel without a recipient's name asks nobody. */
export function pickUpGuard(row: Row<ParcelData>): Refusal | null {
  const { taker, recipient, relation } = row.data;
  const other = recipient.trim() !== '' && taker.trim() !== recipient.trim();
  return other && relation.trim() === '' ? { code: 'parcels.relation', field: 'relation', params: { recipient: recipient.trim() } } : null;
}

/** Only mail goes out by the area managers (RG-9); a parcel is handed to the recipient. */
export function bulkGuard(row: Row<ParcelData>): Refusal | null {
  return row.data.kind === 'letter' || row.data.kind === 'paper' ? null : { code: 'parcels.not-bulk', field: 'areaManager' };
}
