import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Burst, IDLE, pressed, released, type Scan, silent } from './burst';
import type { KeyPress } from './press';

/** A key of a story: what, ms since the one before, and for how long it is held down; `hold` null = nobody says when it is let go. */
interface Told {
  readonly key: string;
  readonly gap: number;
  readonly hold?: number | null;
  readonly composing?: boolean;
  readonly repeat?: boolean;
  readonly code?: string;
  readonly shift?: boolean;
  readonly chord?: boolean;
}

interface Outcome {
  /** What reached the place of the focus, in its order; keys without a character in brackets. */
  readonly text: string;
  readonly scans: readonly Scan[];
}

const SILENCE = 500;

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return key === '-' ? 'Minus' : key;
}

function shown(press: KeyPress): string {
  return press.key.length === 1 ? press.key : `[${press.key}]`;
}

/** Plays the keys with their releases as they come in time, and takes the scanned characters out of the text again, as the field layer does. */
function play(story: readonly Told[], writes: boolean): Outcome {
  let at = 1000;
  const events = story.flatMap((told): readonly { readonly at: number; readonly up: boolean; readonly press: KeyPress }[] => {
    at += told.gap;
    const { key, composing = false, repeat = false, shift = false, chord = false, hold = 2 } = told;
    const press = { key, code: told.code ?? codeOf(key), shift, chord, repeat, composing, at };
    return [{ at, up: false, press }, ...(hold === null ? [] : [{ at: at + hold, up: true, press }])];
  });
  let burst: Burst = IDLE;
  const out: { readonly press: KeyPress; readonly text: string }[] = [];
  const scans: Scan[] = [];
  const take = (scan: Scan | null): void => {
    if (!scan) return;
    scans.push(scan);
    for (const stroke of scan.strokes.filter((one) => !one.held && !scan.typed.includes(one))) {
      out.splice(
        out.findIndex((one) => one.press === stroke.press),
        1,
      );
    }
  };
  const give = (presses: readonly KeyPress[]): void => presses.forEach((press) => out.push({ press, text: shown(press) }));
  for (const event of events.sort((a, b) => a.at - b.at || Number(b.up) - Number(a.up))) {
    const quiet = silent(burst, event.at);
    if (quiet) {
      take(quiet.scan);
      give(quiet.release);
      burst = quiet.burst;
    }
    if (event.up) burst = released(burst, event.press.code, event.at);
    else {
      const step = pressed(burst, event.press, writes);
      burst = step.burst;
      take(step.scan);
      give(step.release);
      if (step.does === 'pass') out.push({ press: event.press, text: shown(event.press) });
    }
  }
  const end = silent(burst, at + SILENCE);
  take(end?.scan ?? null);
  give(end?.release ?? []);
  return { text: out.map(({ text }) => text).join(''), scans };
}

const keys = (text: string, gap: number, more: Partial<Told> = {}): readonly Told[] => [...text].map((key) => ({ key, gap, ...more }));
const ENTER: Told = { key: 'Enter', gap: 5 };
const SLOW_ENTER: Told = { key: 'Enter', gap: 30 };
/** A person holds a key down for so long. */
const HAND = { hold: 90 };

