/** A whole number as it was typed. */

/** Between 1 and `most`; 1 for what is none. */
export function clipped(typed: string, most: number): number {
  return Math.min(Math.max(1, most), Math.max(1, Math.floor(Number(typed)) || 1));
}
