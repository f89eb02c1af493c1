/** Refuses a message by its sheer size before anything looks into it: a million parts, or parts within parts, would keep the main process busy. */

/** The longest honest message is a list of journal lines. */
const MOST_PARTS = 25_000;
const MOST_DEPTH = 5;

/** True when a message has few enough parts, and not too deep. Bytes and texts count as one each: their schemas bound them. */
export function isBounded(message: unknown): boolean {
  let left = MOST_PARTS;
  const waiting: (readonly [part: unknown, depth: number])[] = [[message, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [part, depth] = next;
    if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) continue;
    if (depth === MOST_DEPTH || (Array.isArray(part) && part.length > left)) return false;
    const parts: readonly unknown[] = Object.values(part);
    left -= parts.length;
    if (left < 0) return false;
    for (const each of parts) waiting.push([each, depth + 1]);
  }
  return true;
}
