/** Looks into a folder again and again, and tells of files that came and have stopped growing. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { filesIn } from './folder';

/**
 * Calls `onFiles` with new and changed files, one call after the other, until the signal. The first look finds all that are there. Asking again
 * every so often is what works on every kind of drive, on shared ones too.
 */
export async function watchFolder(
  folder: string,
  signal: AbortSignal,
  onFiles: (files: readonly string[]) => Promise<void>,
  everyMs: number,
): Promise<void> {
  let before = new Map<string, string>();
  const taken = new Map<string, string>();
  while (!signal.aborted) {
    const now = new Map<string, string>();
    for await (const file of filesIn(folder)) {
      const found = await stat(path.join(folder, file)).catch(() => null);
      if (found) now.set(file, `${found.size} ${found.mtimeMs}`);
    }
    // What is as it was at the last look is no longer being copied.
    const settled = [...now].filter(([file, state]) => before.get(file) === state && taken.get(file) !== state);
    if (settled.length > 0) {
      await onFiles(settled.map(([file]) => file));
      for (const [file, state] of settled) taken.set(file, state);
    }
    before = now;
    await wait(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
