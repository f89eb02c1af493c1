/**
 * Tells a scan from typing by speed and ending (BY-8). Where text is written keys go through at once; elsewhere, where letters act, they are
 * held back until it is clear what they are. Keys that a person pressed in the midst of a scan are told by their releases: a scanner lets go
 * of each key before the next.
 */
import { charOf, endingOf, type KeyPress } from './press';

/** Slow scanners leave up to 30 ms between keys, a fast typist 60 to 90: more than this is a person, ms. */
export const MOST_GAP = 50;
/** The mean of all gaps of a scan, ms: two hands that roll over a few keys are quicker than this only for a moment. */
const MOST_MEAN = 40;
/** Characters of the shortest code, and of one that only a quick scanner is believed. */
const LEAST = 4;
const LEAST_QUICK = 3;
const QUICK_GAP = 20;
/** A scanner without an ending is believed where nobody writes, from so many characters on. */
const UNENDED = 8;
/** So many keys at the speed of a scanner are hardly a person's: the next one is waited for longer, as a busy machine hands keys on late, ms. */
const LIKELY = 3;
const LONG_WAIT = 250;

export interface Stroke {
  readonly press: KeyPress;
  readonly char: string;
  /** Held back; false = it went through to where the focus is. */
  readonly held: boolean;
  /** When the key was let go, ms; null = not yet, or nobody said. */
  readonly up: number | null;
}

export interface Burst {
  readonly strokes: readonly Stroke[];
  /** When the last scan ended, ms: one Enter more (CR and LF) belongs to it. */
  readonly endedAt: number;
}

export const IDLE: Burst = { strokes: [], endedAt: Number.NEGATIVE_INFINITY };

export interface Scan {
  readonly code: string;
  /** All keys of the burst, those of a person among them. */
  readonly strokes: readonly Stroke[];
  /** Keys of a person in the midst of the scan. */
  readonly typed: readonly Stroke[];
  /** Whether an input method had some of its keys: then what stands in the field is not what was scanned. */
  readonly composed: boolean;
  /** '' = none came. */
  readonly ending: 'Enter' | 'Tab' | '';
}

export interface Step {
  readonly burst: Burst;
  /** Held keys that were typing: given back in this order, before the key itself. */
  readonly release: readonly KeyPress[];
  /** What becomes of the key itself. */
  readonly does: 'pass' | 'hold' | 'swallow';
  readonly scan: Scan | null;
}

/** Keys that only change what the next one means. */
const SILENT = new Set(['Shift', 'CapsLock', 'NumLock']);

/** A key went down. `writes`: whether it would write text, or change what a control holds, where the focus is. */
export function pressed(burst: Burst, press: KeyPress, writes: boolean): Step {
  if (SILENT.has(press.key)) return { burst, release: [], does: 'pass', scan: null };
  if (endingOf(press) !== '') return ended(burst, press);
  const char = press.repeat ? '' : charOf(press);
  if (char === '') return { ...broken(burst), does: 'pass' };
  const last = burst.strokes.at(-1);
  const late = last !== undefined && press.at - last.press.at > MOST_GAP;
  const before = late ? broken(burst) : { burst, release: [], scan: null };
  // No code begins with a space, and a space is waited for by buttons and lists.
  if (char === ' ' && before.burst.strokes.length === 0) return { ...before, does: 'pass' };
  const held = !writes || before.burst.strokes.some((stroke) => stroke.held);
  const strokes = [...before.burst.strokes, { press, char, held, up: null }];
  return { ...before, burst: { ...before.burst, strokes }, does: held ? 'hold' : 'pass' };
}

/** A key was let go. */
export function released(burst: Burst, code: string, at: number): Burst {
  const place = burst.strokes.findIndex(({ press, up }) => press.code === code && up === null);
  return place < 0
    ? burst
    : { ...burst, strokes: burst.strokes.map((stroke, index) => (index === place ? { ...stroke, up: at } : stroke)) };
}

