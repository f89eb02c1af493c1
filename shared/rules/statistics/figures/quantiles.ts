/** The middle of many and the nine tenths, of numbers in order (ST-3). */

/** The middle one, or half way between the middle two; null of none. */
export function median(sorted: readonly number[]): number | null {
  const half = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[half - 1], sorted[half]];
  if (above === undefined) return null;
  return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2;
}

/** The smallest that at least so many percent of all do not exceed (nearest rank); null of none. */
export function nearestRank(sorted: readonly number[], percent: number): number | null {
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? null;
}
