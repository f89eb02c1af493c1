/** Whether a server holds just what the desks hold. */
import { readLine } from '@shared/journal/line';
import type { Chains } from '@shared/merge/chains';
import { pause } from './wait';

/**
 * Each entry is there, also those that no desk was told of as acknowledged, and none that no desk has. The chains of the desks were found whole and in
 * order before, so whoever joins these entries by their numbers has the same. @throws after so many ms
 */
export async function holdsTheSame(where: string, chains: Chains, read: () => Promise<readonly string[]>, ms: number): Promise<void> {
  const wanted = new Set([...chains.values()].flatMap((lines) => lines.map(({ entry }) => entry.hash)));
  let differs = '';
  for (const end = Date.now() + ms; ; await pause(50)) {
    const has = await hashesIn(read).catch(() => null);
    const lost = has === null ? wanted.size : [...wanted].filter((hash) => !has.has(hash)).length;
    const more = [...(has ?? [])].filter((hash) => !wanted.has(hash)).length;
    if (lost === 0 && more === 0) return;
    differs = `of ${wanted.size} entries ${lost} are not in ${where}, and ${more} are there that no desk has`;
    if (Date.now() > end) throw new Error(differs);
  }
}

async function hashesIn(read: () => Promise<readonly string[]>): Promise<ReadonlySet<string>> {
  const lines = (await read()).map((text) => readLine(text));
  return new Set(lines.flatMap((line) => (line.ok ? [line.value.entry.hash] : ['no line'])));
}
