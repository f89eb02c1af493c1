import { afterEach, expect, it, vi } from 'vitest';
import { atLeisure } from './at-leisure';

afterEach(() => {
  vi.useRealTimers();
});

it('leaves the database to others for a share of what the piece took', async () => {
  vi.useFakeTimers();
  const ended = vi.fn();
  void atLeisure(3, async () => {
    vi.advanceTimersByTime(40);
    return 'read';
  }).then(ended);
  await vi.advanceTimersByTimeAsync(119);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toHaveBeenCalledWith('read');
});

it('a piece that fails fails at once', async () => {
  await expect(atLeisure(1000, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});
