/** When a callback is due, in words: by days where a day is the deadline, by the clock where a time was agreed (CB-2). */
import { fill } from '@renderer/i18n/use-text';
import { type DueText, dueText } from '@renderer/ui/list/due';
import type { Language } from '@shared/base/text';
import { clockOf, dayOf, daysBetween, type Instant } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { words } from './texts';

const END_OF_DAY = '23:59';

/** null when nothing is due. */
export function dueWords(row: Pick<Row, 'open' | 'dueAt'>, now: Instant, language: Language): DueText | null {
  const plain = dueText(row, now, language);
  if (plain === null || clockOf(row.dueAt) !== END_OF_DAY) return plain;
  const say = (key: 'lateDays' | 'dueToday', n = 0): string => fill(words[key][language === 'zh' ? 0 : 1], { n });
  const late = daysBetween(dayOf(row.dueAt), dayOf(now));
  if (late > 0) return { text: say('lateDays', late), tone: 'late' };
  return late === 0 ? { text: say('dueToday'), tone: 'today' } : { text: row.dueAt.slice(5, 10), tone: 'calm' };
}
