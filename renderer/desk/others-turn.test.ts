import { afterEach, expect, it, vi } from 'vitest';
import { makeOthersTurn } from './others-turn';

afterEach(() => {
  vi.useRealTimers();
});

it('lets others have their turn when the screen has waited, and not before', async () => {
  vi.useFakeTimers();
  const othersTurn = makeOthersTurn();
  vi.advanceTimersByTime(11);
  await othersTurn();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(1);
  const turn = othersTurn();
  expect(vi.getTimerCount()).toBe(1);
  vi.runAllTimers();
  await turn;
  await othersTurn();
  expect(vi.getTimerCount()).toBe(0);
});
