/** A span in words, as headings, file names and comparisons say it. */
import type { Text } from '@shared/base/text';
import { text } from '@shared/base/text';
import { isoWeek, weekday } from '@shared/base/time';
import type { Span } from './spans';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `2026年第47周（11-16 至 11-22）`; a day with its weekday; whole months, quarters and years by name. */
export function spanWords(span: Span): Text {
  const { kind, from, to } = span;
  const [year = '', month = ''] = to.split('-');
  const ends = endsOf(span);
  switch (kind) {
    case 'day':
      return text(`${from}（${WEEKDAYS[weekday(from) - 1]}）`, `${from} (${WEEKDAYS_EN[weekday(from) - 1]})`);
    case 'week': {
      const [weekYear, number] = isoWeek(from).split('-W');
      return text(`${weekYear}年第${Number(number)}周（${ends.zh}）`, `Week ${Number(number)} of ${weekYear} (${ends.en})`);
    }
    case 'statMonth':
      return text(`${year}年${Number(month)}月统计月（${ends.zh}）`, `Statistics month ${year}-${month} (${ends.en})`);
    case 'month':
      return text(`${year}年${Number(month)}月`, `${year}-${month}`);
    case 'quarter':
      return text(`${year}年第${Math.ceil(Number(month) / 3)}季度`, `Quarter ${Math.ceil(Number(month) / 3)} of ${year}`);
    case 'year':
      return text(`${year}年`, year);
    case 'free':
      return text(`${from} 至 ${to}`, `${from} to ${to}`);
  }
}

/** For the axis of a chart and the head of a column: `11-16`, `11-16 至 11-22`, `11月`. */
export function shortSpanWords(span: Span): Text {
  const { kind, from, to } = span;
  if (from === to) return text(from.slice(5), from.slice(5));
  if (kind === 'month' || kind === 'statMonth') return text(`${Number(to.slice(5, 7))}月`, to.slice(0, 7));
  return endsOf(span);
}

/** The years are told where they differ. */
function endsOf({ from, to }: Span): Text {
  const [a, b] = from.slice(0, 4) === to.slice(0, 4) ? [from.slice(5), to.slice(5)] : [from, to];
  return text(`${a} 至 ${b}`, `${a} to ${b}`);
}
