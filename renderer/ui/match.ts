/** Finds what was meant by a few letters: by the text itself, its pinyin initials or its full pinyin, best first. */
import { spellings } from '@shared/base/pinyin';

/** Lower case, one width, no spaces at the ends: what both sides are compared in. */
export function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/**
 * How well `query` fits `text`: 0 = the same, growing with distance, null = not at all.
 * Letters are also tried as pinyin: `wm`, `wangm` → 王敏.
 */
export function fit(text: string, query: string): number | null {
  const q = plain(query);
  const t = plain(text);
  if (q === '' || t === q) return 0;
  if (t.startsWith(q)) return 1;
  const spelt = /^[a-z0-9]+$/.test(q) ? spellings(text) : [];
  if (spelt.includes(q)) return 2;
  if (spelt.some((s) => s.startsWith(q))) return 3;
  if (t.includes(q)) return 4;
  return spelt.some((s) => s.includes(q)) ? 5 : null;
}

/** The items that fit, best first, in their own order among equals. An empty query gives them all. */
export function matching<T>(items: readonly T[], query: string, textOf: (item: T) => string, limit = 50): readonly T[] {
  const found: { readonly item: T; readonly rank: number }[] = [];
  for (const item of items) {
    const rank = fit(textOf(item), query);
    if (rank !== null) found.push({ item, rank });
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map((f) => f.item);
}

/** The only item whose initials or pinyin are exactly the query; null when there is none or a choice. */
export function soleSpelling<T>(items: readonly T[], query: string, textOf: (item: T) => string): T | null {
  const q = plain(query);
  if (!/^[a-z]{2,}$/.test(q)) return null;
  const found = items.filter((item) => spellings(textOf(item)).includes(q));
  return found.length === 1 ? (found[0] ?? null) : null;
}
