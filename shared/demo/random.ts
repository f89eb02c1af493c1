/** Chance that can be repeated: the same seed and the same topic give the same numbers, and topics do not disturb each other. */

export interface Random {
  /** From 0 (included) to 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(share: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** One of pairs of value and weight. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T;
  /** Text with each `{a|b|c}` replaced by one of its parts. */
  text(pattern: string): string;
  /** A matter by weight; in all its texts `{=a|b|c}` is replaced by the part at the same place, so that a cause fits its effect. */
  matter<T extends { readonly weight?: number }>(list: readonly T[]): T;
  /** Times something happens when it happens `mean` times on average. */
  times(mean: number): number;
}

/** A stream of its own for a topic of a seed. */
export function randomOf(seed: number, topic: string): Random {
  let state = hash(`${seed}:${topic}`);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[int(0, list.length - 1)] as T;
  };
  const weighted = <T>(pairs: readonly (readonly [T, number])[]): T => {
    let left = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of pairs) {
      left -= weight;
      if (left < 0) return value;
    }
    return pick(pairs)[0];
  };
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick,
    weighted,
    text: (pattern) => pattern.replaceAll(/\{([^{}]*)\}/g, (_, parts: string) => pick(parts.split('|'))),
    matter: (list) => {
      const found = weighted(list.map((one) => [one, one.weight ?? 1] as const));
      const place = int(0, 59);
      const settled = (text: string): string =>
        text.replaceAll(/\{=([^{}]*)\}/g, (_, parts: string) => {
          const all = parts.split('|');
          return all[place % all.length] ?? '';
        });
      return Object.fromEntries(
        Object.entries(found).map(([key, value]) => [key, typeof value === 'string' ? settled(value) : value]),
      ) as typeof found;
    },
    times: (mean) => Math.floor(mean) + (next() < mean % 1 ? 1 : 0),
  };
}

/** FNV-1a over the text, 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const letter of text) h = Math.imul(h ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return h >>> 0;
}
