/** What a line of the board says: the time at its left, and the small print under its text. */
import { addDays, clockOf, dayOf, type Instant, minutesBetween } from '@shared/base/time';
import { asText, type Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';

/** `09:31` today, `昨 16:00` yesterday, `11-18` before, `12-01` after. `yesterday` is the word with its place for the time. */
export function timeLabel(at: Instant, now: Instant, yesterday: (time: string) => string): string {
  const day = dayOf(at);
  if (day === dayOf(now)) return clockOf(at) === '23:59' ? day.slice(5) : clockOf(at);
  return day === addDays(dayOf(now), -1) && clockOf(at) !== '23:59' ? yesterday(clockOf(at)) : day.slice(5);
}

export type Span = { readonly unit: 'minutes' | 'hours' | 'days'; readonly n: number };

/** How long ago, in the unit that fits: minutes up to an hour and a half, hours up to two days. */
export function spanSince(at: Instant, now: Instant): Span {
  const minutes = Math.max(0, Math.floor(minutesBetween(at, now)));
  if (minutes < 90) return { unit: 'minutes', n: minutes };
  return minutes < 48 * 60 ? { unit: 'hours', n: Math.floor(minutes / 60) } : { unit: 'days', n: Math.floor(minutes / 1440) };
}

const filled = (data: Data, ...keys: readonly string[]): readonly string[] => keys.map((key) => asText(data[key])).filter((t) => t !== '');

/** Second line: the number, and who has it in hand; of a record as it may be seen. */
export function smallPrint(row: Row): string {
  return [row.no, ...hand(row)].join(' · ');
}

function hand(row: Row): readonly string[] {
  const { data } = row;
  const departments = (data['departments'] ?? []) as readonly string[];
  switch (row.register) {
    case 'requests':
      return [departments.join('、'), ...filled(data, 'responsible')].filter((t) => t !== '');
    case 'workorders':
      return filled(data, 'department', 'taker');
    case 'keyloans':
      return filled(data, 'borrower', 'org', 'phone');
    case 'callbacks':
      return [((data['plannedCallers'] ?? []) as readonly string[]).join('、') || asText(data['plannedPost'])].filter((t) => t !== '');
    case 'borrowed':
      return filled(data, 'phone');
    case 'archiveloans':
      return filled(data, 'department', 'purpose');
    case 'messages':
      return filled(data, 'from', 'phone');
    case 'visitors':
      return filled(data, 'org', 'badge');
    default:
      return filled(data, 'assignee', 'dutyPerson').slice(0, 1);
  }
}
