/** How a Chinese name is found by its letters: `wm` and `wangmin` both mean 王敏. */
import { pinyin } from 'pinyin-pro';

const known = new Map<string, readonly string[]>();

/**
 * Initials and full pinyin of a name in lower case, with the reading as a surname and the usual one (单: shan, dan).
 * Latin letters and digits stay as they are. Answers are kept: names repeat.
 */
export function spellings(name: string): readonly string[] {
  const found = known.get(name);
  if (found) return found;
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive' } as const;
  const both = [pinyin(name, { ...options, surname: 'head' }), pinyin(name, options)];
  const made = [...new Set(both.flatMap((list) => [list.map(initial).join(''), list.join('')]))].map((s) => s.toLowerCase());
  known.set(name, made);
  return made;
}

/** First letter of a syllable; a run of Latin letters or digits is kept whole. */
function initial(part: string, _index: number, all: readonly string[]): string {
  return all.length > 1 && /^[a-zü]+$/.test(part) ? (part[0] ?? '') : part;
}
