/** The order of an agency matter: accepted, sent, done. */
import type { Refusal } from '../../base/result';

/** What is wrong with the times, field by field; empty = fine. */
export function checkAgency(data: { readonly acceptedAt: string; readonly sentAt: string; readonly doneAt: string }): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.sentAt !== '' && data.sentAt < data.acceptedAt) found.push({ code: 'agency.sent-early', field: 'sentAt' });
  const before = data.sentAt > data.acceptedAt ? data.sentAt : data.acceptedAt;
  if (data.doneAt !== '' && data.doneAt < before) found.push({ code: 'agency.done-early', field: 'doneAt' });
  return found;
}
