/**
 * A past of any length out of one week: every week before it is that week again, with its own days, numbers, ids, phones and salts, sealed into
 * one chain. Only matters that were closed come again, so that as much is open as at a real site.
 */
import { addDays, type Day } from '@shared/base/time';
import { type Apart, digestIn, digestOf, type EntryBody, GENESIS, type JournalValue, sealEntry } from '@shared/journal/entry';
import type { JournalLine } from '@shared/journal/line';
import { replay } from '@shared/journal/replay';
import type { Row } from '@shared/registers/contract/row';
import { moduleOf } from '@shared/registers/index';

export const SITE = 'bench';
/** Days of the week that is copied. */
export const DAYS = 7;

export interface Pattern {
  readonly founding: readonly JournalLine[];
  /** JSON of the lines of all closed matters. */
  readonly closed: string;
  /** Records that one more week brings. */
  readonly records: number;
  readonly last: readonly JournalLine[];
  /** Records of founding and last week. */
  readonly least: number;
  readonly today: Day;
}

/** What of a week comes again and what not. */
export function patternOf(lines: readonly JournalLine[], today: Day): Pattern {
  const nothing = { rows: new Map(), settings: new Map(), counters: new Map() };
  const { rows } = replay(lines, nothing, moduleOf);
  const closed = closedMatters(rows);
  const from = lines.findIndex(({ entry }) => entry.command !== 'site.found');
  const last = lines.slice(from);
  const again = last.filter(({ entry }) => entry.register !== '' && closed.has(entry.record));
  return { founding: lines.slice(0, from), closed: JSON.stringify(again), records: closed.size, last, least: rows.length, today };
}

/** So many copies that `records` are reached as nearly as may be; 0 when the week alone has more. */
export function copiesFor(pattern: Pick<Pattern, 'records' | 'least'>, records: number): number {
  return Math.max(0, Math.round((records - pattern.least) / pattern.records));
}

/** How far somebody came in a history: so many pieces are done, and the chain ends so. */
export interface Reached {
  readonly pieces: number;
  readonly seq: number;
  readonly hash: string;
}

export const NOTHING_DONE: Reached = { pieces: 0, seq: 0, hash: GENESIS };

/** Founding, copies, the last week. */
function piecesOf(copies: number): number {
  return copies + 2;
}

/** The journal from the founding to today, a week at a time, numbered and sealed; `from`: without the pieces that are done. */
export function* history(pattern: Pattern, copies: number, from: Reached = NOTHING_DONE): Generator<readonly JournalLine[]> {
  const chain = makeChain(from);
  for (let piece = from.pieces; piece < piecesOf(copies); piece += 1) yield chain(pieceAt(pattern, copies, piece));
}

function pieceAt({ founding, closed, last, today }: Pattern, copies: number, piece: number): readonly JournalLine[] {
  if (piece === 0) return moved(JSON.stringify(founding), { today, days: -copies * DAYS, copy: 0 });
  const copy = copies - piece + 1;
  return copy === 0 ? last : moved(closed, { today, days: -copy * DAYS, copy });
}

/** Ids of matters that are closed together with all that hangs on them; people, units, keys and other masters are none. */
function closedMatters(rows: readonly Row[]): ReadonlySet<string> {
  const matters = new Map(rows.filter(isMatter).map((row) => [row.id, row]));
  const group = new Map<string, string>();
  const top = (id: string): string => {
    const up = group.get(id) ?? id;
    return up === id ? id : top(up);
  };
  for (const { id, links } of matters.values()) {
    for (const link of links) if (matters.has(link)) group.set(top(id), top(link));
  }
  const open = new Set([...matters.values()].filter((row) => row.open === 1).map(({ id }) => top(id)));
  return new Set([...matters.keys()].filter((id) => !open.has(top(id))));
}

/** Records that bring their own number, or one that runs on for ever, stand for things, not for what happened. */
function isMatter({ register }: Row): boolean {
  const kind = moduleOf(register)?.definition.numbering.kind;
  return kind !== 'field' && kind !== 'serial';
}

interface Shift {
  readonly today: Day;
  readonly days: number;
  /** 0: ids and phones stay. */
  readonly copy: number;
}

/** Digests, ids (made of the time), days, days in numbers, phones and tracking numbers: whatever makes one week another one. */
const MARKS = /[0-9a-f]{64}|(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{26}(?![0-9A-Z])|20\d\d-\d\d-\d\d|-20\d{6}(?=-)|(?<!\d)\d{11,15}(?!\d)/g;
/** Days farther off than this belong to somebody's life, not to the week. */
const NEAR = { before: 67, after: 400 };

/** The lines at another time; their digests are made anew, their seals are not. */
function moved(text: string, { today, days, copy }: Shift): readonly JournalLine[] {
  const known = new Map<string, string>();
  const [low, high] = [addDays(today, -NEAR.before), addDays(today, NEAR.after)];
  const dayAt = (day: Day): Day => (day < low || day > high ? day : addDays(day, days));
  const anew = (mark: string): string => {
    if (mark.length === 64) return mark;
    if (mark.length === 26) return copy === 0 ? mark : idAt(mark, days);
    if (mark.startsWith('-')) return `-${dayAt(`${mark.slice(1, 5)}-${mark.slice(5, 7)}-${mark.slice(7)}`).replaceAll('-', '')}`;
    if (mark[4] === '-') return dayAt(mark);
    return copy === 0 ? mark : otherNumber(mark, copy);
  };
  const changed = text.replace(MARKS, (mark) => {
    const made = known.get(mark) ?? anew(mark);
    known.set(mark, made);
    return made;
  });
  return rehashed(JSON.parse(changed) as readonly JournalLine[]);
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME = 10;
const DAY_MS = 86_400_000;

/** The same id some days away: its first ten letters are the time. */
function idAt(id: string, days: number): string {
  let ms = 0;
  for (const letter of id.slice(0, TIME)) ms = ms * 32 + DIGITS.indexOf(letter);
  let left = ms + days * DAY_MS;
  let text = '';
  for (let place = 0; place < TIME; place += 1) {
    text = (DIGITS[left % 32] ?? '0') + text;
    left = Math.floor(left / 32);
  }
  return text + id.slice(TIME);
}

/** Prime, so that the last four digits come round late. */
const STEP = 7_919;

function otherNumber(number: string, copy: number): string {
  const end = (Number(number.slice(-4)) + copy * STEP) % 10_000;
  return number.slice(0, -4) + String(end).padStart(4, '0');
}

function rehashed(lines: readonly JournalLine[]): readonly JournalLine[] {
  const digests = new Map<string, string>();
  return lines.map(({ entry, values }) => {
    const kept = values.map((value) => {
      const d = digestOf(value.salt, value.value);
      digests.set(value.d, d);
      return { ...value, d };
    });
    const now = <Value extends JournalValue | string>(value: Value): Value | Apart => {
      const d = digestIn(value);
      return d === null || d === '' ? value : { d: digests.get(d) ?? d };
    };
    const changes = entry.changes.map(({ field, from, to }) => ({ field, from: now(from), to: now(to) }));
    return { entry: { ...entry, reason: now(entry.reason), changes }, values: kept };
  });
}

/** Numbers and seals lines in the order in which they are given. */
function makeChain({ seq, hash }: Reached): (lines: readonly JournalLine[]) => readonly JournalLine[] {
  let at = { seq, hash };
  return (lines) =>
    lines.map(({ entry: { hash: _old, ...body }, values }) => {
      const entry = sealEntry({ ...(body as EntryBody), seq: at.seq + 1, prev: at.hash });
      at = entry;
      return { entry, values };
    });
}