describe('what is a scan', () => {
  it.each<[string, readonly Told[], readonly string[], string]>([
    ['a fast scanner', [...keys('SF1234567890', 5), ENTER], ['SF1234567890'], ''],
    ['all at once', [...keys('SF1234567890', 0, { hold: 0 }), { key: 'Enter', gap: 0 }], ['SF1234567890'], ''],
    ['a slow scanner', [...keys('SF1234567890', 30), SLOW_ENTER], ['SF1234567890'], ''],
    ['a slow scanner that stumbles once', [...keys('SF1234', 30), ...keys('5', 48), ...keys('6789', 30), SLOW_ENTER], ['SF123456789'], ''],
    ['a scanner that never lets go', [...keys('SF1234567890', 5, { hold: null }), ENTER], ['SF1234567890'], ''],
    ['a scanner that lets go late', [...keys('SF1234567890', 5, { hold: 12 }), ENTER], ['SF1234567890'], ''],
    ['Tab at the end', [...keys('K-3-1', 5), { key: 'Tab', gap: 5 }], ['K-3-1'], ''],
    ['Enter of the keypad', [...keys('K-3-1', 5), { key: 'Enter', code: 'NumpadEnter', gap: 5 }], ['K-3-1'], ''],
    ['Enter twice, as CR and LF', [...keys('K-3-1', 5), ENTER, ENTER], ['K-3-1'], ''],
    ['Enter three times', [...keys('K-3-1', 5), ENTER, ENTER, ENTER], ['K-3-1'], '[Enter]'],
    ['Tab right after', [...keys('K-3-1', 5), ENTER, { key: 'Tab', gap: 5 }], ['K-3-1'], '[Tab]'],
    ['two scans', [...keys('K-3-1', 5), ENTER, ...keys('K-3-2', 5), ENTER], ['K-3-1', 'K-3-2'], ''],
    ['a space within', [...keys('SF123', 5), ...keys(' 4567', 5), ENTER], ['SF123 4567'], ''],
    ['a short badge from a fast scanner', [...keys('A07', 5), ENTER], ['A07'], ''],
    ['three keys from a slow one', [...keys('A07', 30), SLOW_ENTER], [], 'A07[Enter]'],
    ['two keys', [...keys('A7', 5), ENTER], [], 'A7[Enter]'],
    ['a fast typist', [...keys('zhangsan', 60, HAND), { key: 'Enter', gap: 60 }], [], 'zhangsan[Enter]'],
    ['a typist', [...keys('3-2-1203', 90, HAND), { key: 'Enter', gap: 90 }], [], '3-2-1203[Enter]'],
    ['two hands that roll over the keys', [...keys('wmzs', 45, HAND), { key: 'Enter', gap: 45 }], [], 'wmzs[Enter]'],
    ['a key held down', [{ key: 'a', gap: 90 }, ...keys('aaaaaaaa', 30, { repeat: true }), SLOW_ENTER], [], 'aaaaaaaaa[Enter]'],
    [
      'Enter held down',
      [...keys('ab', 90, HAND), ENTER, ...[1, 2].map(() => ({ ...SLOW_ENTER, repeat: true }))],
      [],
      'ab[Enter][Enter][Enter]',
    ],
    ['Enter long after', [...keys('SF12345', 5), { key: 'Enter', gap: 200 }], [], 'SF12345[Enter]'],
    ['Shift+Tab of a person', [...keys('SF12345', 5), { key: 'Tab', shift: true, gap: 5 }], [], 'SF12345[Tab]'],
    ['Ctrl+Enter', [...keys('SF12345', 5), { key: 'Enter', chord: true, gap: 5 }], [], 'SF12345[Enter]'],
    ['Esc in between', [...keys('SF12', 5), { key: 'Escape', gap: 5 }, ...keys('3456', 5), ENTER], ['3456'], 'SF12[Escape]'],
  ])('%s', (_, story, codes, text) => {
    for (const writes of [true, false]) {
      const outcome = play(story, writes);
      expect([outcome.scans.map((scan) => scan.code), outcome.text]).toEqual([codes, text]);
    }
  });

  it('believes a scanner without an ending only where nobody writes', () => {
    const story = keys('KD-20261118-001', 5);
    expect(play(story, false).scans.map(({ code, ending }) => [code, ending])).toEqual([['KD-20261118-001', '']]);
    expect(play(story, true)).toEqual({ text: 'KD-20261118-001', scans: [] });
    expect(play(keys('wmzs', 5), false)).toEqual({ text: 'wmzs', scans: [] });
  });

  it('reads by place what an input method has taken', () => {
    const eaten = [...'KD-20261118-001'].map(
      (key): Told => ({ key: 'Process', code: codeOf(key), shift: /[A-Z]/.test(key), gap: 5, composing: true }),
    );
    const [scan] = play([...eaten, { key: 'Process', code: 'Enter', gap: 5, composing: true }], true).scans;
    expect(scan).toMatchObject({ code: 'KD-20261118-001', composed: true, ending: 'Enter' });
  });

  it('reads a slash through Chinese punctuation', () => {
    const [scan] = play([...keys('A1', 5), { key: '、', code: 'Slash', gap: 5 }, ...keys('B2', 5), ENTER], true).scans;
    expect(scan?.code).toBe('A1/B2');
  });
});

