/** What speaks against a request as it is written: pure checks and guards; rules that look at other registers stand in shared/rules. */

import type { Refusal } from '../../base/result';
import type { Row } from '../contract/row';
import { priceSum } from '../contract/shared-fields';
import type { RequestData } from './fields';

/** What is wrong with the data of a request, field by field; empty = fine. */
export function checkRequest(data: RequestData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (!data.anonymous && [data.unit, data.name, data.phone].every((v) => v.trim() === ''))
    found.push({ code: 'requests.who', field: 'unit' });
  if (data.type === 'complaint' && data.category === '') found.push({ code: 'requests.category', field: 'category' });
  if (data.serviceFrom !== '' && data.serviceTo !== '' && data.serviceTo < data.serviceFrom) {
    found.push({ code: 'requests.term', field: 'serviceTo' });
  }
  if (data.doneAt !== '' && data.doneAt < data.registeredAt) found.push({ code: 'requests.done-early', field: 'doneAt' });
  if (data.consent && data.consentBy.trim() === '') found.push({ code: 'requests.consent', field: 'consentBy' });
  if (data.consent && data.consentAt === '') found.push({ code: 'requests.consent', field: 'consentAt' });
  return found;
}

/** Fills what follows: 维修工程 is said of a repair only (§6); the quote is the sum of its lines, in 分. */
export function deriveRequest(data: RequestData): RequestData {
  const project = data.type === 'repair' && data.project;
  const quoteTotal = data.quoteLines.length > 0 ? priceSum(data.quoteLines) : data.quoteTotal;
  if (project === data.project && quoteTotal === data.quoteTotal) return data;
  return { ...data, project, quoteTotal };
}

/**
 * Before a request is closed the result was told to whoever asked (IN-16). An answer by letter needs the letter's particulars,
 * no answer at all needs the reason (CB-8): one of them is printed behind the complaint form.
 */
export function closingGuard(row: Row<RequestData>): Refusal | null {
  const d = row.data;
  if (d.replyWay === 'impossible') return d.noReplyReason.trim() === '' ? { code: 'requests.no-reply', field: 'noReplyReason' } : null;
  if (d.replyWay === 'letter' || d.writtenOnly) {
    if (d.noReplyReason.trim() !== '') return null;
    const empty = (['replyNo', 'replyDay', 'replyTo', 'replyGist'] as const).find((key) => d[key].trim() === '');
    return empty === undefined ? null : { code: 'requests.letter', field: empty };
  }
  return null;
}

/** A new promise that lies before now would be late the moment it is made (IN-9). */
export function promiseGuard(row: Row<RequestData>, ctx: { readonly now: string }): Refusal | null {
  return row.data.promisedAt <= ctx.now ? { code: 'requests.promise-past', field: 'promisedAt' } : null;
}
