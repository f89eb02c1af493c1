/** When a record is due, in words: overdue by how much, today at what time, or the day. */
import { say } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import { clockOf, dayOf, endOfDay, type Instant, minutesBetween, offsetOf } from '@shared/base/time';
import type { Tone } from '@shared/registers/contract/definition';
import { NO_DUE, type Row } from '@shared/registers/contract/row';
import { words } from './texts';

export interface DueText {
  readonly text: string;
  readonly tone: Tone;
}

/** A due day lasts until its end, and is then told as a day. */
const LAST_MINUTE = '23:59';

/** Null when the record is closed or never due. A due day lasts until its end (CB-2). */
export function dueText(row: Pick<Row, 'open' | 'dueAt'>, now: Instant, language: Language): DueText | null {
  if (row.open === 0 || row.dueAt === NO_DUE || row.dueAt === '') return null;
  const due = row.dueAt.length === 10 ? endOfDay(row.dueAt, offsetOf(now)) : row.dueAt;
  const late = minutesBetween(due, now);
  if (late > 0) return { text: overdueText(late, language), tone: 'late' };
  const wholeDay = clockOf(due) === LAST_MINUTE;
  if (dayOf(due) === dayOf(now)) {
    return {
      text: wholeDay ? say(words, language, 'dueThisDay') : say(words, language, 'dueToday', { time: clockOf(due) }),
      tone: 'today',
    };
  }
  return { text: shortTime(wholeDay ? dayOf(due) : row.dueAt, now), tone: 'calm' };
}

function overdueText(minutes: number, language: Language): string {
  if (minutes < 60) return say(words, language, 'overdueMinutes', { n: Math.max(1, Math.floor(minutes)) });
  if (minutes < 48 * 60) return say(words, language, 'overdueHours', { n: Math.floor(minutes / 60) });
  return say(words, language, 'overdueDays', { n: Math.floor(minutes / 1440) });
}

/** `11-21 14:05`; the year only when it is another one. */
export function shortTime(value: string, now: Instant): string {
  const from = value.slice(0, 4) === now.slice(0, 4) ? 5 : 0;
  return value.length > 10 ? `${value.slice(from, 10)} ${value.slice(11, 16)}` : value.slice(from);
}
