/** The one ear for scanners: hears every key of the window first, and says when a scan is whole (BY-8). */
import {
  type Burst,
  IDLE,
  isByHand,
  patience,
  pressed,
  released,
  type Scan,
  type Step,
  type Stroke,
  silent,
} from '@shared/rules/scan/burst';
import type { KeyPress } from '@shared/rules/scan/press';
import { afterComposing, watchComposing } from './composing';
import { type FieldBefore, fieldBefore, isTextField, putBack, writeText } from './field-text';
import { giveBack, isGiven, pressEnding } from './give-back';
import { type Place, placeOf } from './place';

export interface ScanEars {
  /** Whether a code that came into a text which takes none was meant for the desk; otherwise it stays there, as typing would. */
  readonly isMeant: (code: string) => boolean;
  /** A whole scan that is not for the field in which the cursor stands. */
  readonly onScan: (code: string, place: Place) => void;
}

/** The same code again within so many ms, and nothing pressed by hand in between, is the same scan. */
const SAME_MS = 1000;
/** A little longer than a key is waited for, ms: a timer may be early by a moment. */
const MORE = 10;
/** A key later than this is no sign of a busy machine any more, but of a clock that cannot be believed, ms. */
const MOST_LATE = 250;
const NEVER = { code: '', at: Number.NEGATIVE_INFINITY };
/** A timer so late had no time of its own, ms. */
const LATE = 25;

/** Listens until the function it answers is called. `ears` is asked anew with each scan. */
export function listenForScans(ears: () => ScanEars): () => void {
  let burst: Burst = IDLE;
  /** Fields that the keys of the burst went into, as they stood before. */
  let before: readonly FieldBefore[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = NEVER;

  /** Whether the key that ended the scan goes on to the field. */
  const heard = (scan: Scan, at: number): boolean => {
    const { activeElement } = document;
    const place = placeOf(activeElement);
    const again = scan.code === last.code && at - last.at < SAME_MS;
    last = { code: scan.code, at };
    const left = place === 'codes' ? !again : place === 'text' && !(isAllThatCame(before, scan) && ears().isMeant(scan.code));
    if (left && place === 'codes' && scan.composed && before[0]) {
      setRight(before[0], scan);
      return false;
    }
    if (left) {
      // Taken for typing, it has no second ending: Enter once more is a person's.
      if (place === 'text') burst = IDLE;
      writeHeld(activeElement, scan);
      return true;
    }
    takeOut(before, scan);
    if (!again) ears().onScan(scan.code, place);
    return false;
  };

  /** Takes what a step has brought. Says whether the key itself goes on to where the focus is. */
  const take = (step: Step, at: number): boolean => {
    if (isByHand(burst, step)) last = NEVER;
    burst = step.burst;
    const passes = step.scan === null ? step.does === 'pass' : heard(step.scan, at);
    if (step.release.length > 0) void giveBack(step.release);
    if (burst.strokes.length === 0) before = [];
    wait();
    return passes;
  };

  /** Held keys wait for the next one no longer than a scanner would take. */
  const wait = (again = false): void => {
    clearTimeout(timer);
    const last = burst.strokes.at(-1);
    if (last?.held !== true) return;
    const now = performance.now();
    const most = patience(burst) + MORE;
    // Where keys come late, the next one may come later still.
    const rest = most + 2 * Math.min(MOST_LATE, Math.max(0, now - last.press.at));
    const due = now + rest;
    timer = setTimeout(() => {
      const step = silent(burst, last.press.at + most);
      if (step === null) return;
      // Late itself: the window was busy, and keys that came meanwhile are heard first. Not for ever: somebody waits for his letters.
      if (!again && performance.now() - due > LATE) wait(true);
      else take(step, last.press.at + most);
    }, rest);
  };

  const down = (event: KeyboardEvent): void => {
    if (isGiven(event)) return;
    const { activeElement } = document;
    const place = placeOf(activeElement);
    if (place === 'secret') {
      take({ burst: IDLE, release: heldOf(burst.strokes), does: 'pass', scan: null }, event.timeStamp);
      return;
    }
    const step = pressed(burst, pressOf(event), place !== 'none');
    const begun = step.burst.strokes.length > 1 ? before : [];
    if (!take(step, event.timeStamp)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    const goesIn = burst.strokes.at(-1)?.held === false && isTextField(activeElement);
    before = goesIn && begun.every(({ field }) => field !== activeElement) ? [...begun, fieldBefore(activeElement)] : begun;
  };
  const up = (event: KeyboardEvent): void => {
    burst = released(burst, event.code, event.timeStamp);
  };

  const unwatch = watchComposing();
  window.addEventListener('keydown', down, true);
  window.addEventListener('keyup', up, true);
  return () => {
    clearTimeout(timer);
    unwatch();
    window.removeEventListener('keydown', down, true);
    window.removeEventListener('keyup', up, true);
  };
}

function pressOf(event: KeyboardEvent): KeyPress {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, timeStamp } = event;
  const composing = event.isComposing || event.keyCode === 229;
  return { key, code, shift: shiftKey, chord: ctrlKey || altKey || metaKey, repeat, composing, at: timeStamp };
}

function heldOf(strokes: readonly Stroke[]): readonly KeyPress[] {
  return strokes.filter(({ held }) => held).map(({ press }) => press);
}

/** What a person typed in the midst of a scan, as far as it went into the field. */
function typedIn({ typed }: Scan): string {
  return typed
    .filter(({ held }) => !held)
    .map(({ char }) => char)
    .join('');
}

/** Out of the fields that the scan came into, all but what a person typed meanwhile. */
function takeOut(fields: readonly FieldBefore[], scan: Scan): void {
  const restore = (): void => fields.forEach((one, index) => putBack(one, index === 0 ? typedIn(scan) : ''));
  if (scan.composed) afterComposing(restore);
  else restore();
}

/** Into the field that takes it, in place of what the input method made of it. */
function setRight(field: FieldBefore, scan: Scan): void {
  const { ending } = scan;
  afterComposing(() => {
    putBack(field, typedIn(scan) + scan.code);
    if (ending !== '') setTimeout(() => pressEnding(field.field, ending));
  });
}

/** The focus came into the field while the scan was held back: it goes in whole, before its ending. */
function writeHeld(field: Element | null, { strokes, typed }: Scan): void {
  const text = strokes
    .filter((stroke) => stroke.held && !typed.includes(stroke))
    .map(({ char }) => char)
    .join('');
  if (text !== '' && isTextField(field)) writeText(field, text);
}

/** Whether nothing but these keys came into the field: what was pasted, or composed, in between was a person's, and so was the rest. */
function isAllThatCame([first]: readonly FieldBefore[], { strokes, composed }: Scan): boolean {
  if (first === undefined || composed || first.field !== document.activeElement || first.field instanceof HTMLSelectElement) return true;
  const { field, value, start, end } = first;
  const keys = strokes.filter(({ held }) => !held).map(({ char }) => char);
  return field.value === value.slice(0, start) + keys.join('') + value.slice(end);
}
