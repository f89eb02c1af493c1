/** How deep a value read from a file is nested: what is deeper than any of ours would break whoever copies it. */

/** Whether lists and objects stand in one another more than `most` times. */
export function isDeeperThan(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((inner) => isDeeperThan(inner, most - 1));
}