/** How long the next key is waited for after the last one, ms. */
export function patience({ strokes }: Burst): number {
  const mean = meanOf(gapsOf(strokes.map(({ press }) => press.at)));
  return strokes.length >= LIKELY && mean <= MOST_MEAN ? LONG_WAIT : MOST_GAP;
}

/**
 * Time passed without a key; null while the next one may still belong to it. What was held is given back but not forgotten: a key that was
 * pressed in time and is handed on later still finds its scan.
 */
export function silent(burst: Burst, now: number): Step | null {
  const last = burst.strokes.at(-1);
  if (last?.held !== true || now - last.press.at <= patience(burst)) return null;
  const { scan, release } = broken(burst);
  const strokes = scan === null ? burst.strokes.map((stroke) => ({ ...stroke, held: false })) : [];
  return { burst: { ...burst, strokes }, release, does: 'pass', scan };
}

/** Whether a step shows that a person pressed something: a key that no scanner sends, or keys that turned out to be typing. */
export function isByHand(before: Burst, { burst, does, scan }: Step): boolean {
  if (scan !== null || burst === before) return false;
  return burst.strokes.length === 0 ? does === 'pass' : burst.strokes.length === 1 && before.strokes.length > 0;
}

/** The burst is over without an ending. */
function broken(burst: Burst): Omit<Step, 'does'> {
  const { strokes } = burst;
  const over = { ...burst, strokes: [] };
  const unended = strokes.length >= UNENDED && strokes.every(({ held }) => held);
  const scan = unended ? scanOf(strokes, null) : null;
  return { burst: over, release: held(scan?.typed ?? strokes), scan };
}

function ended(burst: Burst, press: KeyPress): Step {
  const { strokes } = burst;
  const over = { ...burst, strokes: [] };
  const since = press.at - burst.endedAt;
  if (strokes.length === 0 && endingOf(press) === 'Enter' && !press.repeat && since >= 0 && since <= MOST_GAP) {
    return { burst: IDLE, release: [], does: 'swallow', scan: null };
  }
  const scan = press.repeat ? null : scanOf(strokes, press);
  if (scan === null) return { burst: over, release: held(strokes), does: 'pass', scan: null };
  return { burst: { strokes: [], endedAt: press.at }, release: held(scan.typed), does: 'swallow', scan };
}

function held(strokes: readonly Stroke[]): readonly KeyPress[] {
  return strokes.filter((stroke) => stroke.held).map(({ press }) => press);
}

/** The scan that these keys are; null when they are typing. */
function scanOf(strokes: readonly Stroke[], ending: KeyPress | null): Scan | null {
  const times = [...strokes.map(({ press }) => press.at), ...(ending ? [ending.at] : [])];
  const gaps = gapsOf(times);
  if (gaps.some((gap) => gap > MOST_GAP) || meanOf(gaps) > MOST_MEAN) return null;
  const typed = typedAmong(strokes, times);
  const code = strokes
    .filter((stroke) => !typed.includes(stroke))
    .map(({ char }) => char)
    .join('')
    .trim();
  const quick = gaps.every((gap) => gap <= QUICK_GAP);
  if (code.length < (quick ? LEAST_QUICK : LEAST)) return null;
  const composed = strokes.some(({ press }) => press.composing) || ending?.composing === true;
  return { code, strokes, typed, composed, ending: ending ? endingOf(ending) : '' };
}

function gapsOf(times: readonly number[]): readonly number[] {
  return times.slice(1).map((at, index) => at - (times[index] ?? at));
}

function meanOf(gaps: readonly number[]): number {
  return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
}

/** Keys still down when the next one came. With many of them the device does not let go in time, and nothing can be told by it. */
function typedAmong(strokes: readonly Stroke[], times: readonly number[]): readonly Stroke[] {
  const over = strokes.filter(({ up }, index) => {
    const next = times[index + 1];
    return next !== undefined && (up === null || up > next);
  });
  return over.length * 3 > strokes.length ? [] : over;
}
