/** Scanned against what the book says is there (BY-4). */

export interface Expected {
  /** Codes by which it may be scanned: its number, its tag, its tracking number. */
  readonly codes: readonly string[];
  /** Number shown. */
  readonly no: string;
  /** What it is. */
  readonly what: string;
  /** Hook or shelf; '' = unknown. */
  readonly place: string;
}

export interface Comparison {
  readonly found: readonly Expected[];
  readonly missing: readonly Expected[];
  /** Codes that belong to nothing expected, each once. */
  readonly unexpected: readonly string[];
}

/** k-3-1, Ｋ-3-1 and `K-3-1 ` are the same code. */
export function plainCode(code: string): string {
  return code.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}

/** What was found, what is missing, what is not expected. A code scanned twice counts once; blank scans count nothing. */
export function compareStock(expected: readonly Expected[], scanned: readonly string[]): Comparison {
  const codes = new Set(scanned.map(plainCode).filter((code) => code !== ''));
  const isFound = (one: Expected): boolean => one.codes.some((code) => codes.has(plainCode(code)));
  const known = new Set(expected.flatMap((one) => one.codes.map(plainCode)));
  return {
    found: expected.filter(isFound),
    missing: expected.filter((one) => !isFound(one)),
    unexpected: [...codes].filter((code) => !known.has(code)),
  };
}
