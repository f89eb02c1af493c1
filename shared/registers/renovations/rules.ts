/** Rules of renovations: dates that fit, and when somebody at the desk must look again. */
import type { Refusal } from '../../base/result';
import { addDays, dayOf, endOfDay, type Instant } from '../../base/time';
import type { Context } from '../contract/context';
import type { Row } from '../contract/row';
import type { RenovationData } from './fields';

/** Days within which finished work is looked at (house choice). */
const ACCEPTANCE_DAYS = 3;

/** What is wrong with the data of a renovation, field by field; empty = fine. */
export function checkRenovation(data: RenovationData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.until !== '' && data.until < data.from) found.push({ code: 'renovations.term', field: 'until' });
  if ((data.depositBack ?? 0) > (data.deposit ?? 0)) found.push({ code: 'renovations.back-more', field: 'depositBack' });
  return found;
}

/**
 * An application is answered on its day, works end on their last day, finished ones are looked at within three days; '' once it is done or
 * rejected.
 */
export function renovationDue(data: RenovationData, state: string): Instant | '' {
  const day =
    state === 'pending'
      ? dayOf(data.appliedAt)
      : state === 'working'
        ? data.until
        : state === 'checking' && data.finishedAt !== ''
          ? addDays(dayOf(data.finishedAt), ACCEPTANCE_DAYS)
          : '';
  return day === '' ? '' : endOfDay(day);
}

/** Works go on until today or later. */
export function extendGuard({ data }: Pick<Row<RenovationData>, 'data'>, ctx: Pick<Context, 'today'>): Refusal | null {
  return data.until < ctx.today ? { code: 'renovations.past', field: 'until' } : null;
}

/** State in which a renovation is written down: an old one may be over already. */
export function renovationBegins(data: RenovationData): 'pending' | 'working' | 'checking' | 'done' | 'rejected' {
  if (data.rejectedWhy !== '') return 'rejected';
  if (data.acceptedAt !== '') return 'done';
  if (data.finishedAt !== '') return 'checking';
  return data.approvedAt === '' && data.approvedBy === '' ? 'pending' : 'working';
}
