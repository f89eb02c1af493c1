/** What speaks against a key loan as it is written. Whether the key may be lent at all is asked of the key itself in shared/rules/keys. */
import type { Refusal } from '../../base/result';
import type { KeyloanData } from './fields';

/** What is wrong with the data of a loan, field by field; empty = fine. */
export function checkKeyloan(data: KeyloanData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.dueAt !== '' && data.dueAt <= data.lentAt) found.push({ code: 'keyloans.due-early', field: 'dueAt' });
  if (data.returnedAt !== '' && data.returnedAt < data.lentAt) found.push({ code: 'keyloans.back-early', field: 'returnedAt' });
  return found;
}
