/** The time as the page believes it: a story happens on a day of its own, whatever the day of the test. */
import type { Page } from 'playwright-core';

interface Shiftable {
  Date: DateConstructor;
  RealDate?: DateConstructor;
}

/** How far ahead of the machine the page is when it believes it is `at` now, an instant with its offset; ms. */
export function aheadOf(at: string): number {
  return Date.parse(at) - Date.now();
}

/** From now on the page is so far ahead, also after a reload; time flows on. */
export async function shiftClock(page: Page, ahead: number): Promise<void> {
  await page.addInitScript(shift, ahead);
  await page.evaluate(shift, ahead);
}

/** Runs in the page. Only asking for the time is shifted; dates that are spelled out stay what they are. */
function shift(ahead: number): void {
  const scope = globalThis as unknown as Shiftable;
  const Real = scope.RealDate ?? scope.Date;
  scope.RealDate = Real;
  scope.Date = new Proxy(Real, {
    construct: (target, args: unknown[]) => (args.length === 0 ? new target(target.now() + ahead) : Reflect.construct(target, args)),
    get: (target, key) => (key === 'now' ? () => target.now() + ahead : Reflect.get(target, key)),
  });
}
