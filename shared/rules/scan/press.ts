/** A key as it came, and the character it stands for, whatever input method stands between. */

export interface KeyPress {
  /** As the browser says: `a`, `Enter`, `Process` while an input method has the key. */
  readonly key: string;
  /** Place on the keyboard: `KeyA`, `Digit1`, `NumpadEnter`. */
  readonly code: string;
  readonly shift: boolean;
  /** With Ctrl, Alt or Meta. */
  readonly chord: boolean;
  /** Held down and repeated by the system. */
  readonly repeat: boolean;
  /** An input method has it. */
  readonly composing: boolean;
  /** ms on any clock that only goes forward. */
  readonly at: number;
}

/** Plain and with Shift, by place, as a scanner set to the US keyboard sends them. */
const SIGNS: Readonly<Record<string, string>> = {
  Minus: '-_',
  Equal: '=+',
  Slash: '/?',
  Backslash: '\\|',
  Period: '.>',
  Comma: ',<',
  Semicolon: ';:',
  Quote: '\'"',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backquote: '`~',
  Space: '  ',
  NumpadSubtract: '--',
  NumpadAdd: '++',
  NumpadDivide: '//',
  NumpadMultiply: '**',
  NumpadDecimal: '..',
};

const OVER_DIGITS = ')!@#$%^&*(';

/** The ASCII character; '' for keys that write none, and for chords. */
export function charOf(press: KeyPress): string {
  if (press.chord) return '';
  if (!press.composing && /^[ -~]$/.test(press.key)) return press.key;
  // 、 for a slash, or nothing at all yet: then the place tells.
  const unsaid = press.composing || press.key === 'Process' || press.key === 'Unidentified' || [...press.key].length === 1;
  return unsaid ? byPlace(press) : '';
}

function byPlace({ code, shift }: KeyPress): string {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  if (digit !== undefined) return shift ? (OVER_DIGITS[Number(digit)] ?? '') : digit;
  const [, pad] = /^Numpad(\d)$/.exec(code) ?? [];
  return pad ?? SIGNS[code]?.[shift ? 1 : 0] ?? '';
}

/** How a scanner ends: Enter (of the keypad too) or Tab; '' for any other key. */
export function endingOf({ key, code, shift, chord }: KeyPress): 'Enter' | 'Tab' | '' {
  if (shift || chord) return '';
  if (key === 'Enter' || code === 'Enter' || code === 'NumpadEnter') return 'Enter';
  return key === 'Tab' || code === 'Tab' ? 'Tab' : '';
}
