/** How long ago something was, as the light and the table say it. */
import { say, texts } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import { type Instant, minutesBetween } from '@shared/base/time';

const words = texts({
  never: ['从来没有', 'never'],
  now: ['刚刚', 'just now'],
  minutes: ['{n} 分钟前', '{n} min ago'],
  hours: ['{n} 小时前', '{n} h ago'],
  days: ['{n} 天前', '{n} {n?day|days} ago'],
});

const HOUR = 60;
const DAY = 24 * HOUR;

/** '' = never. A time ahead of the clock counts as just now. */
export function ageWords(at: Instant, now: Instant, language: Language): string {
  if (at === '') return say(words, language, 'never');
  const minutes = Math.floor(minutesBetween(at, now));
  if (minutes < 1) return say(words, language, 'now');
  if (minutes < HOUR) return say(words, language, 'minutes', { n: minutes });
  if (minutes < 2 * DAY) return say(words, language, 'hours', { n: Math.floor(minutes / HOUR) });
  return say(words, language, 'days', { n: Math.floor(minutes / DAY) });
}
