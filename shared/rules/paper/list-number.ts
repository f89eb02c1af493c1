/** Numbers of printed lists (QD-20261122-143005): a list is no record, and is known by the second in which it was printed (BY-3). */
import { at, dayOf, type Instant } from '../../base/time';
import { formatNumber, parseNumber } from '../numbering';

const PREFIX = 'QD';

/** The number of a list printed at `now` on the desk with this letter ('' = none); `sheet` counts the lists of one printing, which have two digits more. */
export function listNumber(now: Instant, desk: string, sheet?: number): string {
  const clock = Number(now.slice(11, 19).replaceAll(':', ''));
  const sequence = sheet === undefined ? clock : clock * 100 + sheet;
  return formatNumber({ prefix: PREFIX, day: dayOf(now), desk, sequence: Math.max(1, sequence) });
}

/** Since when a list of this number may have been noted; '' when it is no number of a list. */
export function listDay(code: string): Instant | '' {
  const parts = parseNumber(code);
  return parts?.prefix === PREFIX ? at(parts.day, '00:00') : '';
}
