/** Days and times as people and spreadsheet programs write them, turned into the program's own texts. */
import { ok } from '@shared/base/result';
import { addDays, at, CHINA_OFFSET, type Day, fromMs, type Instant, isDay, toMs } from '@shared/base/time';
import { type CellResult, refused } from './cell-parse';
import type { Cell } from './model';

/** Serial numbers taken for days: 1950 to 2119. Smaller and larger numbers are more likely something else. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 80_353;
const SERIAL_ORIGIN = '1899-12-30';
const DAY_SECONDS = 86_400;

const DATE = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|年(\d{1,2})月(\d{1,2})(?:[日号]|(?!\d))|(\d{2})(\d{2})(?!\d))/;
const WEEKDAY = /^(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)/;
const CLOCK = /^(上午|下午|中午|晚上|凌晨|早上|am|pm)?(\d{1,2})(?:[:时点](\d{1,2})?)(?:[:分](\d{1,2})?秒?(?:\.\d+)?)?(am|pm)?$/i;
const AFTERNOON = /^(下午|晚上|pm)$/i;
const MORNING = /^(上午|凌晨|早上|am)$/i;

/** Serial number of a spreadsheet program (1900 system) → wall clock `2026-11-21 14:05:00`, to the second. */
export function serialToWall(serial: number): string {
  const seconds = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  return `${addDays(SERIAL_ORIGIN, days)} ${clock(seconds - days * DAY_SECONDS)}`;
}

/** A day: 2026-1-2, 2026/1/2, 2026.1.2, 2026年1月2日, 20260102, a serial number; a time of day behind it is dropped. */
export function parseDate(cell: Cell): CellResult<Day> {
  const found = wallClock(cell);
  return found === null ? refused('cell.date', cell) : ok(found.day);
}

/** A time in the zone with `offset` minutes: any form of a day, alone (0:00) or with 14:05, 14:05:30, 下午2:05, 14时5分. */
export function parseInstant(cell: Cell, offset: number = CHINA_OFFSET): CellResult<Instant> {
  const text = typeof cell === 'string' ? cell.trim() : '';
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))) {
    return ok(fromMs(toMs(text), offset));
  }
  const found = wallClock(cell);
  if (found === null) return refused('cell.instant', cell);
  return ok(found.day === '' ? '' : at(found.day, found.clock, offset));
}

interface WallClock {
  readonly day: Day;
  readonly clock: string;
}

/** Day and clock of a cell, both '' for an empty one, null when it is neither. */
function wallClock(cell: Cell): WallClock | null {
  if (cell === null || cell === '') return { day: '', clock: '' };
  if (typeof cell === 'boolean') return null;
  if (typeof cell === 'number') return fromNumber(cell);
  const text = cell.normalize('NFKC').trim();
  if (text === '') return { day: '', clock: '' };
  const match = DATE.exec(text.replace(/\s*([-/.年月])\s*/g, '$1').replace(/\s+(?=[日号])/, ''));
  if (match === null) return null;
  const day = [match[1], match[2] ?? match[4] ?? match[6], match[3] ?? match[5] ?? match[7]]
    .map((part) => (part ?? '').padStart(2, '0'))
    .join('-');
  if (!isDay(day)) return null;
  const rest = match.input.slice(match[0].length).replace(/\s/g, '').replace(/^T/i, '').replace(WEEKDAY, '');
  const time = rest === '' ? '00:00:00' : readClock(rest);
  return time === null ? null : { day, clock: time };
}

function fromNumber(value: number): WallClock | null {
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 21_991_231) return wallClock(String(value));
  if (value < FIRST_SERIAL || value > LAST_SERIAL) return null;
  const wall = serialToWall(value);
  return { day: wall.slice(0, 10), clock: wall.slice(11) };
}

function readClock(text: string): string | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const half = match[1] ?? match[5] ?? '';
  const given = Number(match[2]);
  const hour = AFTERNOON.test(half) && given < 12 ? given + 12 : MORNING.test(half) && given === 12 ? 0 : given;
  const minute = Number(match[3] ?? 0);
  const second = Number(match[4] ?? 0);
  return hour > 23 || minute > 59 || second > 59 ? null : clock(hour * 3600 + minute * 60 + second);
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
