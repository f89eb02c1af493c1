/** Reads a time as it is typed or said at the desk: `1430`, `明天9点`, `后天下午3点半`, `周五10点`, `11-23 9:00`, `+2h`. */
import type { Result } from './result';
import { ok, refuse } from './result';
import type { Day, Instant } from './time';
import { addDays, addMinutes, at, dayOf, daysBetween, isDay, offsetOf, weekday } from './time';

/** What is still to be read behind the day. */
interface Rest {
  readonly day: Day;
  readonly text: string;
}

/**
 * The instant meant by a text, given `now`. Without a day it is today, also when the time has passed. A weekday is the next one (today
 * included while its time is still to come), 下周/本周/上周 name the week from Monday; month and day without a year are the nearest such
 * day. Refusals: `time.empty`, `time.unclear`, `time.no-clock` (a day without a time), `time.no-such-day`, `time.no-such-clock`.
 */
export function parseFreeTime(text: string, now: Instant): Result<Instant> {
  const plain = normal(text);
  if (plain === '') return refuse('time.empty');
  const ahead = fromNow(plain, now);
  if (ahead !== null) return ok(ahead);
  const rest = relativeDay(plain, now) ?? weekdayDay(plain, now) ?? dateDay(plain, now) ?? { day: dayOf(now), text: plain };
  if (!isDay(rest.day)) return refuse('time.no-such-day');
  if (rest.text === '') return refuse('time.no-clock');
  const minutes = clockOfText(rest.text);
  if (minutes === null) return refuse('time.unclear');
  if (minutes < 0) return refuse('time.no-such-clock');
  const found = addMinutes(at(rest.day, '00:00', offsetOf(now)), minutes);
  // A bare weekday that is today but has passed means the one in a week.
  return ok(/^(周|星期|礼拜)/.test(plain) && found < now ? addMinutes(found, 7 * 24 * 60) : found);
}

const DIGITS = '零一二三四五六七八九';

/** Half-width, no blanks but the one between date and clock, Chinese numerals as digits (周一 stays a name until it is read). */
function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/两/g, '二')
    .replace(/(?<![周期拜])([二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, a: string, b: string) =>
      String((a === '' ? 1 : DIGITS.indexOf(a)) * 10 + (b === '' ? 0 : DIGITS.indexOf(b))),
    )
    .replace(/[零一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)))
    .replace(/^(\d+)个半(?=小时|钟)/, '$1.5个');
}

const UNITS: Readonly<Record<string, number>> = {
  m: 1,
  min: 1,
  分: 1,
  分钟: 1,
  h: 60,
  小时: 60,
  个小时: 60,
  个钟: 60,
  个钟头: 60,
  d: 1440,
  天: 1440,
};

/** `+2h`, `+30m`, `-10m`, `2小时后`, `半小时后`, `10分钟前`; null when it is none. */
function fromNow(text: string, now: Instant): Instant | null {
  const signed = /^([+-]) ?(\d+(?:\.\d+)?) ?(m|min|h|d|分|分钟|小时|天)$/.exec(text);
  const said = /^()(\d+(?:\.\d+)?|半) ?(分钟|分|个小时|小时|个钟头?|天)[之以]?(后|前)$/.exec(text);
  const [, sign = '', count = '', unit = '', way = ''] = signed ?? said ?? [];
  if (unit === '') return null;
  const minutes = (count === '半' ? 0.5 : Number(count)) * (UNITS[unit] ?? 0);
  return addMinutes(now, Math.round(minutes) * (sign === '-' || way === '前' ? -1 : 1));
}

const RELATIVE: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨: -1,
  今天: 0,
  今日: 0,
  今: 0,
  明天: 1,
  明日: 1,
  明: 1,
  大后天: 3,
  后天: 2,
};

