/** What a typed time or day means, and how it is said back. */
import { parseFreeTime } from '@shared/base/free-time';
import type { Language } from '@shared/base/text';
import { addDays, addMonths, type Day, dayOf, type Instant, isDay, isInstant, weekday } from '@shared/base/time';

const WEEKDAYS = { zh: '一二三四五六日', en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] } as const;

/** The instant or day meant by the text; null when it can't be understood. `1122` is 11:22 for a time and 22 November for a day, `18` is 18:00. */
export function readTime(kind: 'date' | 'instant', text: string, now: Instant): Instant | Day | null {
  const plain = text.normalize('NFKC').trim();
  if (kind === 'instant') {
    // An hour alone, as people say it: 18 is 18:00.
    const read = parseFreeTime(/^\d{1,2}$/.test(plain) ? `${plain}:00` : plain, now);
    return read.ok ? read.value : null;
  }
  return readDay(plain, now);
}

function readDay(text: string, now: Instant): Day | null {
  const today = dayOf(now);
  const after = /^\+\s*(\d{1,4})\s*(d|天|日|w|周|m|月|y|年)?$/i.exec(text);
  if (after) return dayAfter(today, Number(after[1]), after[2]?.toLowerCase() ?? 'd');
  const digits = /^(\d{4})?(\d{2})(\d{2})$/.exec(text);
  const said = digits
    ? [digits[1], digits[2], digits[3]].filter((part) => part !== undefined).join('-')
    : text.replace(/^(\d{1,2})\.(\d{1,2})$/, '$1-$2');
  const read = parseFreeTime(`${said} 23:59`, now);
  return read.ok ? dayOf(read.value) : null;
}

function dayAfter(today: Day, count: number, unit: string): Day {
  if (unit === 'w' || unit === '周') return addDays(today, count * 7);
  if (unit === 'm' || unit === '月') return addMonths(today, count);
  return unit === 'y' || unit === '年' ? addMonths(today, count * 12) : addDays(today, count);
}

/** `11-22 周日 09:00`: with the weekday, because that is what people check. '' for what is no time. */
export function sayTime(value: string, language: Language, today: Day): string {
  if (!isInstant(value) && !isDay(value)) return '';
  const day = dayOf(value);
  const date = day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
  const name = language === 'zh' ? `周${WEEKDAYS.zh[weekday(day) - 1]}` : WEEKDAYS.en[weekday(day) - 1];
  return [date, name, value.length > 10 ? value.slice(11, 16) : ''].filter((part) => part !== '').join(' ');
}
