/** Waiting for what the screen shows. Playwright by itself looks only every half second after the first quarter: a desk has answered long before. */
import { errors, type Locator } from 'playwright-core';

/** ms that a story waits for anything, on a machine that is busy with other things. */
export const PATIENCE = 30_000;
/** ms of one wait: for less than 2.5 s Playwright looks every 100 ms. */
const GLANCE = 2_400;

/** Waits until it can be seen, `timeout` ms at most. */
export function shown(target: Locator, timeout = PATIENCE): Promise<void> {
  return becomes(target, 'visible', timeout);
}

/** Waits until it is no longer there. */
export function gone(target: Locator, timeout = PATIENCE): Promise<void> {
  return becomes(target.first(), 'detached', timeout);
}

async function becomes(target: Locator, state: 'visible' | 'detached', timeout: number): Promise<void> {
  for (const until = performance.now() + timeout; ; ) {
    try {
      await target.waitFor({ state, timeout: GLANCE });
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      if (performance.now() > until) throw new Error(`${target.toString()} is not ${state} after ${timeout} ms`, { cause: error });
    }
  }
}
