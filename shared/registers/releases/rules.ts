/** Rules of goods releases: the one day of a slip, who needs the owner's consent, which slips the gate still owes (RG-5). */
import type { Refusal } from '../../base/result';
import { type Day, dayOf } from '../../base/time';
import type { Context } from '../contract/context';
import type { Row } from '../contract/row';
import type { ReleaseData } from './fields';

/** The day on which a slip is valid; '' when neither it nor the time of issue is known. */
export function validDay(data: Pick<ReleaseData, 'validOn' | 'issuedAt'>): Day | '' {
  return data.validOn || dayOf(data.issuedAt);
}

/** Whether goods may leave only with the owner's word. */
export function needsConsent(data: Pick<ReleaseData, 'identity'>): boolean {
  return data.identity === 'tenant' || data.identity === 'works';
}

/** What is wrong with the data of a release, field by field; empty = fine. */
export function checkRelease(data: ReleaseData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.items.length > 0 && data.items.some(({ name }) => String(name ?? '').trim() === ''))
    found.push({ code: 'releases.item', field: 'items' });
  if (data.validOn !== '' && data.issuedAt !== '' && data.validOn < dayOf(data.issuedAt))
    found.push({ code: 'releases.day', field: 'validOn' });
  if (data.releasedAt !== '' && data.releasedAt < data.issuedAt) found.push({ code: 'releases.early', field: 'releasedAt' });
  if (data.refusedWhy.trim() !== '' && data.releasedAt !== '') found.push({ code: 'releases.both', field: 'refusedWhy' });
  return found;
}

/** A slip lets out on its own day only; one noted afterwards needs a time of that day. */
export function releaseGuard(row: Row<ReleaseData>, ctx: Pick<Context, 'now'>): Refusal | null {
  const day = validDay(row.data);
  const left = dayOf(row.data.releasedAt || ctx.now);
  return day !== '' && left !== day ? { code: 'releases.expired', field: 'releasedAt', params: { no: row.no, day } } : null;
}

/** Whether the slip is neither handed back nor declared missing. */
export function isSlipOut(data: Pick<ReleaseData, 'slipBackAt' | 'slipNote'>): boolean {
  return data.slipBackAt === '' && data.slipNote === '';
}

/** The slips that the gate has not handed back though the goods are out, the oldest first. */
export function slipsOwed(rows: readonly Row<ReleaseData>[]): readonly Row<ReleaseData>[] {
  return rows
    .filter(({ state, data }) => state === 'released' && isSlipOut(data))
    .sort((a, b) => (a.data.releasedAt < b.data.releasedAt ? -1 : 1));
}
