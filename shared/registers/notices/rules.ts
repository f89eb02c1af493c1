/** Rules of notices and activities by themselves. */
import type { Refusal } from '../../base/result';
import { dayOf, endOfDay, type Instant } from '../../base/time';
import { asText } from '../contract/fields';
import type { Row } from '../contract/row';
import type { NoticeData } from './fields';

export interface Participant {
  readonly unit: string;
  readonly name: string;
  readonly phone: string;
  readonly signed: boolean;
}

/** The people who take part, without lines that name nobody. */
export function participantsOf(data: Pick<NoticeData, 'participants'>): readonly Participant[] {
  return data.participants
    .map((line) => ({
      unit: asText(line.unit).trim(),
      name: asText(line.name).trim(),
      phone: asText(line.phone).trim(),
      signed: line.signed === true,
    }))
    .filter(({ unit, name, phone }) => unit !== '' || name !== '' || phone !== '');
}

/** Those who are asked afterwards, by the key under which they are known. */
export interface HouseholdThere extends Participant {
  readonly key: string;
}

/**
 * One for each unit, in the order of the list: of those who signed in, of all where nobody was ticked (house choice). People without a
 * unit count each by name.
 */
export function householdsOf(data: Pick<NoticeData, 'participants'>): readonly HouseholdThere[] {
  const all = participantsOf(data);
  const there = all.some(({ signed }) => signed) ? all.filter(({ signed }) => signed) : all;
  const keyed = there.map((one) => ({ ...one, key: one.unit || one.name || one.phone }));
  return keyed.filter(({ key }, index) => keyed.findIndex((other) => other.key === key) === index);
}

/** A tick that was not made stays empty, so that the sheet on paper has room for the pen; only activities are large. */
export function deriveNotice(data: NoticeData): NoticeData {
  const participants = data.participants.map((line) => (line.signed === false ? { ...line, signed: null } : line));
  return { ...data, participants, large: data.kind === 'activity' && data.large };
}

/** What is wrong with the data, field by field; empty = fine. */
export function checkNotice(data: NoticeData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.kind === 'notice' && data.participants.length > 0) found.push({ code: 'notices.participants', field: 'kind' });
  if (data.endedAt !== '' && data.postedAt !== '' && data.endedAt < data.postedAt)
    found.push({ code: 'notices.ended-early', field: 'endedAt' });
  return found;
}

/** An activity is published with its time and place. */
export function publishGuard(row: Row<NoticeData>): Refusal | null {
  const { kind, heldAt, place } = row.data;
  if (kind !== 'activity') return null;
  if (heldAt === '') return { code: 'notices.when', field: 'heldAt' };
  return place.trim() === '' ? { code: 'notices.where', field: 'place' } : null;
}

/** Nobody finishes an activity before it is held. */
export function endGuard(row: Row<NoticeData>): Refusal | null {
  const { kind, heldAt, endedAt } = row.data;
  return kind === 'activity' && heldAt !== '' && endedAt !== '' && endedAt < heldAt ? { code: 'notices.not-held', field: 'endedAt' } : null;
}

/** By when something is to be done: a draft of an activity and a published one by the end of its day, a notice by its last day. */
export function noticeDue(data: NoticeData, state: string): Instant | '' {
  if (state === 'ended') return '';
  const last = data.until || (data.kind === 'activity' && data.heldAt !== '' ? dayOf(data.heldAt) : '');
  return last === '' ? '' : endOfDay(last);
}