describe('a scan while somebody types', () => {
  const typed = (text: string, gap = 75): readonly Told[] => keys(text, gap, HAND);
  it.each<[string, readonly Told[], string]>([
    ['after a word', [...typed('lou'), ...keys('SF1234567890', 5, {}), ENTER, ...typed('shui')], 'loushui'],
    [
      'the scan begins while a key is down',
      [...typed('lou'), ...keys('S', 12), ...keys('F1234567890', 5), ENTER, ...typed('shui')],
      'loushui',
    ],
    [
      'a key in its midst',
      [...typed('lou'), ...keys('SF12', 5), { key: 's', gap: 3, ...HAND }, ...keys('34567890', 5), ENTER, ...typed('hui')],
      'loushui',
    ],
    [
      'a key just before its Enter',
      [...typed('lou'), ...keys('SF1234567890', 5), { key: 's', gap: 3, ...HAND }, ENTER, ...typed('hui')],
      'loushui',
    ],
    [
      'a slow scanner',
      [...typed('lou'), ...keys('SF12', 30), { key: 's', gap: 10, ...HAND }, ...keys('34567890', 20), SLOW_ENTER, ...typed('hui')],
      'loushui',
    ],
  ])('%s', (_, story, text) => {
    for (const writes of [true, false]) {
      const outcome = play(story, writes);
      expect([outcome.scans.map(({ code }) => code), outcome.text]).toEqual([['SF1234567890'], text]);
    }
  });
});

describe('no character is lost', () => {
  const typedKey = fc.record({
    key: fc.constantFrom(...'abcxyz0189-'),
    gap: fc.integer({ min: 0, max: 160 }),
    hold: fc.constantFrom(0, 5, 40, 90, null),
    composing: fc.boolean(),
    repeat: fc.boolean(),
  });
  const other = fc.record({ key: fc.constantFrom('Enter', 'Tab', 'Escape', 'ArrowDown', ' '), gap: fc.integer({ min: 0, max: 160 }) });
  const scanned = fc
    .tuple(fc.constantFrom('SF1234567890', 'KD-20261118-001', 'A07'), fc.constantFrom(0, 5, 20, 30), fc.constantFrom('Enter', 'Tab'))
    .map(([code, gap, key]) => [...keys(code, gap), { key, gap }]);
  const stories = fc
    .array(
      fc.oneof(
        typedKey.map((one) => [one]),
        other.map((one) => [one]),
        scanned,
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.flat());

  it('every character is in the text or in a code, each once and in its order there', () => {
    fc.assert(
      fc.property(stories, fc.boolean(), (story, writes) => {
        const { text, scans } = play(story, writes);
        const came = story.filter(({ key }) => key.length === 1 && key !== ' ').map(({ key }) => key);
        const went = [...text.replace(/\[[A-Z]\w+\]| /g, ''), ...scans.flatMap(({ code }) => [...code.replace(/ /g, '')])];
        expect([...went].sort()).toEqual([...came].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('what a person types is never held for good and never taken for a scan', () => {
    const typing = fc.array(
      fc.record({
        key: fc.constantFrom(...'abc123-', 'Enter', 'Tab'),
        gap: fc.integer({ min: 51, max: 400 }),
        hold: fc.constantFrom(60, 110),
      }),
    );
    fc.assert(
      fc.property(typing, fc.boolean(), (story, writes) => {
        const { text, scans } = play(story, writes);
        expect(scans).toEqual([]);
        expect(text).toBe(story.map(({ key }) => (key.length === 1 ? key : `[${key}]`)).join(''));
      }),
    );
  });
});
