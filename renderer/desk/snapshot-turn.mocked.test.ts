/** The turns of snapshots: one after another, and none for ever. By itself: in a family with others some turn of theirs may still be at work. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTurn } from './snapshot-turn';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('begins each when the one before has ended, well or not', async () => {
  const told: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string, fails: boolean) => () =>
    new Promise<string>((done, failed) => {
      told.push(`${name} begins`);
      ends.push(() => (fails ? failed(new Error(name)) : done(name)));
    });
  const one = inTurn(work('one', true));
  const other = inTurn(work('other', false));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual(['one begins']);
  ends[0]?.();
  await expect(one).rejects.toThrow('one');
  await vi.advanceTimersByTimeAsync(0);
  ends[1]?.();
  expect(await other).toBe('other');
  expect(told).toEqual(['one begins', 'other begins']);
});

it('goes on after one that was called off and that nobody answers, once it had time to clear up', async () => {
  const off = new AbortController();
  void inTurn(() => new Promise<void>(() => undefined), off.signal);
  const next = vi.fn(async () => 'next');
  const came = inTurn(next);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(next).not.toHaveBeenCalled();
  off.abort();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(next).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await came).toBe('next');
});

it('does not wait for one that was called off before its turn and ends at once', async () => {
  const off = new AbortController();
  off.abort();
  await inTurn(async () => undefined, off.signal);
  expect(await inTurn(async () => 'next')).toBe('next');
});
