import { describe, expect, it } from 'vitest';
import { makeCrashNotes } from './crash-notes';

function notes() {
  const logged: string[] = [];
  const seen = { now: 0, graphics: 0, gaveUp: 0 };
  const made = makeCrashNotes({
    log: (_level, message) => void logged.push(message),
    now: () => seen.now,
    graphicsCrashed: () => void (seen.graphics += 1),
    giveUp: () => void (seen.gaveUp += 1),
  });
  return { made, logged, seen };
}

describe('crash notes', () => {
  it('go on after single errors, and give up after five within a minute', () => {
    const { made, logged, seen } = notes();
    for (let n = 0; n < 12; n += 1) {
      seen.now = n * 20_000;
      made.uncaught(new Error(`no ${n}`));
    }
    expect(seen.gaveUp).toBe(0);
    for (let n = 0; n < 5; n += 1) made.uncaught('text');
    expect(seen.gaveUp).toBeGreaterThan(0);
    expect(logged[0]).toMatch(/^uncaught: Error: no 0\n\s+at /);
    expect(logged.at(-1)).toBe('uncaught: not an error');
  });

  it.each([
    [{ type: 'GPU', reason: 'crashed', exitCode: 5 }, 1, 1],
    [{ type: 'GPU', reason: 'launch-failed', exitCode: 18 }, 1, 1],
    [{ type: 'GPU', reason: 'clean-exit', exitCode: 0 }, 0, 0],
    [{ type: 'GPU', reason: 'killed', exitCode: 1 }, 1, 0],
    [{ type: 'Utility', reason: 'crashed', exitCode: 1, name: 'Network Service' }, 1, 0],
  ])('%j: logged %i, graphics %i', (details, lines, graphics) => {
    const { made, logged, seen } = notes();
    made.gone(details);
    expect([logged.length, seen.graphics]).toEqual([lines, graphics]);
  });
});
