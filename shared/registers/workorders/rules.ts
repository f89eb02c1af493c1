/** What speaks against a work order as it is written (IN-7). */

import type { Refusal } from '../../base/result';
import type { Row } from '../contract/row';
import { priceSum } from '../contract/shared-fields';
import type { WorkorderData } from './fields';

/** What is wrong with the data of a work order, field by field; empty = fine. Paid work needs the resident's consent: who and when. */
export function checkWorkorder(data: WorkorderData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.charge === 'paid') {
    if (!data.consent) found.push({ code: 'workorders.consent', field: 'consent' });
    if (data.consentBy.trim() === '') found.push({ code: 'workorders.consent', field: 'consentBy' });
    if (data.consentAt === '') found.push({ code: 'workorders.consent', field: 'consentAt' });
    if (data.quote === null) found.push({ code: 'workorders.quote', field: 'lines' });
  }
  if (data.finishedAt !== '' && data.finishedAt < data.dispatchedAt) found.push({ code: 'workorders.done-early', field: 'finishedAt' });
  return found;
}

/** Fills what follows: the quote is the sum of its lines in 分; free work has no payment to follow. */
export function deriveWorkorder(data: WorkorderData): WorkorderData {
  if (data.charge !== 'paid') return data.feeStatus === '' ? data : { ...data, feeStatus: '' };
  const quote = data.lines.length > 0 ? priceSum(data.lines) : data.quote;
  return quote === data.quote ? data : { ...data, quote };
}

/** What the resident has to pay, in 分: the fee written down, else the quote; 0 for free work. */
export function amountDue(data: WorkorderData): number {
  return data.charge === 'paid' ? (data.fee ?? data.quote ?? 0) : 0;
}

/** The slip of paid work comes back with the state of the payment. */
export function returnGuard(row: Row<WorkorderData>): Refusal | null {
  return row.data.charge === 'paid' && row.data.feeStatus === '' ? { code: 'workorders.fee', field: 'feeStatus' } : null;
}

/** Money can be taken only for paid work. */
export function paymentGuard(row: Row<WorkorderData>): Refusal | null {
  return row.data.charge === 'paid' ? null : { code: 'workorders.free', field: 'feeStatus' };
}
