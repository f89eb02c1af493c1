/** Where a text on the screen holds what was typed: by the word itself, else by the initials or the pinyin of its characters. */
import { spellings } from '../base/pinyin';
import { plainText } from './plain';
import type { Query } from './query';

/** From and to of the marked part, as places in the text. */
export type Span = readonly [from: number, to: number];

/** Parts in order, none touching another. */
export function marksIn(text: string, query: Query): readonly Span[] {
  const folded = fold(text);
  const spans = query.flatMap((needles) => {
    const literal = needles.flatMap((needle) => literalSpans(folded, needle));
    return literal.length > 0 ? literal : needles.flatMap((needle) => speltSpans(folded, needle));
  });
  return joined(spans);
}

/** One character as it is compared, with its place in the shown text. */
interface Folded {
  readonly plain: string;
  readonly from: number;
  readonly to: number;
}

function fold(text: string): readonly Folded[] {
  const folded: Folded[] = [];
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    // A blank is lost at the ends of a text, not between its characters.
    for (const plain of plainOf(character)) folded.push({ plain, from, to });
    from = to;
  }
  return folded;
}

const known = new Map<string, string>();
/** More different characters than a site ever writes. */
const MOST_KNOWN = 30_000;

/** A box full of hits asks for the same characters some ten thousand times a letter. */
function plainOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const plain = /\s/.test(character) ? ' ' : plainText(character);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(character, plain);
  return plain;
}

function literalSpans(folded: readonly Folded[], needle: string): readonly Span[] {
  const wanted = [...needle];
  return spansWhere(folded, (at) => (wanted.every((plain, i) => folded[at + i]?.plain === plain) ? at + wanted.length : -1));
}

function speltSpans(folded: readonly Folded[], needle: string): readonly Span[] {
  if (!/^[a-z]{2,}$/.test(needle)) return [];
  return spansWhere(folded, (at) => speltTo(folded, at, needle));
}

/** Where the characters from `at` on end that `letters` spell, syllables and initials mixed; -1 = they do not. */
function speltTo(folded: readonly Folded[], at: number, letters: string): number {
  const plain = folded[at]?.plain ?? '';
  if (!/\p{Script=Han}/u.test(plain)) return -1;
  for (const reading of spellings(plain)) {
    if (reading.startsWith(letters)) return at + 1;
    for (const part of [reading, reading.slice(0, 1)]) {
      const end = letters.startsWith(part) ? speltTo(folded, at + 1, letters.slice(part.length)) : -1;
      if (end !== -1) return end;
    }
  }
  return -1;
}

function spansWhere(folded: readonly Folded[], endFrom: (at: number) => number): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < folded.length; at++) {
    const end = endFrom(at);
    if (end === -1) continue;
    spans.push([folded[at]?.from ?? 0, folded[end - 1]?.to ?? 0]);
    at = end - 1;
  }
  return spans;
}

function joined(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && from <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], to)];
    else out.push([from, to]);
  }
  return out;
}
