/**
 * Old graphics drivers crash, and a window that stays black is a desk that stands still. Chromium falls back by itself while it runs, but
 * begins anew at each start: after some crashes the program draws without the graphics card from the next start on.
 *
 * Asked before Electron is ready, hence at once and without the interface of the disk. What cannot be read or written counts as no crash.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const MOST_CRASHES = 3;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** `crashes`: ms since 1970. `app`: the version they happened to; another version tries the graphics card again. */
const schema = z.object({ app: z.string(), crashes: z.array(z.number()).max(MOST_CRASHES) });

/** The file in the data folder; deleting it tries the graphics card again. */
export function graphicsNote(data: string): string {
  return path.join(data, 'graphics.json');
}

/** True after three crashes of one version. */
export function drawsInSoftware(data: string, app: string): boolean {
  return read(data, app).length >= MOST_CRASHES;
}

/** Notes a crash at `now` (ms since 1970). Those older than a week count no longer while there are fewer than three. */
export function noteGraphicsCrash(data: string, app: string, now: number): void {
  const before = read(data, app);
  if (before.length >= MOST_CRASHES) return;
  const crashes = [...before.filter((at) => now - at < WEEK_MS && at <= now), now];
  const file = graphicsNote(data);
  const temporary = `${file}.tmp`;
  try {
    mkdirSync(data, { recursive: true });
    writeFileSync(temporary, `${JSON.stringify({ app, crashes })}\n`, { flush: true });
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}

function read(data: string, app: string): readonly number[] {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(graphicsNote(data), 'utf8')));
    return parsed.success && parsed.data.app === app ? parsed.data.crashes : [];
  } catch {
    return [];
  }
}
