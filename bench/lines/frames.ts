/** Frames over 50 ms in the window, and what each was spent on. */
import type { Page } from 'playwright-core';

/** What Chromium tells of a long frame; not in the type library yet. */
interface LongAnimationFrame extends PerformanceEntry {
  readonly renderStart: number;
  readonly scripts: readonly { readonly invoker: string; readonly sourceFunctionName: string; readonly duration: number }[];
}

export interface LongFrame {
  readonly ms: number;
  /** In words. */
  readonly why: string;
}

interface Scope {
  benchFrames: LongFrame[];
  benchObserver?: PerformanceObserver;
}

/** From now on; what was watched before is forgotten. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scope = window as unknown as Scope;
    scope.benchObserver?.disconnect();
    scope.benchFrames = [];
    scope.benchObserver = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LongAnimationFrame[]) {
        const scripts = entry.scripts.map((one) => `${one.invoker} ${one.sourceFunctionName} ${one.duration.toFixed(0)} ms`);
        const drawing = entry.startTime + entry.duration - Math.max(entry.renderStart, entry.startTime);
        scope.benchFrames.push({ ms: entry.duration, why: [...scripts, `drawing ${drawing.toFixed(0)} ms`].join(', ') });
      }
    });
    scope.benchObserver.observe({ type: 'long-animation-frame' });
  });
}

/** Those since `watchFrames`. */
export function framesOf(page: Page): Promise<readonly LongFrame[]> {
  return page.evaluate(() => (window as unknown as Scope).benchFrames);
}
