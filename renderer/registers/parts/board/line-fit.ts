/** How well what is typed or scanned on a board fits one of its lines. */
import { fit } from '@renderer/ui/match';
import { unitRank } from '@renderer/ui/unit-finder';

/**
 * 0 = one of the words, or the unit in any spelling, is exactly that; growing with distance; null = does not fit.
 * An empty text fits every line.
 */
export function lineFit(words: readonly string[], unit: string, text: string): number | null {
  if (text.trim() === '') return 1;
  const ranks = words.flatMap((word) => (word === '' ? [] : (fit(word, text) ?? [])));
  const ofUnit = unit === '' ? null : unitRank(unit, text);
  if (ofUnit !== null) ranks.push(ofUnit < 2 ? 0 : ofUnit);
  return ranks.length === 0 ? null : Math.min(...ranks);
}