function relativeDay(text: string, now: Instant): Rest | null {
  const found = /^(大前天|大后天|前天|昨天|今天|今日|明天|明日|后天|[昨今明](?=[早晚上下中夜]))\s?(.*)$/.exec(text);
  if (found === null) return null;
  const [, word = '', rest = ''] = found;
  return { day: addDays(dayOf(now), RELATIVE[word] ?? 0), text: rest };
}

function weekdayDay(text: string, now: Instant): Rest | null {
  const found = /^(上|下|本|这)?个?(?:周|星期|礼拜)([1-7日天])\s?(.*)$/.exec(text);
  if (found === null) return null;
  const [, week = '', name = '', rest = ''] = found;
  const wanted = name === '日' || name === '天' ? 7 : Number(name);
  const today = dayOf(now);
  const thisWeek = addDays(today, wanted - weekday(today));
  if (week === '') return { day: addDays(today, (wanted - weekday(today) + 7) % 7), text: rest };
  return { day: addDays(thisWeek, week === '上' ? -7 : week === '下' ? 7 : 0), text: rest };
}

/** `2026-11-23 9:00`, `11-23 9:00`, `11/23 9点`, `11月23日9点`, `23日9点`. */
function dateDay(text: string, now: Instant): Rest | null {
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:[ t]|$|(?<=[日号]))(.*)$/.exec(text);
  if (full !== null) return { day: day(Number(full[1]), full[2] ?? '', full[3] ?? ''), text: (full[4] ?? '').trim() };
  const short = /^(\d{1,2})[-/月](\d{1,2})[日号]?(?: |$|(?<=[日号]))(.*)$/.exec(text);
  if (short !== null) return { day: nearest(short[1] ?? '', short[2] ?? '', dayOf(now)), text: (short[3] ?? '').trim() };
  const date = /^(\d{1,2})[日号] ?(.*)$/.exec(text);
  return date === null ? null : { day: `${dayOf(now).slice(0, 8)}${(date[1] ?? '').padStart(2, '0')}`, text: date[2] ?? '' };
}

/** The year that brings month and day nearest to today; where there is no such day, this year's, which the caller refuses. */
function nearest(month: string, date: string, today: Day): Day {
  const year = Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].map((one) => day(one, month, date)).filter(isDay);
  const sorted = days.sort((a, b) => Math.abs(daysBetween(a, today)) - Math.abs(daysBetween(b, today)));
  return sorted[0] ?? day(year, month, date);
}

function day(year: number, month: string, date: string): Day {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** Minutes since midnight; −1 for a clock that does not exist (25:00), null when it is no clock at all. */
function clockOfText(text: string): number | null {
  const found =
    /^(凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚|夜里|夜)?\s?(?:(\d{1,2})(\d{2})|(\d{1,2})(?::(\d{1,2})(?::\d{2})?|[点时](?:(\d{1,2})分?|(半)|([13])刻|整)?))$/.exec(
      text,
    );
  if (found === null) return null;
  const [, part = '', h1, m1, h2, m2, m3, half, quarter] = found;
  const hour = Number(h1 ?? h2);
  const minute = Number(m1 ?? m2 ?? m3 ?? (half ? 30 : Number(quarter ?? 0) * 15));
  const full = inPartOfDay(hour, part);
  return minute > 59 || hour > 24 || (hour === 24 && minute > 0) ? -1 : full * 60 + minute;
}

/** 下午3点 = 15, 晚上12点 = 24, 晚上1点 = 1 o'clock of the next day, 凌晨12点 = 0, 中午1点 = 13; hours above 12 stand as they are. */
function inPartOfDay(hour: number, part: string): number {
  if (hour > 12 || part === '') return hour;
  if (part === '中午') return hour < 10 ? hour + 12 : hour;
  if (/下午|傍晚/.test(part)) return hour === 12 ? 12 : hour + 12;
  if (/晚|夜/.test(part)) return hour === 12 ? 24 : hour < 5 ? hour + 24 : hour + 12;
  return hour === 12 && part === '凌晨' ? 0 : hour;
}
