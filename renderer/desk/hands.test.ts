import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Hands, hearHands } from './hands';
import { pause } from './try-again';

const press = (): boolean => dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));

describe('hands', () => {
  let hands: Hands;
  beforeEach(() => {
    vi.useFakeTimers();
    hands = hearHands(pause);
  });
  afterEach(() => {
    hands.end();
    vi.useRealTimers();
  });

  it.each([
    { what: 'were never on', presses: [], asked: 0, off: 0 },
    { what: 'were on long ago', presses: [0], asked: 3_000, off: 3_000 },
    { what: 'were on a moment ago', presses: [0], asked: 1_000, off: 3_000 },
    { what: 'go on for a while', presses: [0, 1_000, 3_900], asked: 1_000, off: 7_000 },
    { what: 'go on and on', presses: [0, 2_000, 4_000, 6_000, 8_000, 10_000, 12_000], asked: 1_000, off: 11_000 },
  ])('that $what', async ({ presses, asked, off }) => {
    for (const at of presses) setTimeout(press, at);
    await vi.advanceTimersByTimeAsync(asked);
    let since = -1;
    const begun = performance.now() - asked;
    void hands.off().then(() => (since = performance.now() - begun));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(since).toBe(off);
  });

  it('are heard no more after the end', async () => {
    hands.end();
    press();
    let isOff = false;
    void hands.off().then(() => (isOff = true));
    await vi.advanceTimersByTimeAsync(0);
    expect(isOff).toBe(true);
  });
});
