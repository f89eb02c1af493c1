/**
 * Instants and days as text in the site's zone, so that they sort, print and group without conversion.
 * `Instant` = `2026-11-21T14:05:00+08:00`; `Day` = `2026-11-21`; `Month` = `2026-11`. Empty text means "none".
 * All instants of one site carry the same offset, so comparing the texts compares the times.
 */
export type Instant = string;
export type Day = string;
export type Month = string;

/** Offset of the site's zone in minutes; China has one zone and no summer time. */
export const CHINA_OFFSET = 480;

const DAY_MS = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** Milliseconds since 1970 of an instant (or of a day's start with the given offset). */
export function toMs(instant: Instant): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new Error(`not an instant: ${instant}`);
  return ms;
}

/** The instant for milliseconds since 1970, to the second, in the zone with `offset` minutes. */
export function fromMs(ms: number, offset = CHINA_OFFSET): Instant {
  const d = new Date(ms + offset * 60_000);
  const sign = offset < 0 ? '-' : '+';
  const o = Math.abs(offset);
  return `${d.toISOString().slice(0, 19)}${sign}${two(Math.floor(o / 60))}:${two(o % 60)}`;
}

export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10);
}

export function monthOf(dayOrInstant: string): Month {
  return dayOrInstant.slice(0, 7);
}

/** `14:05` of an instant; '' for ''. */
export function clockOf(instant: Instant): string {
  return instant.slice(11, 16);
}

/** `2026-11-21 14:05` for an instant, the day itself for a day, '' for ''. */
export function showTime(value: Instant | Day): string {
  return value.length > 10 ? `${value.slice(0, 10)} ${value.slice(11, 16)}` : value;
}

/** Instant at `hh:mm` (or `hh:mm:ss`) of a day. `24:00` is the next day's start. */
export function at(day: Day, clock: string, offset = CHINA_OFFSET): Instant {
  const [h = 0, m = 0, s = 0] = clock.split(':').map(Number);
  return fromMs(dayMs(day) + (h * 3600 + m * 60 + s) * 1000 - offset * 60_000, offset);
}

/** Last second of a day: "due means until the end of that day" (CB-2). */
export function endOfDay(day: Day, offset = CHINA_OFFSET): Instant {
  return at(day, '23:59:59', offset);
}

/** Days that every month has, and times on them: most of what is asked needs no calendar. */
const PLAIN_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const PLAIN_INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-](?:0\d|1\d|2[0-3]):[0-5]\d$/;

export function isDay(text: string): boolean {
  if (PLAIN_DAY.test(text)) return true;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && fromDayMs(dayMs(text)) === text;
}

export function isInstant(text: string): boolean {
  if (PLAIN_INSTANT.test(text)) return true;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

export function addDays(day: Day, days: number): Day {
  return fromDayMs(dayMs(day) + days * DAY_MS);
}

/** Calendar months later, clamped to the month's end: 31 Jan + 1 = 28/29 Feb (CB-2). */
export function addMonths(day: Day, months: number): Day {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const index = y * 12 + (m - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return `${year}-${two(month)}-${two(Math.min(d, daysInMonth(year, month)))}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((dayMs(to) - dayMs(from)) / DAY_MS);
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return fromMs(toMs(instant) + minutes * 60_000, offsetOf(instant));
}

export function minutesBetween(from: Instant, to: Instant): number {
  return (toMs(to) - toMs(from)) / 60_000;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return ((new Date(dayMs(day)).getUTCDay() + 6) % 7) + 1;
}

/** ISO week of a day, as `2026-W47` (EX-1). */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekday(day));
  const year = thursday.slice(0, 4);
  return `${year}-W${two(Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1)}`;
}

/** First (Monday) and last (Sunday) day of an ISO week. */
export function weekRange(week: string): { readonly from: Day; readonly to: Day } {
  const [year = '', number = ''] = week.split('-W');
  const fourth = `${year}-01-04`;
  const from = addDays(fourth, 1 - weekday(fourth) + (Number(number) - 1) * 7);
  return { from, to: addDays(from, 6) };
}

/** First and last day of a month. */
export function monthRange(month: Month): { readonly from: Day; readonly to: Day } {
  const [y = 0, m = 1] = month.split('-').map(Number);
  return { from: `${month}-01`, to: `${month}-${two(daysInMonth(y, m))}` };
}

/** Offset in minutes that an instant carries. */
export function offsetOf(instant: Instant): number {
  const sign = instant[19] === '-' ? -1 : 1;
  return sign * (Number(instant.slice(20, 22)) * 60 + Number(instant.slice(23, 25)));
}

function dayMs(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function fromDayMs(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}
